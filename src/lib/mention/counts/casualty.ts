import type { Token } from '../../text/tokens.ts';
import { type CasualtyKind, participleKind } from './words.ts';

/** What befell the counted people, and the tokens that say so. */
export interface Casualty {
	kind: CasualtyKind;
	from: number;
	to: number;
	rule: string;
}

/** A casualty found by a rule. */
export function casualty(kind: CasualtyKind, from: number, to: number, rule: string): Casualty {
	return { kind, from, to, rule };
}

/** True for "50 were killed and wounded", which counts neither. */
export function isMixed(tokens: Token[], at: number, kind: CasualtyKind): boolean {
	if (!/^(or|and|\/)$/.test(tokens[at + 1]?.lower ?? '')) return false;
	const other = participleKind(tokens[at + 2]);
	return other !== null && other !== kind;
}
