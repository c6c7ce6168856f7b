import { findCrossing } from './ring-crossing.ts';
import { roundTo } from './round.ts';

// small loops taken out of one ring before it is left as it is
const MOST_LOOPS = 20;

/** The polygon in 5 decimals (1 m), outer ring counter-clockwise, holes clockwise; rings that vanish are left out, `null` when the outer one does. */
export function roundPolygon(polygon: readonly GeoJSON.Position[][]): GeoJSON.Position[][] | null {
	const [outer, ...holes] = polygon.map(roundRing);
	if (!outer) return null;
	return [wind(outer, true), ...holes.flatMap((hole) => (hole ? [wind(hole, false)] : []))];
}

/** Twice the signed area, positive when counter-clockwise. */
export function ringArea(ring: readonly GeoJSON.Position[]): number {
	let area = 0;
	for (let i = 0; i + 1 < ring.length; i++) {
		const [x1 = 0, y1 = 0] = ring[i] ?? [];
		const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
		area += x1 * y2 - x2 * y1;
	}
	return area;
}

function roundRing(ring: readonly GeoJSON.Position[]): GeoJSON.Position[] | null {
	const positions: GeoJSON.Position[] = [];
	for (const [lng = 0, lat = 0] of ring) {
		const position = [roundTo(lng, 5), roundTo(lat, 5)];
		if (!isSame(position, positions.at(-1))) positions.push(position);
	}
	const first = positions[0];
	if (first && !isSame(first, positions.at(-1))) positions.push([...first]);
	const clean = withoutLoops(positions);
	return clean.length >= 4 && ringArea(clean) !== 0 ? clean : null;
}

// where a border runs within a metre of itself, rounding makes spikes and tiny loops: one position less and they are gone
function withoutLoops(ring: GeoJSON.Position[]): GeoJSON.Position[] {
	let result = ring;
	for (let i = 0; i < MOST_LOOPS && result.length > 4; i++) {
		const crossing = findCrossing(result);
		if (!crossing || crossing[1] - crossing[0] > 2) return result;
		result = result
			.filter((_, at) => at !== crossing[1])
			.filter((position, at, all) => at === 0 || !isSame(position, all[at - 1]));
	}
	return result;
}

function wind(ring: GeoJSON.Position[], isCounterClockwise: boolean): GeoJSON.Position[] {
	return ringArea(ring) > 0 === isCounterClockwise ? ring : [...ring].reverse();
}

function isSame(a: GeoJSON.Position, b: GeoJSON.Position | undefined): boolean {
	return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
