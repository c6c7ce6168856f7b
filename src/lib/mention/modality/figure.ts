import lexicon from '#geodata/lexicon/modality.json';
import { makePhraseBook } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const phrases = makePhraseBook<true>(lexicon.figurative.map((phrase) => [phrase, true]));

/** "struck a deal", "heart attack", "battle for the title": the trigger is part of a set phrase. */
export const findFigure: ModalityRule = ({ tokens, from, to }) => {
	for (let at = Math.max(0, from - 4); at <= from; at++) {
		const match = phrases.matchAt(tokens, at);
		if (match && match.end >= to) return { from: at, to: match.end };
	}
	return null;
};
