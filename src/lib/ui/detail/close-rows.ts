import type { EventColumns } from '../../types.ts';
import { NO_POSITION, OPEN_END, OPEN_START, STEPS_PER_DEGREE } from '../../feature/columns.ts';

// days apart at which two reports may still tell of one thing
const DAYS = 3;
const MOST = 12;

/** Rows that may be the same thing as this one: within three days, nearest place first, at most twelve. */
export function findCloseRows(columns: EventColumns, row: number): number[] {
	const { count, firstDay, lastDay } = columns;
	if (row < 0 || row >= count) return [];
	const [first, last] = [firstDay[row] ?? 0, lastDay[row] ?? 0];
	const from = first === OPEN_START ? OPEN_START : first - DAYS;
	const to = last === OPEN_END ? OPEN_END : last + DAYS;
	const close: { row: number; apart: number }[] = [];
	for (let other = 0; other < count; other++) {
		if (other === row || (firstDay[other] ?? 0) > to || (lastDay[other] ?? 0) < from) continue;
		close.push({ row: other, apart: measureApart(columns, row, other) });
	}
	close.sort((a, b) => a.apart - b.apart || a.row - b.row);
	return close.slice(0, MOST).map((found) => found.row);
}

// squared degrees on the ground, good enough to sort by; what has no place comes last
function measureApart({ lng, lat }: EventColumns, a: number, b: number): number {
	if (lng[a] === NO_POSITION || lng[b] === NO_POSITION) return Infinity;
	const degrees = (column: Int32Array, row: number) => (column[row] ?? 0) / STEPS_PER_DEGREE;
	const narrowing = Math.cos((degrees(lat, a) * Math.PI) / 180);
	return (
		((degrees(lng, a) - degrees(lng, b)) * narrowing) ** 2 +
		(degrees(lat, a) - degrees(lat, b)) ** 2
	);
}
