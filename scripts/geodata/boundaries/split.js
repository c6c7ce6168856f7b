import { load } from '../sources.js';
import { bboxOf } from './inside.js';

/**
 * Cuts a polygon among the regions its settlements belong to: every spot goes to the region of the nearest settlement.
 * An approximation, and marked as one, for provinces that were divided after the polygons were drawn.
 * @returns {Promise<{ codes: string[], geometry: object }[]>}
 */
export async function splitUnit(unit) {
	const cells = await nearestCells(unit);
	const { default: mapshaper } = await load('mapshaper');
	const command =
		'-i cells.json -dissolve code -clip unit.json -o parts.json format=geojson precision=0.000001';
	const output = await mapshaper.applyCommands(command, {
		'cells.json': { type: 'FeatureCollection', features: cells },
		'unit.json': { type: 'Feature', properties: {}, geometry: unit.geometry }
	});
	const { features } = JSON.parse(output['parts.json'].toString());
	return features
		.filter(({ geometry }) => geometry !== null)
		.map(({ properties, geometry }) => ({
			...unit,
			codes: [properties.code],
			geometry,
			approximate: 1
		}));
}

async function nearestCells({ geometry, places }) {
	const { Delaunay } = await load('d3-delaunay');
	const [west, south, east, north] = bboxOf(geometry);
	// degrees of longitude are narrower away from the equator
	const scale = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const points = places.map(({ location }) => [location[0] * scale, location[1]]);
	const frame = [(west - 0.1) * scale, south - 0.1, (east + 0.1) * scale, north + 0.1];
	const diagram = Delaunay.from(points).voronoi(frame);
	return places.flatMap(({ code }, at) => {
		const ring = diagram.cellPolygon(at);
		if (ring === null) return [];
		const coordinates = [ring.map(([x, lat]) => [x / scale, lat])];
		return [{ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates } }];
	});
}
