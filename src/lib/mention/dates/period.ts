import {
	addMonths,
	fromDay,
	lastDayOfMonth,
	monthOf,
	toDay,
	weekdayOf,
	writeDate,
	yearOf
} from '../../time/civil.ts';
import type { DatePrecision, DateRole } from '../../types.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';

/**
 * Calendar stretches told from publication: `this week` (Monday up to publication), `last week` (Monday to Sunday), `over the weekend`, `last month`,
 * `this year`, `next week`.
 */
export function readPeriod(reader: DateReader, at: number): DateCandidate | null {
	const { tokens, published } = reader;
	if (published === null) return null;
	const pointer = POINTERS[wordAt(tokens, at)];
	const unit = wordAt(tokens, at + 1);
	if (pointer === undefined) return null;
	if (unit === 'weekend') return readWeekend(published, at, pointer);
	if (wordAt(tokens, at) === 'the') return null;
	if (unit === 'week') return make(at, weekAt(published, pointer), 'week', pointer);
	if (unit === 'month') return make(at, monthAt(published, pointer), 'month', pointer);
	if (unit === 'year') return make(at, yearAt(published, pointer), 'year', pointer);
	return null;
}

// which week, month or year, counted from the current one
const POINTERS: Record<string, number> = {
	last: -1,
	this: 0,
	next: 1,
	coming: 1,
	the: 0,
	previous: -1
};

function make(
	at: number,
	[first, last]: [number, number],
	precision: DatePrecision,
	pointer: number
): DateCandidate {
	let role: DateRole | null = precision === 'year' ? 'background' : null;
	if (pointer > 0) role = 'future';
	return makeCandidate('period', at, at + 2, first, last, { precision, role });
}

function weekAt(published: number, pointer: number): [number, number] {
	const weekday = weekdayOf(fromDay(published));
	const monday = published - weekday + 1;
	if (pointer !== 0) return [monday + pointer * 7, monday + pointer * 7 + 6];
	// told on a Monday, "this week" reaches back into the days just past
	return [weekday === 1 ? published - 6 : monday, published];
}

function readWeekend(published: number, at: number, pointer: number): DateCandidate {
	// days since the latest Saturday up to publication
	const since = (weekdayOf(fromDay(published)) + 1) % 7;
	let saturday = published - since;
	if (pointer < 0 && since < 2) saturday -= 7;
	if (pointer > 0) saturday += 7;
	const last = pointer <= 0 ? Math.min(saturday + 1, published) : saturday + 1;
	return makeCandidate('period', at, at + 2, saturday, last, {
		role: pointer > 0 ? 'future' : null
	});
}

function monthAt(published: number, pointer: number): [number, number] {
	const date = addMonths(fromDay(published), pointer);
	const [year, month] = [yearOf(date), monthOf(date)];
	const first = toDay(writeDate(year, month, 1));
	return [
		first,
		pointer === 0 ? published : toDay(writeDate(year, month, lastDayOfMonth(year, month)))
	];
}

function yearAt(published: number, pointer: number): [number, number] {
	const year = yearOf(fromDay(published)) + pointer;
	return [toDay(writeDate(year, 1, 1)), pointer === 0 ? published : toDay(writeDate(year, 12, 31))];
}
