import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { load } from '../sources.js';

const { zxyToTileId } = createRequire(import.meta.url)('pmtiles');

/**
 * Cuts layers of GeoJSON features into gzipped vector tiles of all zooms up to `maxZoom`.
 * @param {Record<string, { features: object[], tolerance?: number, from?: number }>} layers `from`: the first zoom a layer is in
 * @param {number} maxZoom
 */
export async function cutTiles(layers, maxZoom) {
	const { GeoJSONVT } = await load('@maplibre/geojson-vt');
	const { fromGeojsonVt } = await load('@maplibre/vt-pbf');
	const indexes = Object.entries(layers).map(([name, { features, tolerance = 3, from = 0 }]) => {
		const options = {
			maxZoom,
			indexMaxZoom: 4,
			indexMaxPoints: 0,
			tolerance,
			buffer: 64,
			extent: 4096
		};
		return { name, from, index: new GeoJSONVT({ type: 'FeatureCollection', features }, options) };
	});
	const tiles = [];
	for (let z = 0; z <= maxZoom; z++)
		for (let x = 0; x < 2 ** z; x++)
			for (let y = 0; y < 2 ** z; y++) {
				const data = cutTile(indexes, fromGeojsonVt, z, x, y);
				if (data !== null) tiles.push({ id: zxyToTileId(z, x, y), data });
			}
	return tiles;
}

function cutTile(indexes, fromGeojsonVt, z, x, y) {
	const layers = {};
	for (const { name, from, index } of indexes) {
		if (z < from) continue;
		const tile = index.getTile(z, x, y);
		const features = tile?.features.filter(({ tags }) => (tags?.from ?? 0) <= z) ?? [];
		if (features.length > 0) layers[name] = { ...tile, features: features.map(withoutZoom) };
	}
	if (Object.keys(layers).length === 0) return null;
	return gzipSync(fromGeojsonVt(layers, { version: 2, extent: 4096 }), { level: 9 });
}

// the first zoom of a feature is for the cutter, not for the map
function withoutZoom(feature) {
	if (!feature.tags || !('from' in feature.tags)) return feature;
	const tags = { ...feature.tags };
	delete tags.from;
	return { ...feature, tags };
}
