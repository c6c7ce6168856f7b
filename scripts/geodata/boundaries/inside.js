/** The box of a polygon or multipolygon. */
export function bboxOf(geometry) {
	const box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng, lat] of polygonsOf(geometry).flat(2)) {
		box[0] = Math.min(box[0], lng);
		box[1] = Math.min(box[1], lat);
		box[2] = Math.max(box[2], lng);
		box[3] = Math.max(box[3], lat);
	}
	return box;
}

/** The polygons of a polygon or multipolygon, as lists of rings. */
export function polygonsOf(geometry) {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** True when the position is inside the polygon or multipolygon: crossings of a ray to the east, holes included. */
export function isInside([lng, lat], geometry) {
	let inside = false;
	for (const ring of polygonsOf(geometry).flat()) {
		for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
			const [x, y] = ring[at];
			const [px, py] = ring[before];
			if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
		}
	}
	return inside;
}
