import type { Token } from '../../text/tokens.ts';
import { readNumber } from '../numbers.ts';
import type { Quantity } from './quantities.ts';
import { activeKind, words } from './words.ts';

/** Marks a quantity that is part of a larger one told beside it. */
export function markSubset(
	tokens: Token[],
	quantity: Quantity,
	previous: Quantity | undefined
): Quantity {
	const before = tokens[quantity.from - 1]?.lower ?? '';
	const before2 = tokens[quantity.from - 2]?.lower ?? '';
	// "among the 15 people killed" is the whole, not the part
	const isTotal = before2 === 'among' && before === 'the';
	const isNamedPart =
		!isTotal &&
		(words.subsetBefore.has(before) ||
			words.subsetBefore.has(before2) ||
			(before === 'them' && before2 === 'among'));
	const isOfThem =
		quantity.head === 'bare' &&
		activeKind(tokens[quantity.from - 1]) === null &&
		tokens[quantity.to]?.lower === 'of' &&
		words.subsetAfter.has(tokens[quantity.to + 1]?.lower ?? '');
	const isAmongDead = hasAmong(tokens, quantity.to);
	// "including two women and three children"
	const isListed = previous?.isSubset === true && isGroupGap(tokens, previous.to, quantity.from);
	return isNamedPart || isOfThem || isAmongDead || isListed
		? { ...quantity, isSubset: true, isOfThem }
		: quantity;
}

const AMONG = /^(dead|killed|injured|wounded|victims|casualties|missing)$/;

function hasAmong(tokens: Token[], from: number): boolean {
	for (let at = from; at < from + 4; at++) {
		const isAmongThe = tokens[at]?.lower === 'among' && tokens[at + 1]?.lower === 'the';
		const after = tokens[at + 2];
		if (isAmongThe && (AMONG.test(after?.lower ?? '') || readNumber(tokens, at + 2))) return true;
	}
	return false;
}

/** "three soldiers, two civilians and a child" is one number of people; "18 ballistic and 7 cruise missiles" one of missiles. */
export function joinGroups(tokens: Token[], quantities: Quantity[]): Quantity[] {
	const joined: Quantity[] = [];
	for (let at = 0; at < quantities.length; at++) {
		const end = endOfGroup(tokens, quantities, at);
		const first = quantities[at];
		const last = quantities[end];
		if (!first || !last) continue;
		joined.push(end === at ? first : sum(quantities.slice(at, end + 1), first, last));
		at = end;
	}
	return joined;
}

function endOfGroup(tokens: Token[], quantities: Quantity[], start: number): number {
	let end = start;
	let closed = start;
	for (let next = start + 1; next < quantities.length; next++) {
		const [a, b] = [quantities[end], quantities[next]];
		if (!a || !b || a.head === 'bare' || a.head !== b.head || a.isSubset || b.isSubset) break;
		if (!isGroupGap(tokens, a.to, b.from)) break;
		end = next;
		// a list without "and" is an apposition: "nine people, three children"
		if (tokens.slice(a.to, b.from).some((token) => token.lower === 'and')) closed = next;
	}
	return closed;
}

function isGroupGap(tokens: Token[], from: number, to: number): boolean {
	if (to - from > 4 || to <= from) return false;
	for (let at = from; at < to; at++) if (!words.groupGap.has(tokens[at]?.lower ?? '')) return false;
	return true;
}

function sum(group: Quantity[], first: Quantity, last: Quantity): Quantity {
	const add = (pick: (quantity: Quantity) => number) =>
		group.reduce((total, q) => total + pick(q), 0);
	return {
		...first,
		to: last.to,
		low: add((q) => q.low),
		best: add((q) => q.best),
		high: add((q) => q.high)
	};
}
