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
	relative: 'counted from another day in the text',
	statement: 'from the day of a statement',
	publication: 'from the day of publication',
	inferred: 'inferred from another event'
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
