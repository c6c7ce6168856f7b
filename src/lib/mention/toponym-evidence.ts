import type { Token } from '../text/tokens.ts';
import { isFirstName, LOCATIVES, TITLES } from './toponym-lexicon.ts';
import type { SpanCandidate } from './toponym-spans.ts';

/** What a whole document says about its capitalised words. */
export interface DocumentEvidence {
	/** words that also stand in lower case */
	lowerWords: Set<string>;
	/** words that follow a first name or a title somewhere */
	surnames: Set<string>;
	/** by key of a candidate: how often it stands, and how often after "in", "at", "near" */
	counts: Map<string, { all: number; located: number }>;
}

/** Gathers the evidence of a document from all its sentences. */
export function gatherEvidence(
	sentences: { tokens: Token[]; candidates: SpanCandidate[] }[]
): DocumentEvidence {
	const evidence: DocumentEvidence = {
		lowerWords: new Set(),
		surnames: new Set(),
		counts: new Map()
	};
	for (const { tokens, candidates } of sentences) {
		tokens.forEach((token, at) => {
			if (!token.isCapitalized) evidence.lowerWords.add(token.lower);
			else if (followsPerson(tokens, at)) evidence.surnames.add(token.lower);
		});
		for (const candidate of candidates) countCandidate(evidence, tokens, candidate);
	}
	return evidence;
}

/** Prepositions that nearly always stand before a place. */
export const INS: ReadonlySet<string> = new Set(['in', 'at', 'near']);

function countCandidate(
	evidence: DocumentEvidence,
	tokens: Token[],
	candidate: SpanCandidate
): void {
	const entry = evidence.counts.get(candidate.key) ?? { all: 0, located: 0 };
	entry.all++;
	if (INS.has(tokens[candidate.from - 1]?.lower ?? '')) entry.located++;
	evidence.counts.set(candidate.key, entry);
}

// "Sgt. X", "Maria X", "Maria J. X"
function followsPerson(tokens: Token[], at: number): boolean {
	let before = at - 1;
	if (tokens[before]?.text === '.' && (tokens[before - 1]?.text.length ?? 9) <= 4) before--;
	const word = tokens[before];
	if (!word?.isCapitalized) return false;
	if (TITLES.has(word.lower)) return true;
	if (word.text.length === 1) return isFirstName(tokens[before - 1]?.lower ?? '');
	return isFirstName(word.lower) && !LOCATIVES.has(tokens[before - 1]?.lower ?? '');
}
