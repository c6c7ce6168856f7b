import type { LngLat } from '../../types.ts';
import { joinGeometry } from '../place-geometry.ts';
import { isObject } from '../profile-issue.ts';
import { roundPolygon } from '../rings.ts';
import { roundPosition } from '../round.ts';
import { whyNoPosition, whyOutOfRange } from './position.ts';
import type { Issues } from './read-result.ts';
import type { RowPlace } from './row-reader.ts';

interface Shapes {
	points: LngLat[];
	polygons: GeoJSON.Position[][][];
	/** why something was left out */
	problems: string[];
}

/** Any GeoJSON geometry as a place: points and polygons are kept and made valid, lines are left out with an issue. */
export function readShape(geometry: unknown, row: number, issues: Issues): RowPlace {
	const shapes: Shapes = { points: [], polygons: [], problems: [] };
	if (geometry !== null && geometry !== undefined) collect(geometry, shapes);
	for (const problem of shapes.problems) issues.warn(row, 'geometry', problem);
	const [first] = shapes.points;
	if (shapes.polygons.length === 0 && shapes.points.length <= 1) return { position: first ?? null };
	return { position: null, geometry: joinGeometry(shapes.points, shapes.polygons) };
}

function collect(geometry: unknown, shapes: Shapes): void {
	if (!isObject(geometry)) {
		shapes.problems.push('The geometry is no object.');
		return;
	}
	const { type, coordinates } = geometry;
	if (type === 'Point') collectPoint(coordinates, shapes);
	else if (type === 'MultiPoint') listOf(coordinates).forEach((p) => collectPoint(p, shapes));
	else if (type === 'Polygon') collectPolygon(coordinates, shapes);
	else if (type === 'MultiPolygon') listOf(coordinates).forEach((p) => collectPolygon(p, shapes));
	else if (type === 'GeometryCollection')
		listOf(geometry.geometries).forEach((part) => collect(part, shapes));
	else shapes.problems.push(`A geometry of type ${String(type)} is not drawn.`);
}

function collectPoint(position: unknown, shapes: Shapes): void {
	const why = whyBadPosition(position, whyNoPosition);
	if (why === null) shapes.points.push(roundPosition(position as LngLat));
	else shapes.problems.push(why);
}

function collectPolygon(rings: unknown, shapes: Shapes): void {
	const list = listOf(rings);
	for (const position of list.flatMap(listOf)) {
		const why = whyBadPosition(position, whyOutOfRange);
		if (why === null) continue;
		shapes.problems.push(`A polygon is left out: ${why}`);
		return;
	}
	const polygon = roundPolygon(list as GeoJSON.Position[][]);
	if (polygon) shapes.polygons.push(polygon);
	else shapes.problems.push('A polygon without area is left out.');
}

function whyBadPosition(position: unknown, whyBad: typeof whyNoPosition): string | null {
	const [lng, lat] = listOf(position);
	if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng + lat))
		return 'A position is no pair of numbers.';
	return whyBad(lng, lat);
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? (value as unknown[]) : [];
}
