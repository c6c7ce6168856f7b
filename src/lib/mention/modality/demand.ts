import lexicon from '#geodata/lexicon/modality.json';
import { clauseStart } from '../clause.ts';
import { makePhraseList } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const demands = makePhraseList(lexicon.demands);
const modals = new Set(lexicon.modals.demanded);

/** "called for talks", "urged Moscow to stop the strikes", "must withdraw": somebody wants it. */
export const findDemand: ModalityRule = ({ tokens, from, form }) => {
	const start = clauseStart(tokens, from);
	for (let at = from - 1; at >= Math.max(start, from - 4); at--)
		if (modals.has(tokens[at]?.lower ?? '')) return { from: at, to: at + 1 };
	if (form === 'past') return null;
	// "demanded that Kyiv withdraw"
	const isThat = form === 'base' && tokens[start - 1]?.lower === 'that';
	if (isThat) return demands.lastWithin(tokens, Math.max(0, start - 4), start);
	return demands.lastWithin(tokens, Math.max(start, from - 7), from);
};
