import type { Bbox, EventColumns } from '../types.ts';
import { NO_POSITION, RADIUS_STEP_M, STEPS_PER_DEGREE } from './column-codes.ts';
import { isPointPrecision, PLACE_PRECISIONS } from './vocabulary.ts';

// metres in a degree of latitude, mean earth radius
const METRES_PER_DEGREE = 111_195;
const NEAR = PLACE_PRECISIONS.indexOf('near');

/**
 * Clears the rows that do not touch the box. A point touches it by itself; a disc (`near`, or an area without a polygon) by
 * the box around it; an area by the box around its polygon. Events drawn nowhere touch no box.
 */
export function keepInBox(mask: Uint8Array, columns: EventColumns, box: Bbox): void {
	const { precision, lng, count } = columns;
	const isPoint = PLACE_PRECISIONS.map((name, code) => isPointPrecision(name) && code !== NEAR);
	const steps = box.map((degrees) => Math.round(degrees * STEPS_PER_DEGREE)) as Bbox;
	for (let row = 0; row < count; row++) {
		if (mask[row] === 0) continue;
		if (lng[row] === NO_POSITION) mask[row] = 0;
		else if (isPoint[precision[row] ?? 0]) mask[row] = isPointInside(columns, row, steps) ? 1 : 0;
		else mask[row] = boxesTouch(boxOfRow(columns, row), box) ? 1 : 0;
	}
}

function isPointInside({ lng, lat }: EventColumns, row: number, steps: Bbox): boolean {
	const [west, south, east, north] = steps;
	const [x, y] = [lng[row] ?? 0, lat[row] ?? 0];
	if (y < south || y > north) return false;
	return west <= east ? x >= west && x <= east : x >= west || x <= east;
}

/** The box around what is drawn of a row: its area where one is known, else its disc. */
export function boxOfRow(columns: EventColumns, row: number): Bbox {
	const at = (columns.area[row] ?? 0) * 4;
	const boxes = columns.areaBoxes;
	if (at > 0 && boxes && at + 3 < boxes.length) {
		const box = Array.from(boxes.subarray(at, at + 4));
		if (!box.some(Number.isNaN)) return box as Bbox;
	}
	return boxOfDisc(
		(columns.lng[row] ?? 0) / STEPS_PER_DEGREE,
		(columns.lat[row] ?? 0) / STEPS_PER_DEGREE,
		(columns.radius[row] ?? 0) * RADIUS_STEP_M
	);
}

/** The box around a disc, west > east when it crosses the antimeridian, the whole world's width at the poles. */
export function boxOfDisc(lng: number, lat: number, metres: number): Bbox {
	const height = metres / METRES_PER_DEGREE;
	const [south, north] = [Math.max(-90, lat - height), Math.min(90, lat + height)];
	const widest = Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
	const width = height / Math.max(widest, 1e-9);
	if (width >= 180) return [-180, south, 180, north];
	return [wrap(lng - width), south, wrap(lng + width), north];
}

/** True when two boxes have a point in common; each may cross the antimeridian. */
export function boxesTouch(a: Bbox, b: Bbox): boolean {
	if (a[1] > b[3] || b[1] > a[3]) return false;
	if (a[0] <= a[2] && b[0] <= b[2]) return a[0] <= b[2] && b[0] <= a[2];
	// both cross: they have the antimeridian in common
	if (a[0] > a[2] && b[0] > b[2]) return true;
	const [crossing, plain] = a[0] > a[2] ? [a, b] : [b, a];
	return plain[2] >= crossing[0] || plain[0] <= crossing[2];
}

function wrap(lng: number): number {
	if (lng < -180) return lng + 360;
	return lng > 180 ? lng - 360 : lng;
}
