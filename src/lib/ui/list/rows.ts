import { NO_POSITION, OPEN_END, OPEN_START } from '../../feature/columns.ts';
import { matchesTime } from '../../feature/filter.ts';
import type { Query } from '../../feature/query.ts';
import { findSubrange, type TimeIndex } from '../../feature/time-index.ts';
import type { EventColumns } from '../../types.ts';

/** What decides which rows are shown. */
export interface ShownRows {
	columns: EventColumns;
	index: TimeIndex;
	mask: Uint8Array;
	range: { from: number; to: number } | null;
	certainty: Query['certainty'];
}

/** Rows that a step has to look at: those that may touch the range. */
export function countCandidates({ columns, index, range }: ShownRows): number {
	if (range === null) return columns.count;
	const { start, end, longCount } = findSubrange(columns, index, range.from, range.to);
	return end - start + longCount;
}

/** The rows shown, latest first, so many at most; at most `looks` rows are looked at. */
export function findLatestRows(shown: ShownRows, limit = Infinity, looks = Infinity): Uint32Array {
	const { columns, index, mask, certainty } = shown;
	const from = shown.range?.from ?? OPEN_START;
	const to = shown.range?.to ?? OPEN_END;
	const { firstDay, lastDay } = columns;
	const { start, end, longCount } = shown.range
		? findSubrange(columns, index, from, to)
		: { start: 0, end: columns.count, longCount: 0 };
	const lowest = Math.max(start, end - looks);
	const longEnd = looks === Infinity ? longCount : 0;
	const rows = new Uint32Array(Math.min(limit, end - lowest + longEnd));
	let count = 0;
	const take = (row: number) => {
		if (mask[row] === 0) return;
		if (matchesTime(firstDay[row] ?? 0, lastDay[row] ?? 0, from, to, certainty))
			rows[count++] = row;
	};
	for (let row = end - 1; row >= lowest && count < rows.length; row--) take(row);
	// what lasts long and began before the others
	for (let i = longEnd - 1; i >= 0 && count < rows.length; i--) take(index.longRows[i] ?? 0);
	return rows.slice(0, count);
}

/** Rows that stand nowhere on the map, because only the country is known, or nothing: 1 for each that passes the mask. */
export function maskPlaceless({ lng, count }: EventColumns, mask: Uint8Array): Uint8Array {
	const placeless = new Uint8Array(count);
	for (let row = 0; row < count; row++)
		placeless[row] = lng[row] === NO_POSITION && mask[row] !== 0 ? 1 : 0;
	return placeless;
}
