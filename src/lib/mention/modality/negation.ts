import lexicon from '#geodata/lexicon/modality.json';
import type { Token } from '../../text/tokens.ts';
import { makePhraseList } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const negators = new Set(lexicon.negators);
const nounNegators = makePhraseList(lexicon.negatedNouns);
const failures = makePhraseList(lexicon.failed);

/** "did not attack", "no reports of shelling", "failed to take": it did not happen. */
export const findNegation: ModalityRule = ({ tokens, from, form, act }) => {
	if (form === 'noun') return findNounNegation(tokens, from, act === 'harm');
	for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
		const word = tokens[at]?.lower ?? '';
		if (tokens[at]?.isPunctuation && word !== '-') return null;
		const isNotOnly = tokens[at + 1]?.lower === 'only' || tokens[at + 1]?.lower === 'longer';
		if (negators.has(word) && !isNotOnly) return { from: at, to: at + 1 };
	}
	return failures.lastWithin(tokens, Math.max(0, from - 4), from);
};

function findNounNegation(tokens: Token[], from: number, isHarm: boolean) {
	const near = nounNegators.lastWithin(tokens, Math.max(0, from - 5), from);
	// only adjectives may stand between: "no new drone attacks"
	if (near && near.to >= from - 4) return near;
	return isHarm ? null : findDidNot(tokens, from);
}

// "did not launch any attacks", "has not carried out strikes"
function findDidNot(tokens: Token[], from: number) {
	for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
		if (tokens[at]?.isPunctuation) return null;
		const word = tokens[at]?.lower ?? '';
		if (word === 'not' || word === "n't" || word === 'never')
			return tokens[at + 1]?.lower === 'only' ? null : { from: at, to: at + 1 };
	}
	return null;
}
