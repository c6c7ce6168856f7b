import { PLACE_PRECISIONS } from '../feature/vocabulary.ts';
import type { LngLat, Place, PlacePrecision } from '../types.ts';

const LONGEST_NAME = 200;
const EARTH_M = 20_038_000; // half of its girth: nothing is further away

// how far a place may reach when the person does not say, metres; a settlement as the median of the gazetteer's
const REACH_M: Record<PlacePrecision, number> = {
	exact: 200,
	settlement: 2_000,
	near: 10_000,
	district: 30_000,
	region: 100_000,
	area: 200_000,
	country: 500_000
};

/** A place that a person puts an event at, whole and of the right types, or what is wrong with it. */
export function readEditedPlace(value: unknown): Place | string {
	const sent = (typeof value === 'object' && value !== null ? value : {}) as Record<
		string,
		unknown
	>;
	const { name, precision } = sent;
	const location = readPosition(sent['location']);
	if (!location) return 'A position is [longitude, latitude] in degrees.';
	if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME)
		return `A place has a name of up to ${LONGEST_NAME} letters.`;
	if (!isPrecision(precision)) return `The precision is one of ${PLACE_PRECISIONS.join(', ')}.`;
	return {
		name: name.trim(),
		location,
		precision,
		countryCode: readMatch(sent['countryCode'], /^[A-Z]{2}$/) ?? '',
		country: readMatch(sent['country'], /^.{1,200}$/s) ?? '',
		admin1: readMatch(sent['admin1'], /^.{1,200}$/s),
		admin1Code: readMatch(sent['admin1Code'], /^[A-Z]{2}\.\w{1,10}$/),
		gazetteerId: Number.isInteger(sent['gazetteerId']) ? (sent['gazetteerId'] as number) : 0,
		areaId: readMatch(sent['areaId'], /^[\w.:-]{1,80}$/),
		part: sent['part'] === true,
		uncertaintyM: readMetres(sent['uncertaintyM']) ?? REACH_M[precision]
	};
}

function readPosition(value: unknown): LngLat | null {
	if (!Array.isArray(value) || value.length !== 2) return null;
	const [lng, lat] = value as unknown[];
	if (typeof lng !== 'number' || typeof lat !== 'number') return null;
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

function isPrecision(value: unknown): value is PlacePrecision {
	return PLACE_PRECISIONS.includes(value as PlacePrecision);
}

function readMatch(value: unknown, pattern: RegExp): string | null {
	return typeof value === 'string' && pattern.test(value) ? value : null;
}

function readMetres(value: unknown): number | null {
	return typeof value === 'number' && value >= 0 && value <= EARTH_M ? Math.round(value) : null;
}
