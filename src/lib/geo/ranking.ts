import type { GazetteerMatch, GazetteerPlace } from '../types.ts';
import { distanceKm } from './distance.ts';
import { liesIn, type ToponymGroup } from './toponym-groups.ts';

/** A row weighed for a group of mentions. */
export interface RankedMatch extends GazetteerMatch {
	score: number;
	parts: Record<string, number>;
	/** share of the group's chances */
	chance: number;
}

/** What the rest of the document says about where its places are. */
export interface DocumentPlaces {
	/** by group: its rows with their chances so far */
	ranked: Map<string, RankedMatch[]>;
	countries: Map<string, number>;
	regions: Map<string, number>;
	districts: Map<string, number>;
	/** by district: the groups that have some row of their own name there, however unlikely */
	mates: Map<string, Set<string>>;
	total: number;
	/** best rows of the groups that are points */
	points: { key: string; place: GazetteerPlace; chance: number; weight: number }[];
}

/** Named features of one row; `places` is null in the first round. */
export function rankingFeatures(
	group: ToponymGroup,
	match: GazetteerMatch,
	places: DocumentPlaces | null
): Record<string, number> {
	const features: Record<string, number> = {};
	addPrior(features, group, match);
	addUnit(features, group, match.place);
	if (places) addDocument(features, group, match.place, places);
	return features;
}

type Features = Record<string, number>;

function addPrior(features: Features, group: ToponymGroup, { place, via }: GazetteerMatch): void {
	features[`via:${via}`] = 1;
	features[`kind:${place.kind}`] = 1;
	if (via !== 'primary') features[`${via}:${place.kind}`] = 1;
	if (isTown(place)) {
		features.people = Math.log10(place.population + 50);
		if (via === 'alternate') features.alternatePeople = features.people;
		if (place.population === mostPeopled(group)) features.largest = 1;
	}
	if (place.kind === 'district' || place.kind === 'region')
		features[`people:${place.kind}`] = Math.log10(place.population + 50);
	if (place.seat) features[`seat:${place.seat}`] = 1;
	if (group.stripped) features[`stripped:${place.kind}`] = 1;
}

const isTown = (place: GazetteerPlace) => place.kind === 'settlement' || place.kind === 'section';

const mostPeopled = (group: ToponymGroup) =>
	group.matches.reduce(
		(most, { place, via }) =>
			isTown(place) && via !== 'alternate' ? Math.max(most, place.population) : most,
		-1
	);

function addUnit(features: Features, group: ToponymGroup, place: GazetteerPlace): void {
	const unit = group.unit ?? 'none';
	features[`unit:${unit}:${place.kind}`] = 1;
	const isCountry = group.matches.some(
		(other) => other.place.kind === 'country' && other.via !== 'alternate'
	);
	if (isCountry && place.kind !== 'country') features[`countrynamesake:${unit}:${place.kind}`] = 1;
	if (place.kind !== 'region' && place.kind !== 'district') return;
	// "Daraa" is the town before it is the governorate around it
	const towns = group.matches.filter((other) => isTown(other.place) && liesIn(other.place, place));
	if (towns.some((town) => town.via === 'primary')) features[`namesake:${unit}:${place.kind}`] = 1;
	if (towns.some((town) => town.place.seat === 'admin1' || town.place.seat === 'country'))
		features[`seatnamesake:${unit}:${place.kind}`] = 1;
}

function addDocument(
	features: Features,
	group: ToponymGroup,
	place: GazetteerPlace,
	places: DocumentPlaces
): void {
	const own = places.ranked.get(group.key) ?? [];
	const weight = weightOf(group);
	const without = (
		table: Map<string, number>,
		code: string,
		isOwn: (other: GazetteerPlace) => boolean
	) => {
		const mine = own.reduce(
			(sum, match) => (isOwn(match.place) ? sum + match.chance * weight : sum),
			0
		);
		return Math.max(0, (table.get(code) ?? 0) - mine);
	};
	const rest = Math.max(0.5, places.total - weight);
	if (place.kind !== 'country') {
		const country = without(
			places.countries,
			place.countryCode,
			(other) => other.countryCode === place.countryCode
		);
		features.country = country / rest;
		if (group.matches[0]?.via === 'loose') features.looseCountry = country / rest;
		features.countryAtAll = Math.min(1, country);
	}
	if (place.admin1Code && place.kind !== 'country') {
		const region = without(
			places.regions,
			place.admin1Code,
			(other) => other.admin1Code === place.admin1Code
		);
		features.region = region / rest;
		features.regionAtAll = Math.min(1, region);
	}
	if (place.admin2Code) {
		const district = without(
			places.districts,
			place.admin2Code,
			(other) => other.admin2Code === place.admin2Code
		);
		features.districtAtAll = Math.min(1, district);
		features.mates = matesOf(places, group, place);
	}
	addNearness(features, group, place, places);
	addHolders(features, group, place, places);
}

// how many other names of the document also have a row in this district: "Richmond" and "Madison County" are both there
function matesOf(places: DocumentPlaces, group: ToponymGroup, place: GazetteerPlace): number {
	const mates = places.mates.get(place.admin2Code);
	if (!mates) return 0;
	return Math.min(4, mates.size - (mates.has(group.key) ? 1 : 0));
}

/** How much a group counts among the document's evidence. */
export const weightOf = (group: ToponymGroup) => 1 + Math.log2(group.mentions.length) / 2;

const REACHES: [string, number][] = [
	['near30', 30],
	['near100', 100],
	['near300', 300]
];

function addNearness(
	features: Features,
	group: ToponymGroup,
	place: GazetteerPlace,
	places: DocumentPlaces
): void {
	if (place.kind === 'country') return;
	const sums = REACHES.map(() => 0);
	for (const other of places.points) {
		if (other.key === group.key || other.place.id === place.id) continue;
		const away = distanceKm(place.location, other.place.location);
		REACHES.forEach(([, reach], at) => {
			if (away <= reach) sums[at] = (sums[at] ?? 0) + other.chance;
		});
	}
	REACHES.forEach(([name], at) => (features[name] = Math.min(2, sums[at] ?? 0)));
}

function addHolders(
	features: Features,
	group: ToponymGroup,
	place: GazetteerPlace,
	places: DocumentPlaces
): void {
	if (group.holders.size === 0) return;
	let inside = 0;
	for (const key of group.holders)
		for (const match of places.ranked.get(key) ?? [])
			if (liesIn(place, match.place)) inside = Math.max(inside, match.chance);
	features.held = inside;
	features.notHeld = inside < 0.01 ? 1 : 0;
}
