import type { Bbox } from '../types.ts';

/** The box around a geometry, west > east when its parts lie on both sides of the antimeridian; NaN when it is empty. */
export function boxOfGeometry(geometry: GeoJSON.Geometry): Bbox {
	const parts = partsOf(geometry);
	const first = parts[0];
	if (!first) return [NaN, NaN, NaN, NaN];
	const south = Math.min(...parts.map((box) => box[1]));
	const north = Math.max(...parts.map((box) => box[3]));
	const west = Math.min(...parts.map((box) => box[0]));
	const east = Math.max(...parts.map((box) => box[2]));
	if (west > -180 || east < 180) return [west, south, east, north];
	// cut at the antimeridian, as RFC 7946 wants: the box runs from the western edge of the eastern parts on
	const [eastern, western] = [parts.filter((b) => b[0] >= 0), parts.filter((b) => b[2] <= 0)];
	if (eastern.length + western.length < parts.length) return [west, south, east, north];
	return [
		Math.min(...eastern.map((box) => box[0])),
		south,
		Math.max(...western.map((box) => box[2])),
		north
	];
}

function partsOf(geometry: GeoJSON.Geometry): Bbox[] {
	switch (geometry.type) {
		case 'GeometryCollection':
			return geometry.geometries.flatMap(partsOf);
		case 'MultiPolygon':
			return geometry.coordinates.map((polygon) => boxOfPositions(polygon[0] ?? []));
		case 'Polygon':
			return [boxOfPositions(geometry.coordinates[0] ?? [])];
		case 'MultiLineString':
			return geometry.coordinates.map(boxOfPositions);
		case 'MultiPoint':
			return geometry.coordinates.map((position) => boxOfPositions([position]));
		case 'LineString':
			return [boxOfPositions(geometry.coordinates)];
		case 'Point':
			return [boxOfPositions([geometry.coordinates])];
	}
}

function boxOfPositions(positions: readonly GeoJSON.Position[]): Bbox {
	const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng = NaN, lat = NaN] of positions) {
		if (lng < box[0]) box[0] = lng;
		if (lat < box[1]) box[1] = lat;
		if (lng > box[2]) box[2] = lng;
		if (lat > box[3]) box[3] = lat;
	}
	return box;
}
