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

/** The place of an event with what is not known of it: `Izyum`, `Kursk region, part of it`, `near Kupiansk`. */
export function writePlace(
	location: string | null,
	precision: string | null,
	isPart: boolean
): string {
	if (!location) return 'No place';
	if (isPart) return `${location}, part of it`;
	if (precision === 'near') return `near ${location}`;
	if (precision === 'country') return `${location}, place not named`;
	return location;
}
