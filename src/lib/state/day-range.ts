import type { EventColumns } from '../types.ts';
import { OPEN_END, OPEN_START } from '../feature/columns.ts';
import type { Query } from '../feature/query.ts';
import { closedBounds } from '../feature/time-index.ts';

/** Both end days included, as days since 1970-01-01. */
export interface DayRange {
	from: number;
	to: number;
}

/** First and last day of the events, `null` when none of them has one. */
export function findBounds({ count, firstDay, lastDay }: EventColumns): DayRange | null {
	if (count === 0) return null;
	const first = closedBounds(firstDay, count);
	const last = closedBounds(lastDay, count);
	const known = [first, last].filter((ends) => ends.low !== 0 || ends.high !== 0);
	if (known.length === 0) return null;
	return {
		from: Math.min(...known.map((ends) => ends.low)),
		to: Math.max(...known.map((ends) => ends.high))
	};
}

/** The range as a query holds it: `null` for an open end. */
export function toQueryRange(range: DayRange | null): Query['range'] {
	if (range === null) return null;
	return {
		from: range.from === OPEN_START ? null : range.from,
		to: range.to === OPEN_END ? null : range.to
	};
}

/** The days with both ends closed: all days when there is no range, the end of the data where it is open. */
export function closeDays(range: DayRange | null, bounds: DayRange): DayRange {
	if (range === null) return bounds;
	return {
		from: range.from === OPEN_START ? Math.min(bounds.from, range.to) : range.from,
		to: range.to === OPEN_END ? Math.max(bounds.to, range.from) : range.to
	};
}
