import type { EventColumns } from '../types.ts';
import { RADIUS_STEP_M } from '../feature/column-codes.ts';
import type { Subrange } from '../feature/time-index.ts';
import type { Attribute } from './buffers.ts';
import { DRAWN, type Placement } from './placement.ts';
import { texelLength } from './texels.ts';

// around the equator, metres
const EARTH = 40_075_016.686;

/** The columns the dots are drawn from: all rows, in their own order. */
export function dotColumns({ columns, steps }: Placement): Attribute[] {
	return [
		{ name: 'a_position', size: 2, data: steps },
		{ name: 'a_first', size: 1, data: columns.firstDay },
		{ name: 'a_last', size: 1, data: columns.lastDay },
		{ name: 'a_type', size: 1, data: columns.type },
		{ name: 'a_precision', size: 1, data: columns.precision },
		{ name: 'a_deaths', size: 1, data: columns.deaths }
	];
}

/** 1 for each dot that passes the filters. */
export function dotsVisible({ drawn }: Placement, mask: Uint8Array): Uint8Array {
	const visible = new Uint8Array(drawn.length);
	for (let row = 0; row < visible.length; row++)
		visible[row] = mask[row] !== 0 && drawn[row] === DRAWN.dot ? 1 : 0;
	return visible;
}

/** Where and when of each disc: x, y, first day, last day. */
export function discPlaces({ columns, steps, discs }: Placement): Int32Array {
	const places = new Int32Array(texelLength(discs.length, 4));
	discs.forEach((row, i) => {
		places[4 * i] = steps[2 * row] ?? 0;
		places[4 * i + 1] = steps[2 * row + 1] ?? 0;
		places[4 * i + 2] = columns.firstDay[row] ?? 0;
		places[4 * i + 3] = columns.lastDay[row] ?? 0;
	});
	return places;
}

/** How each disc looks: type, and 1 when it passes the filters. */
export function discLooks({ columns, discs }: Placement, mask: Uint8Array): Uint8Array {
	const looks = new Uint8Array(texelLength(discs.length, 4));
	discs.forEach((row, i) => {
		looks[4 * i] = columns.type[row] ?? 0;
		looks[4 * i + 1] = mask[row] === 0 ? 0 : 1;
	});
	return looks;
}

export function discRadii({ columns, discs }: Placement): Float32Array {
	const radii = new Float32Array(texelLength(discs.length, 1));
	discs.forEach((row, i) => (radii[i] = mercatorRadius(columns, row)));
	return radii;
}

/** First and count of the discs that may be in range, group by group. */
export function partOfDiscs(
	{ discs, discGroups }: Placement,
	{ start, end }: Subrange,
	isDense: boolean
): [number, number][] {
	return discGroups
		.filter(({ near }) => !(near && isDense))
		.map(({ from, to, long }) => {
			const first = long ? from : lowerBound(discs, start, from, to);
			return [first, lowerBound(discs, end, first, to) - first];
		});
}

/** The disc's radius in Mercator 0..1: metres grow with latitude. */
export function mercatorRadius(columns: EventColumns, row: number): number {
	const latitude = ((columns.lat[row] ?? 0) / 1e7) * (Math.PI / 180);
	const metres = (columns.radius[row] ?? 0) * RADIUS_STEP_M;
	return metres / (EARTH * Math.max(0.01, Math.cos(latitude)));
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
