import { createRequire } from 'node:module';
import { bboxOf, isInside, polygonsOf } from './inside.js';

const { feature } = createRequire(import.meta.url)('topojson-client');
const EARTH_RADIUS = 6371008.8; // metres, mean
const STEPS = 24; // a grid of so many cells across a polygon finds its middle well enough for a label

/** Every area of the topology with its name, a point well inside it, the radius that holds it, and its box. */
export function measureAreas(topology, regions) {
	return Object.values(topology.objects)
		.flatMap((object) => object.geometries)
		.filter(({ id, type }) => type && !String(id).endsWith('.'))
		.map((geometry) => measureArea(geometry, feature(topology, geometry).geometry, regions))
		.sort((a, b) => (a.areaId < b.areaId ? -1 : 1));
}

function measureArea({ id, properties }, geometry, regions) {
	return {
		areaId: id,
		name: regions.get(id) ?? '',
		...measureGeometry(geometry),
		approximate: properties.approximate === 1
	};
}

/** A point well inside the geometry, the radius that holds it all from there, and its box. */
export function measureGeometry(geometry) {
	const [lng, lat] = findMiddle(geometry);
	const radiusM = Math.round(farthest([lng, lat], geometry) / 100) * 100;
	return { lng: round(lng), lat: round(lat), radiusM, bbox: bboxOf(geometry).map(round) };
}

// the inner point farthest from the edge, on a coarse grid over the largest polygon
function findMiddle(geometry) {
	const largest = polygonsOf(geometry).reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
	const polygon = { type: 'Polygon', coordinates: largest };
	const [west, south, east, north] = bboxOf(polygon);
	const scale = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const vertices = largest.flat();
	let best = { room: -1, location: vertices[0] };
	for (let row = 1; row < STEPS; row++)
		for (let column = 1; column < STEPS; column++) {
			const location = [
				west + ((east - west) * column) / STEPS,
				south + ((north - south) * row) / STEPS
			];
			if (!isInside(location, polygon)) continue;
			const room = Math.min(
				...vertices.map(([x, y]) => Math.hypot((x - location[0]) * scale, y - location[1]))
			);
			if (room > best.room) best = { room, location };
		}
	return best.location;
}

function sizeOf([ring]) {
	let sum = 0;
	for (let at = 1; at < ring.length; at++)
		sum += ring[at - 1][0] * ring[at][1] - ring[at][0] * ring[at - 1][1];
	return Math.abs(sum);
}

// to the farthest vertex: the disc that holds the whole area
function farthest(from, geometry) {
	return Math.max(
		...polygonsOf(geometry)
			.flat(2)
			.map((to) => distance(from, to))
	);
}

function distance([lng1, lat1], [lng2, lat2]) {
	const rad = Math.PI / 180;
	const a =
		Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
		Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lng2 - lng1) * rad) / 2) ** 2;
	return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(a));
}

function round(degrees) {
	return Math.round(degrees * 1e5) / 1e5;
}
