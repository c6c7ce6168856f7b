import { bboxOf, isInside } from './inside.js';

// a unit goes whole to one region when at least this share of its settlements say so
const PURE = 0.85;
// below this many settlements the code of Natural Earth is trusted over the votes
const FEW = 3;
// a region that has this share of the settlements of the largest one, and most of its own elsewhere, is only near
const STRAY = 0.05;

/**
 * Decides which GeoNames regions each polygon of a country belongs to, by the settlements inside it: one code, or several
 * when the polygon is older than the regions (the provinces of DR Congo before 2015) and has to be split.
 * @param {{ code: string, geometry: object }[]} units of one country
 * @param {{ code: string, location: [number, number] }[]} places of the same country
 * @param {Set<string>} codes the GeoNames regions of the country
 */
export function assignUnits(units, places, codes) {
	const claimed = new Set(units.map((unit) => unit.code));
	const homeless = new Set([...codes].filter((code) => !claimed.has(code)));
	return units.map((unit) => assignUnit(unit, places, codes, homeless));
}

function assignUnit(unit, places, codes, homeless) {
	// a piece that goes to another country has no settlements under that country's codes
	if (unit.piece !== undefined && codes.has(unit.code))
		return { ...unit, codes: [unit.code], places: [] };
	const inside = placesInside(unit.geometry, places);
	const votes = countVotes(inside);
	const own = codes.has(unit.code) ? unit.code : null;
	const allowed = new Set([...votes.keys()].filter((code) => code === own || homeless.has(code)));
	const kept = inside.filter((place) => allowed.has(place.code));
	const [best = null, share = 0] = topOf(votes);
	if (allowed.size > 1) return mayBeSplit(unit, kept, own, countVotes(places));
	// the votes contradict Natural Earth's code: the code has moved to another region
	if (own !== null && inside.length >= FEW && (votes.get(own) ?? 0) === 0 && share >= PURE)
		return { ...unit, codes: [best], places: [] };
	if (own !== null) return { ...unit, codes: [own], places: [] };
	if (best !== null) return { ...unit, codes: [best], places: [] };
	return { ...unit, codes: nearestCode(unit.geometry, places), places: [] };
}

function mayBeSplit(unit, inside, own, everywhere) {
	const kept = dropStrays(inside, everywhere);
	const codes = [...countVotes(kept).keys()].sort();
	if (codes.length < 2) return { ...unit, codes, places: [] };
	if (own !== null && !codes.includes(own)) return { ...unit, codes: [own], places: [] };
	return { ...unit, codes, places: kept };
}

// a settlement or two of a region that lies elsewhere: coordinates just over the border
function dropStrays(places, everywhere) {
	const votes = countVotes(places);
	const [best] = topOf(votes);
	return places.filter(({ code }) => {
		const count = votes.get(code);
		return (
			code === best || count > 1 + STRAY * votes.get(best) || everywhere.get(code) <= 3 * count
		);
	});
}

function placesInside(geometry, places) {
	const [west, south, east, north] = bboxOf(geometry);
	return places.filter(({ location }) => {
		const [lng, lat] = location;
		return (
			lng >= west && lng <= east && lat >= south && lat <= north && isInside(location, geometry)
		);
	});
}

function countVotes(places) {
	const votes = new Map();
	for (const { code } of places) votes.set(code, (votes.get(code) ?? 0) + 1);
	return votes;
}

function topOf(votes) {
	const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
	const [code, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
	return code === undefined ? [] : [code, count / total];
}

// a quarter of a town without any settlement of its own: the nearest one decides, within 50 km
function nearestCode(geometry, places) {
	const [west, south, east, north] = bboxOf(geometry);
	const middle = [(west + east) / 2, (south + north) / 2];
	const scale = Math.cos((middle[1] * Math.PI) / 180);
	let best = { distance: 0.45, code: null };
	for (const { code, location } of places) {
		const distance = Math.hypot((location[0] - middle[0]) * scale, location[1] - middle[1]);
		if (distance < best.distance) best = { distance, code };
	}
	return best.code === null ? [] : [best.code];
}
