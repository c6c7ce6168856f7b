import { isCivilDay, lastDayOfMonth, toDay, writeDate } from '../../time/civil.ts';
import type { DayBounds } from './scale.ts';

/** What a person meant by a date they typed, or a sentence that says what is wrong with it. */
export type TypedDate = ({ kind: 'days' } & DayBounds) | { kind: 'issue'; message: string };

const HOW = 'Write it like 16 March 2025 or 2025-03-16.';

/**
 * Reads a typed date: `2025-03-16`, `16 March 2025`, `March 16, 2025`, `16.3.2025`, `2025-03`, `March 2025`, `2025`.
 * Asks back for `3/4/2025`, which is March in one country and April in another.
 */
export function readTypedDate(text: string, locale = 'en'): TypedDate {
	const parts = splitParts(text);
	if (parts.length === 0) return issue(`Type a date. ${HOW}`);
	const numbers = parts.filter((part) => /^\d+$/.test(part)).map(Number);
	const words = parts.filter((part) => !/^\d+$/.test(part));
	if (words.length > 1 || parts.length > 3) return issue(`“${text.trim()}” is not a date. ${HOW}`);
	if (words.length === 1) return readNamed(words[0] ?? '', numbers, parts, text, locale);
	return readNumeric(parts, numbers, text);
}

function splitParts(text: string): string[] {
	return text
		.slice(0, 60)
		.trim()
		.split(/[\s,./\-–]+/u)
		.filter((part) => part !== '');
}

function readNamed(
	word: string,
	numbers: number[],
	parts: string[],
	text: string,
	locale: string
): TypedDate {
	const month = findMonth(word, locale);
	if (month === null) return issue(`“${word}” is not the name of a month. ${HOW}`);
	const year = numbers.find((number) => number > 31);
	if (year === undefined) return issue(`“${text.trim()}” has no year. ${HOW}`);
	if (numbers.length === 1) return wholeMonth(year, month);
	const day = numbers.find((number) => number <= 31);
	return day === undefined
		? issue(`“${text.trim()}” is not a date. ${HOW}`)
		: oneDay(year, month, day);
}

function readNumeric(parts: string[], numbers: number[], text: string): TypedDate {
	const [a = 0, b = 0, c = 0] = numbers;
	const startsWithYear = parts[0]?.length === 4;
	if (numbers.length === 1 && startsWithYear) return wholeYear(a);
	if (numbers.length === 2 && startsWithYear) return wholeMonth(a, b);
	if (numbers.length === 2 && parts[1]?.length === 4) return wholeMonth(b, a);
	if (numbers.length === 3 && startsWithYear) return oneDay(a, b, c);
	if (numbers.length !== 3 || parts[2]?.length !== 4)
		return issue(`“${text.trim()}” has no year of four digits. ${HOW}`);
	// with slashes the two orders are both in use; with dots the day always comes first
	if (text.includes('/') && a <= 12 && b <= 12 && a !== b)
		return issue(`“${text.trim()}” can be two different days. ${HOW}`);
	if (text.includes('/') && b > 12) return oneDay(c, a, b);
	return oneDay(c, b, a);
}

function oneDay(year: number, month: number, day: number): TypedDate {
	if (month < 1 || month > 12) return issue(`There is no month ${month}. ${HOW}`);
	if (!isCivilDay(year, month, day)) {
		const last = lastDayOfMonth(year, month);
		return issue(`That month has ${last} days, so there is no day ${day}.`);
	}
	const at = toDay(writeDate(year, month, day));
	return { kind: 'days', from: at, to: at };
}

function wholeMonth(year: number, month: number): TypedDate {
	if (month < 1 || month > 12) return issue(`There is no month ${month}. ${HOW}`);
	const last = lastDayOfMonth(year, month);
	return {
		kind: 'days',
		from: toDay(writeDate(year, month, 1)),
		to: toDay(writeDate(year, month, last))
	};
}

function wholeYear(year: number): TypedDate {
	return { kind: 'days', from: toDay(writeDate(year, 1, 1)), to: toDay(writeDate(year, 12, 31)) };
}

/** The month a word begins or names, in English or the person's language, 1 to 12. */
function findMonth(word: string, locale: string): number | null {
	const wanted = word.toLowerCase().replace(/\.$/, '');
	if (wanted.length < 3) return null;
	for (const language of ['en', locale])
		for (let month = 1; month <= 12; month++) {
			const format = new Intl.DateTimeFormat(language, {
				month: 'long',
				day: 'numeric',
				timeZone: 'UTC'
			});
			const parts = format.formatToParts(Date.UTC(2025, month - 1, 15));
			const name = parts.find((part) => part.type === 'month')?.value.toLowerCase() ?? '';
			if (name.startsWith(wanted)) return month;
		}
	return null;
}

function issue(message: string): TypedDate {
	return { kind: 'issue', message };
}
