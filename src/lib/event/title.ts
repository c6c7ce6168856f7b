import titles from '#geodata/lexicon/titles.json';
import type { Place } from '../types.ts';

const names: Record<string, string> = titles.names;
const prepositions: Record<string, string> = titles.prepositions;

/** A plain title: "Drone strike on Izyum", "Talks in Riyadh", "Air or drone strike in nine regions of Ukraine". */
export function titleOf(
	subEventType: string,
	places: Place[],
	words: string,
	regions: number | null
): string {
	const name = nameOf(subEventType, words.toLowerCase());
	const where = placeWords(places, regions);
	if (where === '') return name;
	return `${name} ${prepositions[subEventType] ?? 'in'} ${where}`;
}

function nameOf(subEventType: string, words: string): string {
	if (subEventType === 'Air/drone strike' && words !== '') {
		if (words.includes('drone') && words.includes('missile')) return 'Drone and missile attack';
		if (words.includes('drone') || words.includes('shahed')) return 'Drone strike';
		if (words.includes('air')) return 'Air strike';
	}
	if (subEventType === 'Shelling/artillery/missile attack' && words !== '') {
		if (words.includes('missile')) return 'Missile strike';
		if (words.includes('rocket')) return 'Rocket attack';
		if (words.includes('shell')) return 'Shelling';
	}
	return names[subEventType] ?? subEventType;
}

function placeWords(places: Place[], regions: number | null): string {
	const [first, second, ...rest] = places;
	if (!first) return '';
	if (rest.length > 0) return `${places.length} ${kindOf(places)} ${countryOf(places)}`;
	if (second) return `${first.name} and ${second.name}`;
	if (first.precision === 'country' && regions !== null && regions > 1)
		return `${regions} regions of ${first.name}`;
	const part = first.part ? 'part of ' : '';
	return `${first.precision === 'near' ? 'the area of ' : part}${first.name}`;
}

function kindOf(places: Place[]): string {
	return places.every(({ precision }) => precision === 'region') ? 'regions of' : 'places in';
}

function countryOf(places: Place[]): string {
	const countries = new Set(places.map(({ country }) => country));
	const [only] = countries;
	return countries.size === 1 && only ? only : 'several countries';
}
