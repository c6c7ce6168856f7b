import type { EventColumns } from '../types.ts';
import { OPEN_END, OPEN_START } from './column-codes.ts';
import type { Query } from './query.ts';

/** Whether an event's days must touch the range or lie inside it. */
export type Certainty = Query['certainty'];

/** What a scrub step needs to find its rows without looking at all of them. */
export interface TimeIndex {
	/** rows by last day */
	byLast: Uint32Array;
	/** spans up to so many days are found by the window alone */
	shortDays: number;
	/** rows with longer spans, ascending: few, so they are looked at one by one */
	longRows: Uint32Array;
}

/** Rows `start` up to `end`, and the first `longCount` of the long rows, which all lie before `start`. */
export interface Subrange {
	start: number;
	end: number;
	longCount: number;
}

// spans are counted up to here to choose `shortDays`
const WIDEST_COUNTED = 4096;

// made elsewhere, so that the page need not
const kept = new WeakMap<EventColumns, TimeIndex>();

/** Says what `makeTimeIndex` will answer for these columns: a worker has made it already. */
export function keepTimeIndex(columns: EventColumns, index: TimeIndex): void {
	kept.set(columns, index);
}

/** Sorts rows by last day and sets the few long spans apart. */
export function makeTimeIndex(columns: EventColumns): TimeIndex {
	return kept.get(columns) ?? sortIndex(columns);
}

function sortIndex(columns: EventColumns): TimeIndex {
	const shortDays = chooseShortDays(columns);
	return { byLast: sortByLast(columns), shortDays, longRows: findLongRows(columns, shortDays) };
}

/** The rows that may touch the days `from` to `to` (both included), as bounds: those outside surely do not. */
export function findSubrange(
	columns: EventColumns,
	index: TimeIndex,
	from: number,
	to: number
): Subrange {
	const start = countFirstBefore(columns, from - index.shortDays + 1);
	const end = Math.max(start, countFirstBefore(columns, to + 1));
	return { start, end, longCount: lowerBound(index.longRows, start) };
}

/** How many rows begin before this day. */
export function countFirstBefore(columns: EventColumns, day: number): number {
	const { firstDay, count } = columns;
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((firstDay[middle] ?? 0) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** How many rows end before this day: that many, from the start of `byLast`. */
export function countLastBefore(columns: EventColumns, index: TimeIndex, day: number): number {
	let low = 0;
	let high = columns.count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((columns.lastDay[index.byLast[middle] ?? 0] ?? 0) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Calls back with each row that begins before `from` and ends after `to`. */
export function forEachContaining(
	columns: EventColumns,
	index: TimeIndex,
	from: number,
	to: number,
	visit: (row: number) => void
): void {
	const { start, longCount } = findSubrange(columns, index, from, from - 1);
	const end = countFirstBefore(columns, from);
	for (let i = 0; i < longCount; i++) {
		const row = index.longRows[i] ?? 0;
		if ((columns.lastDay[row] ?? 0) > to) visit(row);
	}
	for (let row = start; row < end; row++) if ((columns.lastDay[row] ?? 0) > to) visit(row);
}

function lowerBound(sorted: Uint32Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

// a window reaches back by `shortDays` of rows and looks at each longer row: the width for which both together are fewest
function chooseShortDays({ count, firstDay, lastDay }: EventColumns): number {
	const widths = new Uint32Array(WIDEST_COUNTED + 1);
	for (let row = 0; row < count; row++) {
		const days = (lastDay[row] ?? 0) - (firstDay[row] ?? 0) + 1;
		const slot = Math.min(days, WIDEST_COUNTED);
		widths[slot] = (widths[slot] ?? 0) + 1;
	}
	const { low, high } = closedBounds(firstDay, count);
	const rowsADay = count / (high - low + 1);
	let best = { days: WIDEST_COUNTED - 1, rows: Infinity };
	let longer = widths[WIDEST_COUNTED] ?? 0;
	for (let days = WIDEST_COUNTED - 1; days > 0; days--) {
		const rows = longer + days * rowsADay;
		if (rows < best.rows) best = { days, rows };
		longer += widths[days] ?? 0;
	}
	return best.days;
}

function findLongRows({ count, firstDay, lastDay }: EventColumns, shortDays: number): Uint32Array {
	const rows: number[] = [];
	for (let row = 0; row < count; row++)
		if ((lastDay[row] ?? 0) - (firstDay[row] ?? 0) + 1 > shortDays) rows.push(row);
	return Uint32Array.from(rows);
}

// a counting sort: a million rows in some ten milliseconds
function sortByLast({ count, lastDay }: EventColumns): Uint32Array {
	const { low, high } = closedBounds(lastDay, count);
	const slotOf = (day: number) =>
		day === OPEN_START ? 0 : day === OPEN_END ? high - low + 2 : day - low + 1;
	const starts = new Uint32Array(high - low + 4);
	for (let row = 0; row < count; row++) {
		const slot = slotOf(lastDay[row] ?? 0) + 1;
		starts[slot] = (starts[slot] ?? 0) + 1;
	}
	for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
	const sorted = new Uint32Array(count);
	for (let row = 0; row < count; row++) {
		const slot = slotOf(lastDay[row] ?? 0);
		const at = starts[slot] ?? 0;
		sorted[at] = row;
		starts[slot] = at + 1;
	}
	return sorted;
}

/** The first and last day that is not open; 0 and 0 when there is none. */
export function closedBounds(days: Int32Array, count: number): { low: number; high: number } {
	let low = OPEN_END;
	let high = OPEN_START;
	for (let row = 0; row < count; row++) {
		const day = days[row] ?? 0;
		if (day === OPEN_START || day === OPEN_END) continue;
		if (day < low) low = day;
		if (day > high) high = day;
	}
	return low > high ? { low: 0, high: 0 } : { low, high };
}
