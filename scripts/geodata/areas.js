// builds geodata/areas.tsv from scripts/geodata/areas.tsv: named areas get an id, and unions of boundaries their middle and radius
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { measureGeometry } from './boundaries/measure.js';
import { readTable, root } from './sources.js';

const HEADER = 'id name aliases kind countryCode admin1Code lng lat radiusM members source'.split(
	' '
);
// rows without a polygon have a number for an id; overrides.tsv begins at -1
const FIRST_NUMBER = -100_001;

const { merge } = createRequire(import.meta.url)('topojson-client');
const topology = JSON.parse(gunzipSync(readFileSync(join(root, 'geodata/boundaries.topojson.gz'))));
const rows = readTable('scripts/geodata/areas.tsv').map((row, at) => ({
	...row,
	...(row.members === ''
		? { id: String(FIRST_NUMBER - at) }
		: { id: areaIdOf(row.name), ...measureUnion(row) })
}));
const lines = rows.map((row) => HEADER.map((name) => row[name]).join('\t'));
writeFileSync(join(root, 'geodata/areas.tsv'), `${[HEADER.join('\t'), ...lines].join('\n')}\n`);
console.log(
	`areas: ${rows.length}, of them ${rows.filter(({ members }) => members).length} polygons`
);

// Sea of Azov -> area:sea-of-azov
function areaIdOf(name) {
	return `area:${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}

function measureUnion({ name, members }) {
	const areas = members.split('+').map((areaId) => {
		if (!topology.areas[areaId]) throw new Error(`${name}: no area ${areaId} in the boundaries.`);
		return topology.areas[areaId];
	});
	const { lng, lat, radiusM } = measureGeometry(merge(topology, areas));
	return { lng, lat, radiusM };
}
