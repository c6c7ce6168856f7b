import model from '#geodata/models/resolver.json';
import type { Gazetteer, Geocode, ToponymMention } from '../types.ts';
import { placeOf } from './place.ts';
import { type DocumentPlaces, type RankedMatch, rankingFeatures, weightOf } from './ranking.ts';
import { groupToponyms, type ToponymGroup } from './toponym-groups.ts';

/** Weights of the linear ranker by feature: of each name alone, then with the rest of the document. */
export interface ResolverModel {
	alone: Record<string, number>;
	together: Record<string, number>;
}

/** Where each toponym of a document is: one geocode per mention, in order. */
export function resolveToponyms(mentions: ToponymMention[], gazetteer: Gazetteer): Geocode[] {
	const groups = groupToponyms(mentions, gazetteer);
	const ranked = rankGroups(groups, model);
	const geocodes: Geocode[] = mentions.map((_, toponym) => ({
		toponym,
		place: null,
		why: 'the gazetteer has no such name',
		confidence: 0,
		candidates: []
	}));
	for (const group of groups.values()) {
		const matches = ranked.get(group.key) ?? [];
		const best = matches[0];
		if (!best) continue;
		const candidates = matches
			.slice(0, 5)
			.map(({ place, score, parts }) => ({ place, score, parts }));
		const doubt = doubtOf(best, groups.size);
		for (const toponym of group.mentions)
			geocodes[toponym] = {
				toponym,
				place: null,
				why: doubt ?? whyOf(group, best),
				confidence: best.chance,
				candidates
			};
	}
	for (const geocode of geocodes)
		if (!geocode.why.startsWith(DOUBT))
			geocode.place = placeOf(geocode, mentions, geocodes, gazetteer);
	return geocodes;
}

const DOUBT = 'no place is sure enough:';

// a similar name in a country that nothing else speaks of is no answer
function doubtOf({ via, place, parts }: RankedMatch, groups: number): string | null {
	if (via !== 'loose' || groups < 2 || parts.countryAtAll !== undefined) return null;
	return `${DOUBT} only ${place.name} (${place.countryCode}) is spelled alike, far from all else`;
}

/** Ranks the rows of all groups: alone first, then twice with what the others have become. */
export function rankGroups(
	groups: Map<string, ToponymGroup>,
	weights: ResolverModel,
	rounds = 2
): Map<string, RankedMatch[]> {
	let ranked = rankAll(groups, weights.alone, null);
	for (let round = 0; round < rounds; round++)
		ranked = rankAll(groups, weights.together, gatherPlaces(groups, ranked));
	return ranked;
}

const MAX_ROWS = 40;

function rankAll(
	groups: Map<string, ToponymGroup>,
	weights: Record<string, number>,
	places: DocumentPlaces | null
): Map<string, RankedMatch[]> {
	const ranked = new Map<string, RankedMatch[]>();
	for (const group of groups.values()) ranked.set(group.key, rankOne(group, weights, places));
	return ranked;
}

function rankOne(
	group: ToponymGroup,
	weights: Record<string, number>,
	places: DocumentPlaces | null
): RankedMatch[] {
	const matches = group.matches.map((match): RankedMatch => {
		const features = rankingFeatures(group, match, places);
		const parts: Record<string, number> = {};
		let score = 0;
		for (const [name, value] of Object.entries(features)) {
			const part = value * (weights[name] ?? 0);
			if (part === 0) continue;
			parts[name] = part;
			score += part;
		}
		return { ...match, score, parts, chance: 0 };
	});
	matches.sort(
		(a, b) =>
			b.score - a.score || b.place.population - a.place.population || a.place.id - b.place.id
	);
	const kept = matches.slice(0, MAX_ROWS);
	const top = kept[0]?.score ?? 0;
	const sum = kept.reduce((total, match) => total + Math.exp(match.score - top), 0);
	for (const match of kept) match.chance = Math.exp(match.score - top) / sum;
	return kept;
}

/** What the document's groups say together about countries, regions and points. */
export function gatherPlaces(
	groups: Map<string, ToponymGroup>,
	ranked: Map<string, RankedMatch[]>
): DocumentPlaces {
	const places: DocumentPlaces = {
		ranked,
		countries: new Map(),
		regions: new Map(),
		districts: new Map(),
		mates: new Map(),
		total: 0,
		points: []
	};
	for (const group of groups.values()) {
		const matches = ranked.get(group.key) ?? [];
		if (matches.length === 0) continue;
		const weight = weightOf(group);
		places.total += weight;
		addMates(places.mates, group);
		for (const { place, chance } of matches) {
			add(places.countries, place.countryCode, chance * weight);
			if (place.kind !== 'country') add(places.regions, place.admin1Code, chance * weight);
			if (place.kind !== 'country' && place.kind !== 'region')
				add(places.districts, place.admin2Code, chance * weight);
		}
		for (const { place, chance } of matches.slice(0, 3))
			if (place.kind !== 'country' && chance > 0.1)
				places.points.push({ key: group.key, place, chance, weight });
	}
	places.points.sort((a, b) => b.weight - a.weight);
	places.points.length = Math.min(places.points.length, MAX_POINTS);
	return places;
}

function addMates(mates: DocumentPlaces['mates'], group: ToponymGroup): void {
	for (const { place, via } of group.matches) {
		if (place.admin2Code === '' || via === 'alternate' || via === 'loose') continue;
		const keys = mates.get(place.admin2Code);
		if (keys) keys.add(group.key);
		else mates.set(place.admin2Code, new Set([group.key]));
	}
}

// more points than this only cost time
const MAX_POINTS = 60;

function add(table: Map<string, number>, code: string, value: number): void {
	if (code !== '') table.set(code, (table.get(code) ?? 0) + value);
}

function whyOf(group: ToponymGroup, best: RankedMatch): string {
	const parts = Object.entries(best.parts)
		.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
		.slice(0, 3)
		.map(([name]) => name);
	return `${best.place.name} (${best.place.kind}) of ${group.matches.length} rows: ${parts.join(', ')}`;
}
