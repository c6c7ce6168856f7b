import lexicon from '#geodata/lexicon/dates.json';
import type { Token } from '../../text/tokens.ts';
import { fromDay, lastDayOfMonth, monthOf, toDay, writeDate, yearOf } from '../../time/civil.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { readMonth, readYearAfter } from './words.ts';

const before = new Set(lexicon.bareMonthBefore);
const notAfter = new Set(lexicon.months_not_after);

/**
 * A month without a day: `February 2022`, `in February`, `mid-March`, `late February`, `early March 2024`, `the end of January`,
 * `last March`, `the February meeting`. Not `May said`, not `Theresa May`, not `march`.
 */
export function readCalendarMonth(reader: DateReader, at: number): DateCandidate | null {
	const { tokens } = reader;
	const part = readPart(tokens, at);
	const month = readMonth(tokens, part.end);
	if (!month) return null;
	const year = readYearAfter(tokens, month.end);
	if (!year && part.name === '' && !isMonthByContext(tokens, at, month.end)) return null;
	const settledYear = year?.value ?? inferMonthYear(reader, wordAt(tokens, at - 1), month.value);
	if (settledYear === null) return null;
	const [first, last] = cut(part.name, settledYear, month.value);
	return makeCandidate('calendar-month', at, (year ?? month).end, first, last, {
		precision: part.name === '' ? 'month' : 'days',
		basis: 'stated',
		floats: year ? null : 'year'
	});
}

// "mid-March", "late February", "the end of January"
function readPart(tokens: Token[], at: number): { name: string; end: number } {
	const word = wordAt(tokens, at);
	if (word === 'early' || word === 'late' || word === 'mid') {
		const isHyphen = wordAt(tokens, at + 1) === '-';
		return { name: word, end: at + (isHyphen ? 2 : 1) };
	}
	if (word === 'the' && wordAt(tokens, at + 2) === 'of') {
		const name = PARTS[wordAt(tokens, at + 1)];
		if (name) return { name, end: at + 3 };
	}
	return { name: '', end: at };
}

const PARTS: Record<string, string> = {
	end: 'late',
	beginning: 'early',
	start: 'early',
	middle: 'mid'
};

function isMonthByContext(tokens: Token[], at: number, end: number): boolean {
	const previous = tokens[at - 1];
	const next = wordAt(tokens, end);
	if (!previous) return false;
	if (before.has(previous.lower)) return !notAfter.has(next) || previous.lower === 'in';
	// "the February meeting": a month may stand before a noun, but "the March on …" is a march
	const isArticle = previous.lower === 'the' || previous.lower === 'a' || previous.lower === 'its';
	if (isArticle)
		return /^\p{L}/u.test(next) && !/^(on|for|of|to)$/.test(next) && !notAfter.has(next);
	return (
		(previous.lower === ',' || previous.lower === 'and' || previous.lower === '-') &&
		isMonthToken(tokens, at - 2)
	);
}

function isMonthToken(tokens: Token[], at: number): boolean {
	return readMonth(tokens, at) !== null;
}

function inferMonthYear(reader: DateReader, previous: string, month: number): number | null {
	if (reader.published === null) return null;
	const published = fromDay(reader.published);
	const year = yearOf(published);
	if (previous === 'next') return month > monthOf(published) ? year : year + 1;
	if (previous === 'last') return month < monthOf(published) ? year : year - 1;
	return month <= monthOf(published) ? year : year - 1;
}

function cut(part: string, year: number, month: number): [number, number] {
	const end = lastDayOfMonth(year, month);
	const at = (day: number) => toDay(writeDate(year, month, day));
	// thirds of a month, as a reader would take them
	if (part === 'early') return [at(1), at(10)];
	if (part === 'mid') return [at(11), at(20)];
	if (part === 'late') return [at(21), at(end)];
	return [at(1), at(end)];
}
