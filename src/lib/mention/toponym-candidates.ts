import type { ReadingContext } from './context.ts';
import { gatherEvidence } from './toponym-evidence.ts';
import type { CandidateContext } from './toponym-features.ts';
import { findSpans, makeLookup, type SpanCandidate } from './toponym-spans.ts';

/** A candidate with the number of its sentence. */
export interface PlacedCandidate extends CandidateContext {
	sentence: number;
}

/** Every span of an article that may be a place name, with all that the model looks at. */
export function findCandidates(context: ReadingContext): PlacedCandidate[] {
	const lookup = makeLookup(context.gazetteer);
	const sentences = context.sentences.map((sentence, at) => {
		const tokens = context.tokensOf(at);
		return {
			tokens,
			candidates: findSpans(context.article.text, tokens, context.gazetteer, lookup),
			isHeading: sentence.role === 'heading'
		};
	});
	const document = gatherEvidence(sentences);
	return sentences.flatMap(({ tokens, candidates, isHeading }, sentence) => {
		const others = findNeighbours(candidates);
		return candidates.map((candidate, at) => ({
			candidate,
			tokens,
			others: others[at] ?? [],
			document,
			isHeading,
			sentence
		}));
	});
}

// tokens between candidates that look at each other; sentences without an end must not cost the square of their length
const REACH = 10;

// candidates come in the order of their first token
function findNeighbours(candidates: SpanCandidate[]): SpanCandidate[][] {
	let first = 0;
	let last = 0;
	return candidates.map((candidate) => {
		while ((candidates[first]?.from ?? Infinity) < candidate.from - REACH) first++;
		while ((candidates[last]?.from ?? Infinity) <= candidate.to + 1) last++;
		return candidates.slice(first, last);
	});
}
