import type { ReadingContext } from './context.ts';
import { type CandidateContext, gatherEvidence } from './toponym-features.ts';
import { findSpans, makeLookup } from './toponym-spans.ts';

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
	return sentences.flatMap(({ tokens, candidates, isHeading }, sentence) =>
		candidates.map((candidate) => ({
			candidate,
			tokens,
			others: candidates,
			document,
			isHeading,
			sentence
		}))
	);
}
