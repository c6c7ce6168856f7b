import lexicon from '#geodata/lexicon/numbers.json';
import type { Token } from '../text/tokens.ts';

/** A number read from one or several tokens; `end` is the position after the last of them. */
export interface NumberReading {
	low: number;
	best: number;
	high: number;
	end: number;
	/** no exact number: "dozens", "several" */
	isVague: boolean;
}

const exact = new Map(Object.entries(lexicon.exact));
const multipliers = new Map(Object.entries(lexicon.multipliers));
const vague = new Map(Object.entries(lexicon.vague));

/**
 * The number that begins at a token, or `null`: `90`, `1,200`, `2.5 million`, `twenty-three`, `two dozen` (24), `a hundred`,
 * `half a dozen` (6), `dozens` (24 to 99), `several` (3 to 9), `no` (0). A bare `a` is no number.
 */
export function readNumber(tokens: Token[], at: number): NumberReading | null {
	const token = tokens[at];
	if (!token) return null;
	if (token.isNumber) return readDigits(tokens, at, token);
	if (token.lower === 'half') return readHalfDozen(tokens, at);
	if (token.lower === 'a' || token.lower === 'an') return readAfterArticle(tokens, at);
	const range = vague.get(token.lower);
	if (range) return readVague(tokens, at, range);
	return exact.has(token.lower) ? readWords(tokens, at) : null;
}

/** `1,200` is 1200, `3.5` is 3.5, `16.03.2025` and `1,2` are `null`. */
export function parseDigits(text: string): number | null {
	if (/^\d{1,15}$/.test(text)) return Number(text);
	if (/^\d{1,3}(,\d{3}){1,4}$/.test(text)) return Number(text.replaceAll(',', ''));
	return /^\d{1,9}\.\d{1,3}$/.test(text) ? Number(text) : null;
}

function readDigits(tokens: Token[], at: number, token: Token): NumberReading | null {
	const value = parseDigits(token.text);
	if (value === null) return null;
	return multiply(tokens, at + 1, value);
}

function readHalfDozen(tokens: Token[], at: number): NumberReading | null {
	const isDozen = tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'dozen';
	return isDozen ? exactly(6, at + 3) : null;
}

function readAfterArticle(tokens: Token[], at: number): NumberReading | null {
	const next = tokens[at + 1]?.lower ?? '';
	if (multipliers.has(next)) return multiply(tokens, at + 1, 1);
	if (next === 'few' || next === 'couple' || next === 'handful' || next === 'pair')
		return readVague(tokens, at + 1, vague.get(next) ?? [3, 9]);
	return null;
}

function readVague(tokens: Token[], at: number, range: number[]): NumberReading {
	const [low = 0, high = 0] = range;
	// "several dozen", "a few hundred", "hundreds of thousands", "a couple of"
	let end = at + 1;
	const next = tokens[end]?.lower ?? '';
	const factor = multipliers.get(next);
	if (factor)
		return {
			low: low * factor,
			best: low * factor,
			high: high * factor,
			end: end + 1,
			isVague: true
		};
	if (next === 'of') {
		const larger = vague.get(tokens[end + 1]?.lower ?? '');
		if (larger && tokens[at]?.lower === 'hundreds')
			return { low: 200_000, best: 200_000, high: 999_000, end: end + 2, isVague: true };
		if (larger && tokens[at]?.lower === 'dozens')
			return { low: 24_000, best: 24_000, high: 99_000, end: end + 2, isVague: true };
		end++;
	}
	return { low, best: low, high, end, isVague: true };
}

// "three", "twenty-three", "two hundred and five"
function readWords(tokens: Token[], at: number): NumberReading {
	const first = exact.get(tokens[at]?.lower ?? '') ?? 0;
	let end = at + 1;
	let value = first;
	if (first >= 20) {
		const hasHyphen = tokens[end]?.text === '-';
		const unit = exact.get(tokens[hasHyphen ? end + 1 : end]?.lower ?? '') ?? 0;
		if (unit >= 1 && unit <= 9) {
			value += unit;
			end += hasHyphen ? 2 : 1;
		}
	}
	return multiply(tokens, end, value);
}

function multiply(tokens: Token[], from: number, start: number): NumberReading {
	let end = from;
	let value = start;
	for (let steps = 0; steps < 2; steps++) {
		const factor = multipliers.get(tokens[end]?.lower ?? '');
		if (!factor) break;
		value *= factor;
		end++;
	}
	if (end > from && tokens[end]?.lower === 'and') {
		const rest = exact.get(tokens[end + 1]?.lower ?? '') ?? 0;
		const isPart = rest > 0 && tokens[end - 1]?.lower === 'hundred';
		if (isPart) return exactly(value + rest, end + 2);
	}
	return exactly(value, end);
}

function exactly(value: number, end: number): NumberReading {
	return { low: value, best: value, high: value, end, isVague: false };
}
