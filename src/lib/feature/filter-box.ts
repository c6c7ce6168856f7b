import type { Bbox, EventColumns, PlacePrecision } from '../types.ts';
import { NO_POSITION, RADIUS_STEP_M, STEPS_PER_DEGREE } from './column-codes.ts';
import { isPointPrecision, PLACE_PRECISIONS } from './vocabulary.ts';

// metres in a degree of latitude, mean earth radius
const METRES_PER_DEGREE = 111_195;
// how a precision is compared: by its point, by its disc, by its area
const [POINT, DISC, AREA] = [0, 1, 2];

/**
 * Clears the rows that do not touch the box. A point touches it by itself; a disc (`near`, or an area without a polygon) by
 * the box around it; an area by the box around its polygon. Events drawn nowhere touch no box.
 */
export function keepInBox(mask: Uint8Array, columns: EventColumns, box: Bbox): void {
	const { precision, lng, area, count } = columns;
	const kinds = Uint8Array.from(PLACE_PRECISIONS, kindOf);
	const areas = touchedAreas(columns, box);
	const inside = pointsInside(columns, box);
	for (let row = 0; row < count; row++) {
		const kind = kinds[precision[row] ?? 0];
		if (kind === POINT || mask[row] === 0) {
			mask[row] = (mask[row] ?? 0) & (inside[row] ?? 0);
			continue;
		}
		const known = kind === AREA ? areas[area[row] ?? 0] : UNKNOWN_AREA;
		if (known !== UNKNOWN_AREA) mask[row] = known ?? 0;
		else if (lng[row] === NO_POSITION) mask[row] = 0;
		else if (inside[row] === 0) mask[row] = discTouches(columns, row, box) ? 1 : 0;
	}
}

// no branches but the loop: a million points in about 2 ms, whether they lie in the box or not
function pointsInside({ lng, lat, count }: EventColumns, box: Bbox): Uint8Array {
	const [west, south, east, north] = box.map((d) => Math.round(d * STEPS_PER_DEGREE)) as Bbox;
	const crosses = west > east ? 1 : 0;
	const inside = new Uint8Array(count);
	for (let row = 0; row < count; row++) {
		const [x, y] = [lng[row] ?? 0, lat[row] ?? 0];
		const afterWest = Number(x >= west);
		const beforeEast = Number(x <= east);
		const between = (afterWest & beforeEast) | (crosses & (afterWest | beforeEast));
		inside[row] = between & Number(y >= south) & Number(y <= north);
	}
	return inside;
}

// most discs lie too far north or south: that is seen without a cosine
function discTouches(columns: EventColumns, row: number, box: Bbox): boolean {
	const lat = (columns.lat[row] ?? 0) / STEPS_PER_DEGREE;
	const height = ((columns.radius[row] ?? 0) * RADIUS_STEP_M) / METRES_PER_DEGREE;
	if (lat + height < box[1] || lat - height > box[3]) return false;
	return boxesTouch(boxOfRow(columns, row), box);
}

const UNKNOWN_AREA = 2;

function kindOf(precision: PlacePrecision): number {
	if (!isPointPrecision(precision)) return AREA;
	return precision === 'near' ? DISC : POINT;
}

// for each entry of the area dictionary: 1 touches the box, 0 does not, `UNKNOWN_AREA` has no polygon
function touchedAreas({ areaBoxes, dictionaries }: EventColumns, box: Bbox): Uint8Array {
	return Uint8Array.from(dictionaries.area, (_, entry) => {
		const around = boxOfArea(areaBoxes, entry);
		if (!around) return UNKNOWN_AREA;
		return boxesTouch(around, box) ? 1 : 0;
	});
}

function boxOfArea(boxes: Float32Array | undefined, entry: number): Bbox | null {
	const box = Array.from(boxes?.subarray(entry * 4, entry * 4 + 4) ?? []);
	return entry === 0 || box.length < 4 || box.some(Number.isNaN) ? null : (box as Bbox);
}

/** The box around what is drawn of a row: its area where one is known, else its disc. */
export function boxOfRow(columns: EventColumns, row: number): Bbox {
	const around = boxOfArea(columns.areaBoxes, columns.area[row] ?? 0);
	if (around) return around;
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
