import { roundTo } from './round.ts';

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
	return positions.length >= 4 && ringArea(positions) !== 0 ? positions : null;
}

function wind(ring: GeoJSON.Position[], isCounterClockwise: boolean): GeoJSON.Position[] {
	return ringArea(ring) > 0 === isCounterClockwise ? ring : [...ring].reverse();
}

function isSame(a: GeoJSON.Position, b: GeoJSON.Position | undefined): boolean {
	return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
