import type { EventColumns, LngLat } from '../types.ts';

/**
 * Web Mercator in whole numbers, so that a difference is exact and a world later is the same number again:
 * x is 32 bits around the world (0 at Greenwich, wrapping at 180), y is 31 bits from the north edge down.
 * One step is 9 mm in x and 19 mm in y at the equator: a sixteenth and an eighth of a pixel at zoom 19.
 */
export const X_STEPS = 2 ** 32;
export const Y_STEPS = 2 ** 31;

// where web Mercator makes the world a square
const MAX_LAT = 85.051129;

/** Whole-number Mercator `[x, y]` of a position in degrees. */
export function toSteps([lng, lat]: LngLat): [number, number] {
	return [stepX(lng), stepY(lat)];
}

/** The position in degrees of whole-number Mercator. */
export function fromSteps(x: number, y: number): LngLat {
	const angle = Math.PI * (1 - (2 * y) / Y_STEPS);
	return [(x / X_STEPS) * 360, (Math.atan(Math.sinh(angle)) * 180) / Math.PI];
}

/** Interleaved `x, y` of rows `from` up to `to`, from columns in 1e-7 degrees. */
export function fillSteps(
	steps: Int32Array,
	lng: Int32Array,
	lat: Int32Array,
	from: number,
	to: number
): void {
	for (let row = from; row < to; row++) {
		steps[2 * row] = stepX((lng[row] ?? 0) / 1e7);
		steps[2 * row + 1] = stepY((lat[row] ?? 0) / 1e7);
	}
}

// made elsewhere, so that the page need not
const kept = new WeakMap<EventColumns, Int32Array>();

/** Says what `stepsOf` will answer for these columns: a worker has made it already. */
export function keepSteps(columns: EventColumns, steps: Int32Array): void {
	kept.set(columns, steps);
}

/** True when `stepsOf` has nothing to do. */
export function hasSteps(columns: EventColumns): boolean {
	return kept.has(columns);
}

/** The positions of all rows in whole-number Mercator, interleaved; about 80 ms for a million. */
export function stepsOf(columns: EventColumns): Int32Array {
	const known = kept.get(columns);
	if (known) return known;
	const steps = new Int32Array(2 * columns.count);
	fillSteps(steps, columns.lng, columns.lat, 0, columns.count);
	return steps;
}

function stepX(lng: number): number {
	return Math.round((lng / 360) * X_STEPS) | 0;
}

function stepY(lat: number): number {
	const sine = Math.sin((Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * Math.PI) / 180);
	const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
	return Math.max(0, Math.min(Y_STEPS - 1, Math.round(y * Y_STEPS)));
}
