import type { Gazetteer, GazetteerMatch, GazetteerPlace, LngLat } from '../types.ts';
import { distanceKm } from './distance.ts';
import { fold, foldLoosely, withoutArticle } from './fold.ts';
import { type GazetteerColumns, hashOf, readColumns } from './gazetteer-file.ts';
import { remember } from './remember.ts';
import { spellingCost } from './spelling.ts';

/** Makes the index over the bytes of `geodata/gazetteer.bin` (unpacked); rows are turned into objects only when asked for. */
export function makeGazetteer(bytes: Uint8Array): Gazetteer {
	const columns = readColumns(bytes);
	const find = makeKeySearch(columns);
	const place = (row: number) => placeAt(columns, row);
	const lookUpKey = remember((key: string) => lookUp(columns, find, key), ROOM);
	const unitRows = indexUnits(columns);
	const rowById = makeIdSearch(columns);
	const placeOrNull = (row: number | undefined) => (row === undefined ? null : place(row));
	return {
		maxWords: 8,
		fold,
		lookup: (name) => lookUpKey(fold(name)),
		hasPrefix: remember((folded) => hasPrefix(columns, find(folded), folded), ROOM),
		byId: (id) => placeOrNull(rowById(id)),
		admin1: (code) => placeOrNull(unitRows.get(code)),
		country: (code) => placeOrNull(unitRows.get(code)),
		capital: (code) => placeOrNull(unitRows.get(`capital:${code}`)),
		around: (location, km) => placesAround(columns, location, km)
	};
}

// names of a few hundred articles: some 5 MB
const ROOM = 10_000;

const VIAS = ['primary', 'alternate', 'alias'] as const;

function lookUp(columns: GazetteerColumns, find: KeySearch, key: string): GazetteerMatch[] {
	if (key === '') return [];
	const at = find(key);
	if (keyAt(columns, at) === key) return matchesOf(columns, at);
	const bare = withoutArticle(key);
	const bareAt = bare === key ? at : find(bare);
	if (bareAt !== at && keyAt(columns, bareAt) === bare) return matchesOf(columns, bareAt);
	return looseMatches(columns, key);
}

function matchesOf(columns: GazetteerColumns, key: number): GazetteerMatch[] {
	const from = columns.postingStart[key] ?? 0;
	const to = columns.postingStart[key + 1] ?? from;
	const matches: GazetteerMatch[] = [];
	for (let at = from; at < to; at++) {
		const posting = columns.posting[at] ?? 0;
		matches.push({ place: placeAt(columns, posting >>> 2), via: VIAS[posting & 3] ?? 'alternate' });
	}
	return matches;
}

// shorter keys agree by chance
const MIN_LOOSE = 5;

function looseMatches(columns: GazetteerColumns, key: string): GazetteerMatch[] {
	if (key.length < MIN_LOOSE) return [];
	const loose = foldLoosely(key);
	if (loose.length < 3) return [];
	const hash = hashOf(loose);
	const spellings: { at: number; cost: number }[] = [];
	for (let at = lowerBound(columns.looseHash, hash); columns.looseHash[at] === hash; at++) {
		const other = columns.looseKey[at] ?? 0;
		const cost = spellingCost(key, keyAt(columns, other));
		if (cost !== null) spellings.push({ at: other, cost });
	}
	const least = spellings.reduce((min, { cost }) => Math.min(min, cost), Infinity);
	const matches = new Map<number, GazetteerMatch>();
	for (const { at, cost } of spellings)
		if (cost <= least + 1)
			for (const { place } of matchesOf(columns, at))
				matches.set(place.id, { place, via: 'loose' });
	return [...matches.values()].sort((a, b) => b.place.population - a.place.population);
}

type KeySearch = (key: string) => number;

/** The position of the first key that is not before `key`. */
function makeKeySearch(columns: GazetteerColumns): KeySearch {
	const { keyBytes, keyStart } = columns;
	const count = keyStart.length - 1;
	return (key) => {
		let low = 0;
		let high = count;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (compareKey(keyBytes, keyStart[middle] ?? 0, keyStart[middle + 1] ?? 0, key) < 0)
				low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

function compareKey(bytes: Uint8Array, from: number, to: number, key: string): number {
	const length = Math.min(to - from, key.length);
	for (let at = 0; at < length; at++) {
		const difference = (bytes[from + at] ?? 0) - key.charCodeAt(at);
		if (difference !== 0) return difference;
	}
	return to - from - key.length;
}

function hasPrefix(columns: GazetteerColumns, at: number, prefix: string): boolean {
	const from = columns.keyStart[at] ?? 0;
	const to = columns.keyStart[at + 1] ?? from;
	return (
		to - from >= prefix.length &&
		compareKey(columns.keyBytes, from, from + prefix.length, prefix) === 0
	);
}

function keyAt(columns: GazetteerColumns, at: number): string {
	return textOf(columns.keyBytes, columns.keyStart[at] ?? 0, columns.keyStart[at + 1] ?? 0);
}

const decoder = new TextDecoder();
const textOf = (bytes: Uint8Array, from: number, to: number) =>
	decoder.decode(bytes.subarray(from, to));

function placeAt(columns: GazetteerColumns, row: number): GazetteerPlace {
	const kind = (columns.kinds[columns.kind[row] ?? 0] ?? 'settlement') as GazetteerPlace['kind'];
	const countryCode = columns.countryCodes[columns.country[row] ?? 0] ?? '';
	const admin1Code = columns.admin1Codes[columns.admin1[row] ?? 0] ?? '';
	const id = columns.id[row] ?? 0;
	return {
		id,
		name: textOf(columns.nameBytes, columns.nameStart[row] ?? 0, columns.nameStart[row + 1] ?? 0),
		location: [(columns.lng[row] ?? 0) / 1e5, (columns.lat[row] ?? 0) / 1e5],
		kind,
		seat: (columns.seats[columns.seat[row] ?? 0] ?? '') as GazetteerPlace['seat'],
		countryCode,
		admin1Code,
		admin2Code: columns.admin2Codes[columns.admin2[row] ?? 0] ?? '',
		population: columns.population[row] ?? 0,
		areaId: columns.areaIds.get(id) ?? areaIdOf(kind, countryCode, admin1Code),
		radiusM: (columns.radius[row] ?? 0) * 100
	};
}

function areaIdOf(kind: GazetteerPlace['kind'], country: string, admin1: string): string | null {
	if (kind === 'country') return country;
	return kind === 'region' ? admin1 : null;
}

// countries, their capitals and first-level units by code
function indexUnits(columns: GazetteerColumns): Map<string, number> {
	const region = columns.kinds.indexOf('region');
	const country = columns.kinds.indexOf('country');
	const seat = columns.seats.indexOf('country');
	const rows = new Map<string, number>();
	for (let row = 0; row < columns.kind.length; row++) {
		const kind = columns.kind[row];
		if (kind === region) rows.set(columns.admin1Codes[columns.admin1[row] ?? 0] ?? '', row);
		if (columns.seat[row] === seat)
			rows.set(`capital:${columns.countryCodes[columns.country[row] ?? 0] ?? ''}`, row);
		if (kind === country) rows.set(columns.countryCodes[columns.country[row] ?? 0] ?? '', row);
	}
	return rows;
}

// built at the first question: most readers never ask by id
function makeIdSearch(columns: GazetteerColumns): (id: number) => number | undefined {
	let rows: Map<number, number> | null = null;
	return (id) => {
		rows ??= new Map(Array.from(columns.id, (value, row) => [value, row]));
		return rows.get(id);
	};
}

const KM_PER_DEGREE = 111.195;

function placesAround(columns: GazetteerColumns, location: LngLat, km: number): GazetteerPlace[] {
	const reach = km / KM_PER_DEGREE;
	const top = (location[1] + reach) * 1e5;
	const settlement = columns.kinds.indexOf('settlement');
	const found: { row: number; km: number }[] = [];
	for (
		let row = lowerBound(columns.lat, (location[1] - reach) * 1e5);
		(columns.lat[row] ?? Infinity) <= top;
		row++
	) {
		if (columns.kind[row] !== settlement) continue;
		const away = distanceKm(location, [
			(columns.lng[row] ?? 0) / 1e5,
			(columns.lat[row] ?? 0) / 1e5
		]);
		if (away <= km) found.push({ row, km: away });
	}
	return found.sort((a, b) => a.km - b.km || a.row - b.row).map(({ row }) => placeAt(columns, row));
}

function lowerBound(sorted: Int32Array | Uint32Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
