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
	const rows: number[] = [];
	const take = (row: number) => {
		if (mask[row] === 0) return;
		if (matchesTime(firstDay[row] ?? 0, lastDay[row] ?? 0, from, to, certainty)) rows.push(row);
	};
	const lowest = Math.max(start, end - looks);
	for (let row = end - 1; row >= lowest && rows.length < limit; row--) take(row);
	// what lasts long and began before the others
	for (let i = longCount - 1; i >= 0 && rows.length < limit && looks === Infinity; i--)
		take(index.longRows[i] ?? 0);
	return Uint32Array.from(rows);
}

/** Rows that stand nowhere on the map: only the country is known, or nothing; ascending. */
export function findPlaceless({ lng, count }: EventColumns): Uint32Array {
	const rows: number[] = [];
	for (let row = 0; row < count; row++) if (lng[row] === NO_POSITION) rows.push(row);
	return Uint32Array.from(rows);
}

/** Those of the rows that are shown, in their order. */
export function keepShown(rows: Uint32Array, shown: ShownRows): Uint32Array {
	const { columns, mask, certainty } = shown;
	const from = shown.range?.from ?? OPEN_START;
	const to = shown.range?.to ?? OPEN_END;
	const { firstDay, lastDay } = columns;
	return rows.filter(
		(row) =>
			mask[row] !== 0 && matchesTime(firstDay[row] ?? 0, lastDay[row] ?? 0, from, to, certainty)
	);
}
