import type { Boundaries, LngLat, Place } from '../types.ts';
import type { IncidentGeometry } from './incident.ts';
import { roundPolygon } from './rings.ts';
import { roundPosition } from './round.ts';
import { isPointPrecision } from './vocabulary.ts';

type Polygon = GeoJSON.Position[][];

/**
 * Points for settlements, sites and what is near them; polygons for districts, regions and areas; nothing for countries.
 * An area without a polygon is the point of its label: `place_precision` and `uncertainty_m` say how wide it is.
 */
export function toGeometry(places: readonly Place[], boundaries: Boundaries): IncidentGeometry {
	const points: LngLat[] = [];
	const polygons: Polygon[] = [];
	for (const place of places) {
		if (place.precision === 'country') continue;
		const area = isPointPrecision(place.precision) ? null : areaOf(place, boundaries);
		if (area) polygons.push(...area);
		else points.push(roundPosition(place.location));
	}
	return joinGeometry(points, polygons);
}

/** Points and polygons as the simplest geometry that holds them. */
export function joinGeometry(points: LngLat[], polygons: Polygon[]): IncidentGeometry {
	const point = toPoints(points);
	const area = toPolygons(polygons);
	if (point && area) return { type: 'GeometryCollection', geometries: [point, area] };
	return point ?? area;
}

function toPoints(points: LngLat[]): GeoJSON.Point | GeoJSON.MultiPoint | null {
	const [first] = points;
	if (!first) return null;
	if (points.length === 1) return { type: 'Point', coordinates: first };
	return { type: 'MultiPoint', coordinates: points };
}

function toPolygons(polygons: Polygon[]): GeoJSON.Polygon | GeoJSON.MultiPolygon | null {
	const [first] = polygons;
	if (!first) return null;
	if (polygons.length === 1) return { type: 'Polygon', coordinates: first };
	return { type: 'MultiPolygon', coordinates: polygons };
}

const rounded = new WeakMap<GeoJSON.Geometry, Polygon[]>();

// many events share a region: its polygon is rounded once
function areaOf(place: Place, boundaries: Boundaries): Polygon[] | null {
	const geometry = place.areaId === null ? null : boundaries.geometry(place.areaId);
	if (!geometry) return null;
	let polygons = rounded.get(geometry);
	if (!polygons) {
		const raw = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		polygons = raw.map(roundPolygon).filter((polygon) => polygon !== null);
		rounded.set(geometry, polygons);
	}
	return polygons.length > 0 ? polygons : null;
}
