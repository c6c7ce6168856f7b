import lexicon from '#geodata/lexicon/modality.json';
import { makePhraseList } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const phrases = makePhraseList(lexicon.background);
// "sentenced for stabbing", "went on trial over the bombing": told again by a court
const court = makePhraseList(lexicon.court);
const REACH = 14;

/** "years ago", "almost daily", "in recent months", "the anniversary of": history or habit, no single event. */
export const findBackground: ModalityRule = ({ tokens, from, to }) =>
	phrases.lastWithin(tokens, Math.max(0, from - REACH), Math.min(to + REACH, tokens.length)) ??
	court.lastWithin(tokens, 0, from);
