import { centreOf } from './gazetteer-centre.js';
import { groupBy, stableId } from './gazetteer-ids.js';
import { ownRows } from './gazetteer-own.js';
import {
	readAdmin1,
	readAdmin2,
	readCities500,
	readCitiesJson,
	readNaturalEarthAdmin1,
	readTsv
} from './gazetteer-sources.js';

/** All rows of the gazetteer, each with its names by the way they fit: `primary`, `alternate`, `alias`. */
export function buildRows(countries, fold) {
	const older = readCities500().map(toSettlement);
	const settlements = [...older, ...mergeNewer(older, fold)];
	const admin1 = regionRows(settlements);
	const rows = [
		...countries.map(toCountry),
		...admin1,
		...districtRows(settlements),
		...settlements
	];
	countPopulation(rows, settlements);
	return [...rows, ...ownRows(rows, fold)];
}

const KIND_BY_FEATURE = { PPLX: 'section' };
const SEATS = { PPLC: 'country', PPLA: 'admin1', PPLA2: 'admin2', PPLG: 'country' };

function toSettlement(city) {
	return {
		id: city.id,
		name: city.name,
		kind: KIND_BY_FEATURE[city.feature] ?? 'settlement',
		seat: SEATS[city.feature] ?? '',
		country: city.country,
		admin1: city.admin1 ? `${city.country}.${city.admin1}` : '',
		admin2: city.admin2 ? `${city.country}.${city.admin1}.${city.admin2}` : '',
		lng: city.lng,
		lat: city.lat,
		population: city.population,
		radiusM: radiusOfTown(city.population),
		primary: [city.name],
		alternate: city.alternates.filter(isUsableAlternate),
		alias: []
	};
}

// a town of 10,000 reaches about 2 km, a million 12 km
const radiusOfTown = (population) =>
	Math.round(Math.min(25000, Math.max(1000, 12 * Math.sqrt(population))));

// no airport codes, no names in other scripts or with codes in them
function isUsableAlternate(name) {
	if (name.length < 3 || name.length > 40 || /^[A-Z]{2,4}$/.test(name) || /[\d()]/.test(name))
		return false;
	return (
		/^[\p{Script=Latin}\p{M}\s'’‘ʼ`´ʻʿʾʹ.\-–]+$/u.test(name) &&
		/^\p{Lu}|['’‘ʻʿ]\p{Lu}|^(al|el|ez|ad|as|ash|at|d|l)[-' ]/u.test(name)
	);
}

// the newer list adds rows and renames others: a row at the very place of an older one, or within 2 km of one that has its name, is that one
function mergeNewer(older, fold) {
	const cells = groupBy(older, (row) => cellOf(row.lat, row.lng));
	const added = [];
	for (const city of readCitiesJson()) {
		const lat = Number(city.lat);
		const lng = Number(city.lng);
		const key = fold(city.name);
		const near = neighbours(cells, lat, lng);
		const namesake = near.find((row) => row.country === city.country && hasName(row, key, fold));
		const same = namesake ?? near.find((row) => Math.hypot(row.lat - lat, row.lng - lng) < 0.0002);
		if (same) rename(same, city, fold);
		else
			added.push(
				toSettlement({
					...city,
					lat,
					lng,
					id: stableId(`${city.country}|${city.name}|${city.lat}|${city.lng}`),
					feature: 'PPL',
					alternates: [],
					population: 0
				})
			);
	}
	return added;
}

// cells of 0.1 degree; a namesake counts up to the next cell
const cellOf = (lat, lng) => `${Math.round(lat * 10)},${Math.round(lng * 10)}`;
const OFFSETS = [-0.1, 0, 0.1];
const neighbours = (cells, lat, lng) =>
	OFFSETS.flatMap((dLat) =>
		OFFSETS.flatMap((dLng) => cells.get(cellOf(lat + dLat, lng + dLng)) ?? [])
	);

function hasName(row, key, fold) {
	return [...row.primary, ...row.alternate].some((name) => fold(name) === key);
}

// the newer name is shown, the older still answers; a changed country is a changed view of the border
function rename(row, city, fold) {
	if (row.country !== city.country)
		Object.assign(row, {
			country: city.country,
			admin1: `${city.country}.${city.admin1}`,
			admin2: ''
		});
	if (fold(row.name) === fold(city.name)) return;
	row.primary = [city.name, ...row.primary];
	row.name = city.name;
}

function toCountry(country) {
	return {
		id: stableId(`country|${country.code}`),
		name: country.name,
		kind: 'country',
		seat: '',
		country: country.code,
		admin1: '',
		admin2: '',
		lng: country.point?.[0] ?? 0,
		lat: country.point?.[1] ?? 0,
		population: 0,
		radiusM: 0,
		primary: country.names,
		alternate: [],
		alias: []
	};
}

// words that say what kind of unit it is: "Kharkiv Oblast" is also found as "Kharkiv"
const UNIT =
	/\b(oblast['’]?|region|province|governorate|state|department|district|county|prefecture|republic|krai|kray|raion|city council|municipality|muhafazat|mudīrīyat|wilaya|voivodeship|autonomous|parish|regency|kabupaten|ville de|city of|metropolitan borough of|royal borough of|london borough of|borough of|borough|census area|arrondissement|county of|distrito de|partido de|provincia di|provincia de|powiat|territory|shahrestān-e|district of)\b/giu;
const withoutUnit = (name) => name.replace(UNIT, ' ').replace(/\s+/g, ' ').trim();

function regionRows(settlements) {
	const members = groupBy(settlements, (row) => row.admin1);
	const naturalEarth = groupBy(readNaturalEarthAdmin1(), (unit) => unit.gn_a1_code ?? '');
	const ownNames = new Map(
		readTsv('gazetteer-names.tsv').map(([code, names]) => [code, names.split('|')])
	);
	return readAdmin1().flatMap(({ code, name }) => {
		// several units with one code are parts of it (the counties of England)
		const units = naturalEarth.get(code) ?? [];
		const unit = units.length === 1 ? units[0] : null;
		const point = centreOf(units.map((part) => part.geometry)) ?? middleOf(members.get(code));
		if (!point) return [];
		const base = withoutUnit(name);
		return {
			id: unit?.gn_id > 0 ? unit.gn_id : stableId(`admin1|${code}`),
			name,
			kind: 'region',
			seat: '',
			country: code.slice(0, 2),
			admin1: code,
			admin2: '',
			...point,
			population: 0,
			radiusM: radiusOf(point, members.get(code)),
			primary: [name, base],
			alternate: unit ? latinNames(unit) : [],
			alias: ownNames.get(code) ?? []
		};
	});
}

function latinNames(unit) {
	const names = ['en', 'de', 'es', 'fr', 'it', 'pt', 'tr', 'id', 'nl', 'pl', 'sv'].map(
		(l) => unit[`name_${l}`]
	);
	const alternates = [
		unit.name,
		unit.gn_name,
		unit.woe_name,
		...(unit.name_alt ?? '').split('|'),
		...names
	];
	return [...new Set(alternates.filter(Boolean).flatMap((n) => [n, withoutUnit(n)]))].filter(
		isUsableAlternate
	);
}

// second-level units have no point of their own: the middle of their settlements
function districtRows(settlements) {
	const members = groupBy(settlements, (row) => row.admin2);
	return readAdmin2().flatMap(({ code, name }) => {
		const point = middleOf(members.get(code));
		if (!point) return [];
		const [country, admin1] = code.split('.');
		const base = withoutUnit(name);
		return {
			id: stableId(`admin2|${code}`),
			name,
			kind: 'district',
			seat: '',
			country,
			admin1: `${country}.${admin1}`,
			admin2: code,
			...point,
			population: 0,
			radiusM: radiusOf(point, members.get(code)),
			primary: [name],
			alternate: base && base !== name ? [base] : [],
			alias: []
		};
	});
}

function middleOf(rows) {
	if (!rows?.length) return null;
	const middle = (key) => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
	return { lng: Number(middle('lng').toFixed(5)), lat: Number(middle('lat').toFixed(5)) };
}

function radiusOf(point, rows = []) {
	const east = Math.cos((point.lat * Math.PI) / 180);
	const distances = rows.map(
		(row) => Math.hypot(row.lat - point.lat, (row.lng - point.lng) * east) * 111_195
	);
	return Math.round(Math.max(5000, ...distances));
}

function countPopulation(rows, settlements) {
	const sums = new Map();
	for (const { country, admin1, admin2, population, kind } of settlements) {
		if (kind === 'section') continue;
		for (const code of [country, admin1, admin2])
			sums.set(code, (sums.get(code) ?? 0) + population);
	}
	const codeOf = { country: (r) => r.country, region: (r) => r.admin1, district: (r) => r.admin2 };
	for (const row of rows)
		if (codeOf[row.kind]) row.population = sums.get(codeOf[row.kind](row)) ?? 0;
}
