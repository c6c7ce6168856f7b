import regions from '#geodata/lexicon/region-words.json';
import type { PlacePrecision } from '../types.ts';

/** How finely the place is known, in a word or two: what lists and filters say. */
export const PRECISION_WORDS: Record<PlacePrecision | 'unlocated', string> = {
	exact: 'exact site',
	settlement: 'settlement',
	near: 'near a place',
	district: 'district',
	region: 'region',
	area: 'wider area',
	country: 'country only',
	unlocated: 'no place'
};

/** The place of an event with what is not known of it: `Izyum`, `Kharkiv region, part of it`, `near Kupiansk`. */
export function writePlace(
	location: string | null,
	precision: string | null,
	isPart: boolean
): string {
	if (!location) return 'No place';
	const name = precision === 'region' ? writeRegions(location) : location;
	if (isPart) return `${name}, part of it`;
	if (precision === 'near') return `near ${location}`;
	if (precision === 'country') return `${location}, place not named`;
	return name;
}

/** Regions that are named as their cities are say what they are: `Kharkiv region`, `Sumy; Poltava regions`. */
function writeRegions(location: string): string {
	const names = location.split('; ');
	const [only = location] = names;
	if (names.length === 1) return isNamedRegion(only) ? only : `${only} region`;
	if (!names.some(isNamedRegion)) return `${location} regions`;
	return names.map((name) => (isNamedRegion(name) ? name : `${name} region`)).join('; ');
}

function isNamedRegion(name: string): boolean {
	const words = name.toLowerCase().split(/[\s-]+/);
	return words.some((word) => regions.words.includes(word));
}
