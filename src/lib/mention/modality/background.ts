import lexicon from '#geodata/lexicon/modality.json';
import { makePhraseList } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const phrases = makePhraseList(lexicon.background);
const REACH = 14;

/** "years ago", "almost daily", "in recent months", "the anniversary of": history or habit, no single event. */
export const findBackground: ModalityRule = ({ tokens, from, to }) =>
	phrases.lastWithin(tokens, Math.max(0, from - REACH), Math.min(to + REACH, tokens.length));
