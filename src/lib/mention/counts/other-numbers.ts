import type { Token } from '../../text/tokens.ts';
import { readMonth } from '../dates/words.ts';
import type { NumberReading } from '../numbers.ts';
import { thingOf, words } from './words.ts';

/** True for numbers that count nothing of ours: money, shares, measures, ages, names of things, days of the month. */
export function isOtherNumber(tokens: Token[], at: number, number: NumberReading): boolean {
	const before = tokens[at - 1];
	const after = tokens[number.end];
	const previous = before?.lower ?? '';
	if ('$€£№#¥'.includes(previous || ' ')) return true;
	if (previous === 'no' || previous === 'age' || previous === 'aged') return true;
	if (
		previous === '-' &&
		before?.end === tokens[at]?.start &&
		tokens[at - 2]?.end === before?.start &&
		!tokens[at - 2]?.isNumber
	)
		return true;
	if (words.units.has(after?.lower ?? '')) return true;
	if (
		after?.text === ':' &&
		tokens[number.end + 1]?.isNumber &&
		after.end === tokens[number.end + 1]?.start
	)
		return true;
	if (
		after?.text === '-' &&
		isTight(tokens, number.end) &&
		/^\p{L}/u.test(tokens[number.end + 1]?.text ?? '')
	)
		return true;
	if (isAge(tokens, at, number.end)) return true;
	return isDateNumber(tokens, at, number.end);
}

// ", 34," after a name
function isAge(tokens: Token[], at: number, end: number): boolean {
	const isBetween =
		tokens[at - 1]?.text === ',' && (tokens[end]?.text === ',' || tokens[end]?.text === '.');
	return isBetween && tokens[at - 2]?.isCapitalized === true;
}

function isDateNumber(tokens: Token[], at: number, end: number): boolean {
	const token = tokens[at];
	if (!token?.isNumber) return false;
	if (readMonth(tokens, end)) return true;
	const isDot = tokens[at - 1]?.text === '.';
	const month = readMonth(tokens, isDot ? at - 2 : at - 1);
	if (month?.end === at && token.text.length <= 2) return true;
	// a bare year: "in 2014 rebels", "March 2025"
	return (
		/^(19|20)\d\d$/.test(token.text) &&
		!words.personPlural.has(tokens[end]?.lower ?? '') &&
		thingOf(tokens[end]?.lower ?? '') === null
	);
}

function isTight(tokens: Token[], at: number): boolean {
	return tokens[at]?.start === tokens[at - 1]?.end && tokens[at + 1]?.start === tokens[at]?.end;
}
