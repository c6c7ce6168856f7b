import type { Boundaries, LngLat } from '../types.ts';

type AreaGeometry = GeoJSON.Polygon | GeoJSON.MultiPolygon;
/** An area for the map; countries have no geometry there, only a place for their badge. */
export type AreaFeature = GeoJSON.Feature<AreaGeometry | null, { id: string; center: LngLat }>;

/** The areas with these ids; those that nobody knows are left out. */
export function areaFeatures(ids: string[], boundaries: Boundaries): AreaFeature[] {
	return [...new Set(ids)].flatMap((id) => {
		const geometry = boundaries.geometry(id);
		if (!geometry) return [];
		const properties = { id, center: centerOf(geometry) };
		return [{ type: 'Feature', geometry: isCountry(id) ? null : geometry, properties }];
	});
}

function isCountry(id: string): boolean {
	return /^[A-Z]{2}$/.test(id);
}

// centre of mass of the largest part: France's is not in the Atlantic
function centerOf(geometry: AreaGeometry): LngLat {
	const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const masses = parts.map(([ring]) => massOf(ring ?? []));
	const largest = masses.reduce((best, mass) => (mass.area > best.area ? mass : best));
	return [round(largest.lng), round(largest.lat)];
}

function massOf(ring: GeoJSON.Position[]): { area: number; lng: number; lat: number } {
	let [area, lng, lat] = [0, 0, 0];
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [x0 = 0, y0 = 0] = ring[j] ?? [];
		const [x1 = 0, y1 = 0] = ring[i] ?? [];
		const cross = x0 * y1 - x1 * y0;
		area += cross;
		lng += (x0 + x1) * cross;
		lat += (y0 + y1) * cross;
	}
	if (area === 0) return { area: 0, lng: ring[0]?.[0] ?? 0, lat: ring[0]?.[1] ?? 0 };
	return { area: Math.abs(area / 2), lng: lng / (3 * area), lat: lat / (3 * area) };
}

function round(degrees: number): number {
	return Number(degrees.toFixed(4));
}
