import lexicon from '#geodata/lexicon/modality.json';
import { makePhraseList } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const denials = makePhraseList(lexicon.denials);
// "denied that its forces had taken part in any attack"
const REACH = 9;
// "denies the allegations made by some media about the targeting of X"
const LONG_REACH = 20;

/** "denied carrying out the strike", "an alleged attempted attack": somebody says that it was not so. */
export const findDenial: ModalityRule = ({ tokens, from, to, form }) => {
	const reach = form === 'noun' || form === 'ing' ? LONG_REACH : REACH;
	const before = denials.lastWithin(tokens, Math.max(0, from - reach), from);
	if (before) return before;
	return denials.lastWithin(tokens, to, Math.min(to + 3, tokens.length));
};
