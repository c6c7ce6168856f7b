import type { EventColumns } from '../types.ts';
import { OPEN_START } from './column-codes.ts';

/** The order that sorts rows by first day, then last day, then id. */
export function sortRows(columns: EventColumns, ids: readonly string[]): Uint32Array {
	const { firstDay, lastDay, count } = columns;
	const order = bucketByDay(firstDay, count);
	// rows of one first day are few: sort each run by itself
	for (let start = 0; start < count;) {
		const day = firstDay[order[start] ?? 0];
		let end = start + 1;
		while (end < count && firstDay[order[end] ?? 0] === day) end++;
		if (end - start > 1)
			order.subarray(start, end).sort((a, b) => {
				const [lastA, lastB] = [lastDay[a] ?? 0, lastDay[b] ?? 0];
				if (lastA !== lastB) return lastA - lastB;
				const [idA, idB] = [ids[a] ?? '', ids[b] ?? ''];
				return idA < idB ? -1 : idA > idB ? 1 : a - b;
			});
		start = end;
	}
	return order;
}

// a counting sort; open starts come first
function bucketByDay(firstDay: Int32Array, count: number): Uint32Array {
	let [low, high] = [Infinity, -Infinity];
	for (let row = 0; row < count; row++) {
		const day = firstDay[row] ?? 0;
		if (day === OPEN_START) continue;
		if (day < low) low = day;
		if (day > high) high = day;
	}
	const bucketOf = (day: number) => (day === OPEN_START ? 0 : day - low + 1);
	const starts = new Uint32Array(low > high ? 2 : high - low + 3);
	for (let row = 0; row < count; row++) starts[bucketOf(firstDay[row] ?? 0) + 1]!++;
	for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
	const order = new Uint32Array(count);
	for (let row = 0; row < count; row++) order[starts[bucketOf(firstDay[row] ?? 0)]!++] = row;
	return order;
}
