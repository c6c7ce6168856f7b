import type { Token } from '../../text/tokens.ts';
import { type Casualty, casualty, isMixed } from './casualty.ts';
import type { Quantity } from './quantities.ts';
import { participleKind, words } from './words.ts';

/** "19 fatalities", "the bodies of four", "12 injuries"; bodies that are handed over were counted before. */
export function readBodies(tokens: Token[], quantity: Quantity): Casualty | null {
	const { from, to, head } = quantity;
	if (head === 'wounded') return casualty('wounded', from, to, 'noun');
	const noun = tokens[to - 1]?.lower ?? '';
	const isBodiesOf = tokens[from - 1]?.lower === 'of' && isBodyWord(tokens[from - 2]?.lower);
	if (!isBodiesOf && !(head === 'dead' && noun !== 'lives')) return null;
	if (!isBodiesOf && !isBodyWord(noun)) return casualty('killed', from, to, 'noun');
	const start = isBodiesOf ? from - 2 : from;
	if (isTransferred(tokens, start)) return null;
	return casualty('killed', start, to, 'bodies');
}

function isBodyWord(word: string | undefined): boolean {
	return word === 'bodies' || word === 'body' || word === 'corpses' || word === 'remains';
}

function isTransferred(tokens: Token[], before: number): boolean {
	for (let at = before - 1; at >= Math.max(0, before - 6); at--)
		if (words.bodyTransfer.has(tokens[at]?.lower ?? '')) return true;
	return tokens.some((token) => token.lower === 'exchange' || token.lower === 'swap');
}

/** "the death toll rose to 12", "the number of injured has climbed to 30". */
export function readToll(tokens: Token[], { from, to }: Quantity): Casualty | null {
	const before = tokens[from - 1]?.lower ?? '';
	if (
		before !== 'to' &&
		before !== 'at' &&
		before !== 'of' &&
		before !== 'is' &&
		before !== 'was' &&
		before !== 'reached'
	)
		return null;
	for (let at = from - 2; at >= Math.max(0, from - 10); at--) {
		const word = tokens[at]?.lower ?? '';
		if (word === 'toll')
			return casualty('killed', tokens[at - 1]?.lower === 'death' ? at - 1 : at, to, 'toll');
		if (word === 'number') return readNumberOf(tokens, at, to);
	}
	return null;
}

function readNumberOf(tokens: Token[], at: number, to: number): Casualty | null {
	for (let step = 2; step <= 4; step++) {
		const word = tokens[at + step]?.lower ?? '';
		if (word === 'deaths' || word === 'fatalities') return casualty('killed', at, to, 'toll');
		const kind = participleKind(tokens[at + step]);
		if (kind) return isMixed(tokens, at + step, kind) ? null : casualty(kind, at, to, 'toll');
	}
	return null;
}

/** "claimed the lives of 12", "claimed 12 lives", "12 lost their lives". */
export function readLives(tokens: Token[], { from, to }: Quantity): Casualty | null {
	if (tokens[to - 1]?.lower === 'lives') return casualty('killed', from, to, 'lives');
	if (tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.lower === 'lives')
		return casualty('killed', from - 2, to, 'lives');
	for (let at = to; at < to + 4; at++) {
		const isLost = tokens[at]?.lower === 'lost' || tokens[at]?.lower === 'losing';
		if (isLost && /^(their|his|her|lives)$/.test(tokens[at + 1]?.lower ?? ''))
			return casualty('killed', from, Math.min(at + 3, tokens.length), 'lives');
	}
	return null;
}

/** "the killing of four monks", "the deaths of two nurses", "the loss of 100 villagers". */
export function readDeathOf(tokens: Token[], { from, to, head }: Quantity): Casualty | null {
	if (head !== 'person' || tokens[from - 1]?.lower !== 'of') return null;
	const noun = tokens[from - 2]?.lower ?? '';
	const isDeath = /^(deaths?|killings?|murders?|massacre|loss|execution|assassination)$/.test(noun);
	if (isDeath) return casualty('killed', from - 2, to, 'death-of');
	return /^(abduction|kidnapping|arrest|detention|capture)$/.test(noun)
		? casualty('captured', from - 2, to, 'death-of')
		: null;
}
