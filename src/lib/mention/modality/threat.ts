import lexicon from '#geodata/lexicon/modality.json';
import { makePhraseList } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const threats = makePhraseList(lexicon.threatNouns);

/** "threat of attacks", "to prevent strikes", "drills simulating an assault": feared or averted. */
export const findThreat: ModalityRule = ({ tokens, from, form }) => {
	if (form === 'past') return null;
	return threats.lastWithin(tokens, Math.max(0, from - 4), from);
};
