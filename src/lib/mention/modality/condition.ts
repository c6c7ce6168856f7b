import lexicon from '#geodata/lexicon/modality.json';
import { clauseStart } from '../clause.ts';
import { makePhraseList } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const conditions = makePhraseList(lexicon.conditions);
const modals = new Set(lexicon.modals.hypothetical);

/** "if it attacks", "could strike", "might have been hit": told as possible only. */
export const findCondition: ModalityRule = ({ tokens, from, form }) => {
	const start = clauseStart(tokens, from);
	const opening = tokens[0]?.isPunctuation ? 1 : 0;
	const isOpen = tokens[opening]?.lower === 'if' || tokens[opening]?.lower === 'unless';
	if (isOpen) return { from: opening, to: opening + 1 };
	const condition = conditions.lastWithin(tokens, start, from);
	if (condition) return condition;
	if (tokens.at(-1)?.text === '?') return { from: tokens.length - 1, to: tokens.length };
	const reach = form === 'noun' ? 6 : 4;
	for (let at = from - 1; at >= Math.max(start, from - reach); at--) {
		const token = tokens[at];
		if (!token || !modals.has(token.lower)) continue;
		// the month, not the verb
		if (token.lower === 'may' && token.isCapitalized && at > 0) continue;
		return { from: at, to: at + 1 };
	}
	return null;
};
