import lexicon from '#geodata/lexicon/dates.json';
import {
	addMonths,
	fromDay,
	lastDayOfMonth,
	monthOf,
	toDay,
	writeDate,
	yearOf
} from '../../time/civil.ts';
import { readNumber } from '../numbers.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { readCount } from './words.ts';

const units = new Map<string, string>(Object.entries(lexicon.units));

/** So long before publication: `two days ago`, `a week ago`, `a few days ago`, `three months ago`, `10 years ago`. */
export function readAgo(reader: DateReader, at: number): DateCandidate | null {
	const { tokens, published } = reader;
	if (published === null) return null;
	const number = readCount(tokens, at) ?? readNumber(tokens, at);
	const unit = number && units.get(wordAt(tokens, number.end));
	if (!number || !unit || wordAt(tokens, number.end + 1) !== 'ago') return null;
	const to = number.end + 2;
	if ('value' in number) return settle(published, at, to, unit, number.value, number.value);
	return settle(published, at, to, unit, number.low - 1, number.high - 2);
}

function settle(
	published: number,
	from: number,
	to: number,
	unit: string,
	low: number,
	high: number
): DateCandidate {
	const make = (first: number, last: number, more: Partial<DateCandidate> = {}) =>
		makeCandidate('ago', from, to, first, last, more);
	if (unit === 'hour')
		return make(published - Math.ceil(high / 24), published - Math.floor(low / 24));
	if (unit === 'day') return make(published - high, published - low);
	// "two weeks ago" is a day or three off
	if (unit === 'week')
		return make(published - high * 7 - 3, published - low * 7 + 3, { precision: 'week' });
	if (unit === 'month') return make(...monthsBefore(published, low), { precision: 'month' });
	const years = unit === 'decade' ? high * 10 : high;
	return make(...yearsBefore(published, years), { precision: 'year', role: 'background' });
}

function monthsBefore(published: number, months: number): [number, number] {
	const date = addMonths(fromDay(published), -Math.min(months, 1200));
	const [year, month] = [yearOf(date), monthOf(date)];
	return [
		toDay(writeDate(year, month, 1)),
		toDay(writeDate(year, month, lastDayOfMonth(year, month)))
	];
}

/** The whole year so many years before a day. */
export function yearsBefore(day: number, years: number): [number, number] {
	const year = Math.max(1, yearOf(fromDay(day)) - years);
	return [toDay(writeDate(year, 1, 1)), toDay(writeDate(year, 12, 31))];
}
