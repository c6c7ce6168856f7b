import type { Token } from '../text/tokens.ts';
import { COMPANIONS } from './literal-words.ts';
import { LOCATIVES } from './toponym-lexicon.ts';

/** A place name in its sentence, as the rules on literalness look at it. */
export interface NamedSpan {
	tokens: Token[];
	from: number;
	to: number;
	isDemonym: boolean;
	/** names that stand for governments; null for all others */
	power: 'country' | 'capital' | null;
	/** first sentence of the body */
	isOpening: boolean;
}

export interface Verdict {
	literal: boolean;
	reason: string;
}

export const no = (reason: string): Verdict => ({ literal: false, reason });
export const yes = (reason: string): Verdict => ({ literal: true, reason });

/** The tokens after and before the name. */
export const after = ({ tokens, to }: NamedSpan, offset = 0) => tokens[to + offset];
export const before = ({ tokens, from }: NamedSpan, offset = 0) => tokens[from - 1 - offset];

/** Does a preposition of place stand before it? */
export const isLocated = (span: NamedSpan) =>
	isLocative(before(span)) || (before(span)?.lower === 'the' && isLocative(before(span, 1)));
const isLocative = (token: Token | undefined) =>
	token !== undefined && LOCATIVES.has(token.lower) && !COMPANIONS.has(token.lower);
