import type { EventColumns } from '../types.ts';
import type { Subrange } from '../feature/time-index.ts';
import type { Attribute } from './buffers.ts';
import { DRAWN, type Placement } from './placement.ts';

// around the equator, metres
const EARTH = 40_075_016.686;

/** The columns the dots are drawn from: all rows, in their own order. */
export function dotColumns(placement: Placement, mask: Uint8Array): Attribute[] {
	const { columns, steps } = placement;
	return [
		{ name: 'a_position', size: 2, kind: 'whole', data: steps },
		...timeAndType(columns.firstDay, columns.lastDay, columns.type, columns.precision),
		{ name: 'a_deaths', size: 1, kind: 'whole', data: columns.deaths },
		{ name: 'a_visible', size: 1, kind: 'whole', data: dotsVisible(placement, mask) }
	];
}

/** The same for discs: only their rows, in the order of `placement.discs`. */
export function discColumns(placement: Placement, mask: Uint8Array): Attribute[] {
	const { columns, steps, discs } = placement;
	const positions = new Int32Array(2 * discs.length);
	discs.forEach((row, i) => positions.set(steps.subarray(2 * row, 2 * row + 2), 2 * i));
	const radius = Float32Array.from(discs, (row) => mercatorRadius(columns, row));
	const pick = <T extends Int32Array | Uint8Array>(column: T, into: T): T => {
		discs.forEach((row, i) => (into[i] = column[row] ?? 0));
		return into;
	};
	const days = () => new Int32Array(discs.length);
	const bytes = () => new Uint8Array(discs.length);
	return [
		{ name: 'a_position', size: 2, kind: 'whole', data: positions },
		...timeAndType(
			pick(columns.firstDay, days()),
			pick(columns.lastDay, days()),
			pick(columns.type, bytes()),
			pick(columns.precision, bytes())
		),
		{ name: 'a_radius', size: 1, kind: 'float', data: radius },
		{ name: 'a_visible', size: 1, kind: 'whole', data: discsVisible(placement, mask) }
	];
}

export function dotsVisible({ drawn }: Placement, mask: Uint8Array): Uint8Array {
	const visible = new Uint8Array(drawn.length);
	for (let row = 0; row < visible.length; row++)
		visible[row] = mask[row] !== 0 && drawn[row] === DRAWN.dot ? 1 : 0;
	return visible;
}

export function discsVisible({ discs }: Placement, mask: Uint8Array): Uint8Array {
	return Uint8Array.from(discs, (row) => (mask[row] === 0 ? 0 : 1));
}

/** First and count of the discs that may be in range: the long ones, then the others. */
export function partOfDiscs(
	{ discs, longDiscs }: Placement,
	{ start, end }: Subrange
): [number, number][] {
	const long = lowerBound(discs, end, 0, longDiscs);
	const first = lowerBound(discs, start, longDiscs, discs.length);
	return [
		[0, long],
		[first, lowerBound(discs, end, first, discs.length) - first]
	];
}

function timeAndType(
	first: Int32Array,
	last: Int32Array,
	type: Uint8Array,
	precision: Uint8Array
): Attribute[] {
	return [
		{ name: 'a_first', size: 1, kind: 'whole', data: first },
		{ name: 'a_last', size: 1, kind: 'whole', data: last },
		{ name: 'a_type', size: 1, kind: 'whole', data: type },
		{ name: 'a_precision', size: 1, kind: 'whole', data: precision }
	];
}

/** The disc's radius in Mercator 0..1: metres grow with latitude. */
export function mercatorRadius(columns: EventColumns, row: number): number {
	const latitude = ((columns.lat[row] ?? 0) / 1e7) * (Math.PI / 180);
	return ((columns.radius[row] ?? 0) * 100) / (EARTH * Math.max(0.01, Math.cos(latitude)));
}

function lowerBound(rows: Uint32Array, value: number, from: number, to: number): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rows[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
