import { type Complain, isObject, show } from './profile-issue.ts';
import { ringArea } from './rings.ts';
import { findCrossing } from './ring-crossing.ts';

type Check = (coordinates: unknown, path: string, complain: Complain) => void;

const CHECKS: Readonly<Record<string, Check>> = {
	Point: (position, path, complain) => void checkPosition(position, path, complain),
	MultiPoint: checkPositions,
	LineString: (line, path, complain) => checkLine(line, path, complain),
	MultiLineString: (lines, path, complain) => each(lines, path, complain, checkLine),
	Polygon: checkPolygon,
	MultiPolygon: (polygons, path, complain) => each(polygons, path, complain, checkPolygon)
};

/** Checks a geometry, or `null` for an event that is drawn nowhere. */
export function checkGeometry(geometry: unknown, path: string, complain: Complain): void {
	if (geometry === null) return;
	if (!isObject(geometry)) {
		complain(path, `A geometry or null is needed, not ${show(geometry)}.`);
		return;
	}
	if (geometry.type === 'GeometryCollection') {
		each(geometry.geometries, `${path}.geometries`, complain, checkGeometry);
		return;
	}
	const type = String(geometry.type);
	const check = Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined;
	if (check) check(geometry.coordinates, `${path}.coordinates`, complain);
	else complain(`${path}.type`, `There is no geometry type ${show(geometry.type)}.`);
}

function checkPolygon(rings: unknown, path: string, complain: Complain): void {
	each(rings, path, complain, (ring, ringPath) =>
		checkRing(ring, ringPath, ringPath === `${path}[0]`, complain)
	);
}

function checkRing(ring: unknown, path: string, isOuter: boolean, complain: Complain): void {
	const positions = checkPositions(ring, path, complain);
	if (!positions) return;
	if (positions.length < 4) {
		complain(path, `A ring needs at least four positions, this has ${positions.length}.`);
		return;
	}
	const [first, last] = [positions[0], positions.at(-1)];
	if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
		complain(
			path,
			`The ring is not closed: it begins at ${show(first)} and ends at ${show(last)}.`
		);
		return;
	}
	checkAntimeridian(positions, path, complain);
	const area = ringArea(positions);
	if (area === 0) complain(path, 'The ring holds no area.');
	else if (area > 0 !== isOuter)
		complain(
			path,
			isOuter
				? 'The outer ring must run counter-clockwise, this runs clockwise.'
				: 'A hole must run clockwise, this runs counter-clockwise.'
		);
	const crossing = findCrossing(positions);
	if (crossing)
		complain(path, `The ring crosses itself: edges ${crossing[0]} and ${crossing[1]} meet.`);
}

function checkLine(line: unknown, path: string, complain: Complain): void {
	const positions = checkPositions(line, path, complain);
	if (!positions) return;
	if (positions.length < 2) complain(path, 'A line needs at least two positions.');
	checkAntimeridian(positions, path, complain);
}

function checkPositions(
	list: unknown,
	path: string,
	complain: Complain
): GeoJSON.Position[] | null {
	let isGood = true;
	each(list, path, complain, (position, positionPath) => {
		isGood = checkPosition(position, positionPath, complain) && isGood;
	});
	return isGood && Array.isArray(list) ? (list as GeoJSON.Position[]) : null;
}

function checkPosition(position: unknown, path: string, complain: Complain): boolean {
	if (!Array.isArray(position) || position.length < 2 || position.length > 3) {
		complain(path, `A position is [longitude, latitude], not ${show(position)}.`);
		return false;
	}
	const [lng, lat] = position as unknown[];
	const isGood = position.every((value) => typeof value === 'number' && Number.isFinite(value));
	if (!isGood) {
		complain(path, `A position holds finite numbers, not ${show(position.map(String))}.`);
		return false;
	}
	if (Math.abs(Number(lng)) > 180)
		complain(`${path}[0]`, `Longitude ${show(lng)} is out of range.`);
	if (Math.abs(Number(lat)) > 90) complain(`${path}[1]`, `Latitude ${show(lat)} is out of range.`);
	return Math.abs(Number(lng)) <= 180 && Math.abs(Number(lat)) <= 90;
}

// RFC 7946, 3.1.9: what crosses is cut in two; an edge half around the world crosses
function checkAntimeridian(positions: GeoJSON.Position[], path: string, complain: Complain): void {
	const at = positions.findIndex(
		(position, i) => i > 0 && Math.abs((position[0] ?? 0) - (positions[i - 1]?.[0] ?? 0)) > 180
	);
	if (at > 0) complain(`${path}[${at}]`, 'The edge before it crosses the antimeridian uncut.');
}

function each(
	list: unknown,
	path: string,
	complain: Complain,
	check: (item: unknown, path: string, complain: Complain) => void
): void {
	if (!Array.isArray(list)) complain(path, `A list is needed, not ${show(list)}.`);
	else if (list.length === 0) complain(path, 'The list is empty.');
	else list.forEach((item: unknown, i) => check(item, `${path}[${i}]`, complain));
}
