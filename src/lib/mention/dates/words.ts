import lexicon from '#geodata/lexicon/dates.json';
import type { Token } from '../../text/tokens.ts';
import { readNumber } from '../numbers.ts';

const months = new Map<string, number>(Object.entries(lexicon.months));
const abbreviations = new Set(lexicon.monthAbbreviations);
const weekdays = new Map<string, number>(Object.entries(lexicon.weekdays));
const shortWeekdays = new Map<string, number>(Object.entries(lexicon.shortWeekdays));

/** What was read and the position after it. */
export interface Reading {
	value: number;
	end: number;
}

/** A capitalised month name, with the dot of `Feb.`: 1 to 12. */
export function readMonth(tokens: Token[], at: number): Reading | null {
	const token = tokens[at];
	const value = token?.isCapitalized ? months.get(token.lower) : undefined;
	if (!token || !value) return null;
	const hasDot = abbreviations.has(token.lower) && isDotAfter(tokens, at);
	return { value, end: at + (hasDot ? 2 : 1) };
}

/** A capitalised weekday: 1 is Monday; `Sat.` and `Wed.` only with their dot. */
export function readWeekday(tokens: Token[], at: number): Reading | null {
	const token = tokens[at];
	if (!token?.isCapitalized) return null;
	const value = weekdays.get(token.lower);
	if (value) return { value, end: at + 1 };
	const short = shortWeekdays.get(token.lower);
	return short && isDotAfter(tokens, at) ? { value: short, end: at + 2 } : null;
}

/** A day of the month: `18`, `18th`; not `1,200`, `3.5`, nor a number before a unit. */
export function readDayOfMonth(tokens: Token[], at: number): Reading | null {
	const token = tokens[at];
	const found = token && /^(\d{1,2})(st|nd|rd|th)?$/.exec(token.lower);
	const value = found ? Number(found[1]) : 0;
	return value >= 1 && value <= 31 ? { value, end: at + 1 } : null;
}

/** A year of four digits from 1900 to 2099. */
export function readYear(tokens: Token[], at: number): Reading | null {
	const text = tokens[at]?.text ?? '';
	return /^(19|20)\d\d$/.test(text) ? { value: Number(text), end: at + 1 } : null;
}

/** The year after a month or a day: `2025`, `, 2025`, `of 2025`. */
export function readYearAfter(tokens: Token[], at: number): Reading | null {
	const mark = tokens[at]?.lower ?? '';
	return readYear(tokens, mark === ',' || mark === 'of' ? at + 1 : at);
}

/** A small whole number in words or digits: `two`, `10`, `a` (1). */
export function readCount(tokens: Token[], at: number): Reading | null {
	const word = tokens[at]?.lower ?? '';
	const number = readNumber(tokens, at);
	if (number) {
		if (number.isVague || number.best < 1 || number.best > 500 || number.best % 1 !== 0)
			return null;
		return { value: number.best, end: number.end };
	}
	return word === 'a' || word === 'an' ? { value: 1, end: at + 1 } : null;
}

/** True for the kinds of dash that join two ends of a range. */
export function isDash(tokens: Token[], at: number): boolean {
	const text = tokens[at]?.text ?? '';
	return text === '-' || text === '–' || text === '—';
}

function isDotAfter(tokens: Token[], at: number): boolean {
	const [token, next] = [tokens[at], tokens[at + 1]];
	return next?.text === '.' && next.start === token?.end;
}

// every word that a date phrase can begin with: most tokens are passed over by one look
const firstWords = new Set([
	...Object.keys(lexicon.months),
	...Object.keys(lexicon.weekdays),
	...Object.keys(lexicon.shortWeekdays),
	...Object.keys(lexicon.seasons),
	...Object.keys(lexicon.ordinals),
	...Object.keys(lexicon.monthParts),
	...[lexicon.dayPhrases, lexicon.anchoredPhrases, lexicon.holidays].flatMap((phrases) =>
		Object.keys(phrases).map((phrase) => phrase.split(/[ ']/)[0] ?? '')
	),
	...lexicon.pastWords,
	...lexicon.pointers
]);

/** True when some rule may read a date that begins at this token. */
export function mayBegin(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (!token || token.isPunctuation) return false;
	const first = token.text.charCodeAt(0);
	if (first >= 48 && first <= 57) return true;
	return (
		firstWords.has(token.lower) || readCount(tokens, at) !== null || readNumber(tokens, at) !== null
	);
}
