import syntax from '#geodata/lexicon/syntax.json';
import lexicon from '#geodata/lexicon/modality.json';
import type { Token } from '../../text/tokens.ts';
import { makePhraseBook } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const phrases = makePhraseBook<true>(lexicon.figurative.map((phrase) => [phrase, true]));

/** "struck a deal", "heart attack", "battle for the title": the trigger is part of a set phrase. */
export const findFigure: ModalityRule = ({ tokens, from, to, act }) => {
	for (let at = Math.max(0, from - 4); at <= from; at++) {
		const match = phrases.matchAt(tokens, at);
		if (match && match.end >= to) return { from: at, to: match.end };
	}
	return findNature(tokens, from, act);
};

const nature = new Set(lexicon.nature);
const HARMS = new Set(syntax.figure.harms);
const REACH = 12;

// floods "hit" towns and crashes "kill": nobody attacks
function findNature(tokens: Token[], from: number, act: string) {
	if (!HARMS.has(act)) return null;
	for (let at = Math.max(0, from - REACH); at < Math.min(from + REACH, tokens.length); at++)
		if (nature.has(tokens[at]?.lower ?? '')) return { from: at, to: at + 1 };
	return null;
}
