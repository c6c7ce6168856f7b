import type { DateBasis, DatePrecision } from '../types.ts';
import { OPEN_END, OPEN_START } from '../feature/columns.ts';
import { fromDay } from '../time/civil.ts';
import { formatSpan } from '../time/span.ts';

/** Days of a row as a person writes them: `15–16 March 2025`, `until 16 March 2025`. */
export function writeDays(first: number, last: number): string {
	return formatSpan({
		earliest: first === OPEN_START ? null : fromDay(first),
		latest: last === OPEN_END ? null : fromDay(last)
	});
}

/** Where the date comes from, in words; empty when the text gives it outright. */
export const BASIS_WORDS: Record<DateBasis, string> = {
	stated: '',
	relative: 'told from another day',
	statement: 'from a statement',
	publication: 'from the day it was published',
	inferred: 'inferred'
};

/** How finely the date is known, in words. */
export const DATE_PRECISION_WORDS: Record<DatePrecision, string> = {
	day: 'this day',
	days: 'some time in these days',
	week: 'some time in this week',
	month: 'some time in this month',
	year: 'some time in this year',
	open: 'one end is not known'
};

const shortDay = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC'
});

/** One day where there is little room: `16 Mar 2025`. */
export function writeShortDay(day: number): string {
	// a day is read at midnight UTC, so no time zone can move it
	return shortDay.format(day * 86_400_000);
}
