type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

/** The same area by RFC 7946: outer rings counterclockwise, holes clockwise, and no ring that simplification has crushed. */
export function windRings(geometry: Area): Area {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const wound = polygons.flatMap((rings) => {
		const kept = rings.filter((ring, at) => at === 0 || isRing(ring));
		const [outer] = kept;
		return outer && isRing(outer) ? [kept.map((ring, at) => wind(ring, at === 0))] : [];
	});
	const [only] = wound;
	if (only && wound.length === 1) return { type: 'Polygon', coordinates: only };
	return { type: 'MultiPolygon', coordinates: wound };
}

function wind(ring: GeoJSON.Position[], counterclockwise: boolean): GeoJSON.Position[] {
	const rounded = ring.map(([lng = 0, lat = 0]) => [round(lng), round(lat)]);
	return twiceArea(ring) > 0 === counterclockwise ? rounded : rounded.reverse();
}

function isRing(ring: GeoJSON.Position[]): boolean {
	return ring.length >= 4 && twiceArea(ring) !== 0;
}

// positive when counterclockwise
function twiceArea(ring: GeoJSON.Position[]): number {
	let sum = 0;
	for (let at = 1; at < ring.length; at++) {
		const [lng1 = 0, lat1 = 0] = ring[at - 1] ?? [];
		const [lng2 = 0, lat2 = 0] = ring[at] ?? [];
		sum += lng1 * lat2 - lng2 * lat1;
	}
	return sum;
}

// a metre is enough: 5 decimals
function round(degrees: number): number {
	return Math.round(degrees * 1e5) / 1e5;
}
