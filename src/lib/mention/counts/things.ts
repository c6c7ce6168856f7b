import type { CountKind } from '../../types.ts';
import type { Token } from '../../text/tokens.ts';
import type { Quantity } from './quantities.ts';
import { words } from './words.ts';

/** Which count a number of drones, missiles, attacks, regions, … is: launched or shot down. */
export function readThing(tokens: Token[], quantity: Quantity): CountKind | null {
	const { head } = quantity;
	if (
		quantity.isSubset ||
		head === 'person' ||
		head === 'dead' ||
		head === 'wounded' ||
		head === 'bare'
	)
		return null;
	if (head !== 'drones' && head !== 'missiles')
		return isPlannedThing(tokens, quantity) ? null : head;
	if (!isDowned(tokens, quantity)) return head;
	return head === 'drones' ? 'drones_downed' : 'missiles_downed';
}

/** "47 of the 90 drones were shot down": the first number counts what was downed. */
export function readPortion(
	tokens: Token[],
	quantity: Quantity,
	next: Quantity | undefined
): CountKind | null {
	if (quantity.head !== 'bare' || !next) return null;
	const isOf =
		tokens[quantity.to]?.lower === 'of' ||
		(tokens[quantity.to]?.lower === 'out' && tokens[quantity.to + 1]?.lower === 'of');
	if (!isOf || next.from - quantity.to > 4) return null;
	if (next.head !== 'drones' && next.head !== 'missiles') return null;
	const isDown = verbBefore(tokens, quantity.from) === 'down' || isPassiveDown(tokens, next.to);
	if (!isDown) return null;
	return next.head === 'drones' ? 'drones_downed' : 'missiles_downed';
}

function isDowned(tokens: Token[], { from, to }: Quantity): boolean {
	if (isPassiveDown(tokens, to)) return !isPortionOf(tokens, from);
	return verbBefore(tokens, from) === 'down' && !isPortionOf(tokens, from);
}

// "most of the 430 drones": the number is of those that came
function isPortionOf(tokens: Token[], from: number): boolean {
	for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
		if (tokens[at]?.lower !== 'of') continue;
		const before = tokens[at - 1];
		const isQuoted = before?.isPunctuation === true;
		const word = (isQuoted ? tokens[at - 2] : before)?.lower ?? '';
		return (
			words.portions.has(word) ||
			(isQuoted ? tokens[at - 2] : before)?.isNumber === true ||
			word === 'out'
		);
	}
	return false;
}

// how far back the verb of "shot down 12 cruise missiles and 30 drones" may stand
const REACH = 14;

function verbBefore(tokens: Token[], from: number): 'down' | 'launch' | null {
	for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
		const word = tokens[at]?.lower ?? '';
		if (word === ';' || word === '.') return null;
		if (words.launching.has(word)) return 'launch';
		if (words.downing.has(word)) return 'down';
		if (word === 'down' && /^(shot|shoot|shooting|brought)$/.test(tokens[at - 1]?.lower ?? ''))
			return 'down';
	}
	return null;
}

function isPassiveDown(tokens: Token[], to: number): boolean {
	let at = to;
	while (
		at < to + 6 &&
		words.auxiliaries.has(tokens[at]?.lower ?? '') &&
		tokens[at]?.lower !== 'shot'
	)
		at++;
	const word = tokens[at]?.lower ?? '';
	if (word === 'shot' && tokens[at + 1]?.lower === 'down') return true;
	return words.downing.has(word);
}

// "could carry out 12 attacks"
function isPlannedThing(tokens: Token[], { from }: Quantity): boolean {
	for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
		const word = tokens[at]?.lower ?? '';
		if (/^(could|would|might|may|will)$/.test(word)) return true;
	}
	return false;
}
