import type { Gazetteer, GazetteerMatch } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import {
	ARTICLES,
	COMPASS,
	commonnessOf,
	CONNECTORS,
	countriesOf,
	NOT_PLACES,
	UNITS_AFTER,
	UNITS_BEFORE
} from './toponym-lexicon.ts';

/** Tokens `from` to `to` (exclusive) of one sentence that may be a place name. */
export interface SpanCandidate {
	from: number;
	to: number;
	/** run of capitalised words it lies in */
	run: { from: number; to: number };
	/** folded words */
	key: string;
	matches: GazetteerMatch[];
	/** country codes, when the words are a demonym */
	demonym: string[];
}

/** Looks names up once per text. */
export type NameLookup = (name: string) => { key: string; matches: GazetteerMatch[] };

export function makeLookup(gazetteer: Gazetteer): NameLookup {
	const found = new Map<string, { key: string; matches: GazetteerMatch[] }>();
	return (name) => {
		let entry = found.get(name);
		if (!entry) {
			entry = { key: gazetteer.fold(name), matches: gazetteer.lookup(name) };
			found.set(name, entry);
		}
		return entry;
	};
}

/** All spans of a sentence that may be a place name: names of the gazetteer, demonyms, and capitalised words that look like one. */
export function findSpans(
	text: string,
	tokens: Token[],
	gazetteer: Gazetteer,
	lookup: NameLookup
): SpanCandidate[] {
	const runs = findRuns(tokens);
	return runs.flatMap((run) => {
		const spans: SpanCandidate[] = [];
		for (let from = run.from; from < run.to; from++) {
			if (!canStart(tokens, from)) continue;
			const ends = endsOf(text, tokens, run, from, gazetteer);
			for (const to of ends) {
				const candidate = makeCandidate(text, tokens, run, from, to, lookup);
				if (candidate) spans.push(candidate);
			}
		}
		return spans;
	});
}

const MAX_WORDS = 8;

// maximal stretches of capitalised words, joined by hyphens, dots of abbreviations, apostrophes and small connecting words
function findRuns(tokens: Token[]): { from: number; to: number }[] {
	const runs: { from: number; to: number }[] = [];
	let at = 0;
	while (at < tokens.length) {
		if (!canStart(tokens, at)) {
			at++;
			continue;
		}
		const to = endOfRun(tokens, at);
		runs.push({ from: at, to });
		at = to;
	}
	return runs;
}

function canStart(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (!token) return false;
	if (token.isCapitalized) return true;
	return (
		ARTICLES.has(token.lower) &&
		tokens[at + 1]?.text === '-' &&
		tokens[at + 2]?.isCapitalized === true
	);
}

function endOfRun(tokens: Token[], from: number): number {
	let end = from + 1;
	for (let at = from + 1; at < tokens.length && at < end + 4; at++) {
		const token = tokens[at];
		if (!token) break;
		if (token.isCapitalized || (token.isNumber && at === end)) {
			end = at + 1;
			continue;
		}
		const joins =
			JOINERS.has(token.text) || CONNECTORS.has(token.lower) || isJoiningMark(tokens, at);
		if (!joins) break;
	}
	return end;
}

const JOINERS = new Set(["'s", '’s', '’', "'"]);

// a hyphen or dot that touches the word before it
function isJoiningMark(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (!token || before?.end !== token.start) return false;
	if (token.text === '.') return before.text.length <= 5;
	return token.text === '-' || token.text === '–';
}

// where a name that starts at `from` may end: wherever the gazetteer knows a name, and at the ends that look like one
function endsOf(
	text: string,
	tokens: Token[],
	run: { from: number; to: number },
	from: number,
	gazetteer: Gazetteer
): number[] {
	const ends: number[] = [];
	const start = tokens[from]?.start ?? 0;
	let known = true;
	for (let to = from + 1; to <= run.to && to - from <= MAX_WORDS; to++) {
		const last = tokens[to - 1];
		if (!last || last.isPunctuation) continue;
		if (!last.isCapitalized && !last.isNumber) continue;
		const folded = gazetteer.fold(text.slice(start, last.end));
		known &&= gazetteer.hasPrefix(folded);
		if (known || isNameLike(tokens, run, from, to)) ends.push(to);
	}
	return ends;
}

// a whole segment of capitalised words, or one that begins or ends with a word for a kind of place
function isNameLike(
	tokens: Token[],
	run: { from: number; to: number },
	from: number,
	to: number
): boolean {
	if (to - from > 5) return false;
	const first = tokens[from];
	const last = tokens[to - 1];
	if (!first || !last) return false;
	for (let at = from; at < to; at++)
		if (!tokens[at]?.isCapitalized && !isJoiningMark(tokens, at)) return false;
	const isSegment =
		!tokens[to]?.isCapitalized &&
		(!tokens[from - 1]?.isCapitalized || isPlainStart(tokens, from - 1));
	if (isSegment) return true;
	const endsAsPlace = to - from > 1 && UNITS_AFTER.has(last.lower);
	const beginsAsPlace =
		to - from > 1 && (UNITS_BEFORE.has(first.lower) || COMPASS.has(first.lower));
	return endsAsPlace || (beginsAsPlace && to - from <= 3);
}

// the word before is the common first word of the sentence: "In Kampungu"
function isPlainStart(tokens: Token[], at: number): boolean {
	return at === 0 && commonnessOf(tokens[0]?.lower ?? '') > 0;
}

function makeCandidate(
	text: string,
	tokens: Token[],
	run: { from: number; to: number },
	from: number,
	to: number,
	lookup: NameLookup
): SpanCandidate | null {
	const name = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
	const { key, matches } = lookup(name);
	if (NOT_PLACES.has(key)) return null;
	const demonym = countriesOf(name);
	const isLoose = matches[0]?.via === 'loose';
	const kept = isLoose && !isNameLike(tokens, run, from, to) ? [] : matches;
	if (kept.length === 0 && demonym.length === 0 && !isNameLike(tokens, run, from, to)) return null;
	return { from, to, run, key, matches: kept, demonym };
}
