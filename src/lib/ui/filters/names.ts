import countryNames from '#geodata/country-names.json';
import type { FacetName } from './facets.ts';
import { PRECISION_WORDS } from '../place-words.ts';

const STATUS_WORDS: Record<string, string> = {
	unreviewed: 'not reviewed',
	accepted: 'accepted',
	edited: 'edited',
	rejected: 'rejected'
};

// where the browser's name is not the one newspapers use
const NAMES: Record<string, string> = countryNames;

let regions: Intl.DisplayNames | null = null;

/** The name of a country by its code; what is no code is a name already. */
export function writeCountry(country: string): string {
	if (!/^[A-Z]{2}$/.test(country)) return country;
	if (NAMES[country]) return NAMES[country];
	regions ??= new Intl.DisplayNames('en', { type: 'region' });
	return regions.of(country) ?? country;
}

/** A filter value as a person reads it. */
export function writeFacetValue(name: FacetName, value: string): string {
	if (name === 'countries') return writeCountry(value);
	if (name === 'precisions') return PRECISION_WORDS[value as keyof typeof PRECISION_WORDS];
	if (name === 'statuses') return STATUS_WORDS[value] ?? value;
	return value;
}
