/** The centre of gravity of some polygons; null when there are none. Degrees are taken as they are: good enough for a point that stands for a region. */
export function centreOf(geometries) {
	let area = 0;
	let lng = 0;
	let lat = 0;
	for (const ring of geometries.flatMap(outerRings)) {
		const part = momentOf(ring);
		area += part.area;
		lng += part.lng;
		lat += part.lat;
	}
	if (area === 0) return null;
	return { lng: Number((lng / area).toFixed(5)), lat: Number((lat / area).toFixed(5)) };
}

function outerRings(geometry) {
	if (!geometry) return [];
	if (geometry.type === 'Polygon') return [geometry.coordinates[0]];
	return geometry.coordinates.map((polygon) => polygon[0]);
}

// area and first moments of a ring, whichever way it turns
function momentOf(ring) {
	let area = 0;
	let lng = 0;
	let lat = 0;
	for (let at = 0; at + 1 < ring.length; at++) {
		const [x1, y1] = ring[at];
		const [x2, y2] = ring[at + 1];
		const cross = x1 * y2 - x2 * y1;
		area += cross / 2;
		lng += ((x1 + x2) * cross) / 6;
		lat += ((y1 + y2) * cross) / 6;
	}
	return area < 0 ? { area: -area, lng: -lng, lat: -lat } : { area, lng, lat };
}
