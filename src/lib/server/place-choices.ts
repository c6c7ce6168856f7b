import type { Gazetteer, GazetteerPlace, Place, PlacePrecision } from '../types.ts';

const MOST = 12;
const LONGEST = 100;

const PRECISIONS: Record<GazetteerPlace['kind'], PlacePrecision> = {
	settlement: 'settlement',
	section: 'settlement',
	site: 'exact',
	district: 'district',
	region: 'region',
	area: 'area',
	water: 'area',
	country: 'country'
};

/** Places that answer to a name, best first, ready to be put into an event by a person. */
export function findPlaceChoices(name: string, gazetteer: Gazetteer): Place[] {
	const matches = gazetteer.lookup(name.trim().slice(0, LONGEST));
	const places = new Map(matches.map(({ place }) => [place.id, place]));
	return [...places.values()].slice(0, MOST).map((place) => toPlace(place, gazetteer));
}

function toPlace(place: GazetteerPlace, gazetteer: Gazetteer): Place {
	const region = place.admin1Code === '' ? null : gazetteer.admin1(place.admin1Code);
	return {
		name: place.name,
		location: place.location,
		precision: PRECISIONS[place.kind],
		countryCode: place.countryCode,
		country: gazetteer.country(place.countryCode)?.name ?? '',
		admin1: region?.name ?? null,
		admin1Code: place.admin1Code || null,
		gazetteerId: place.id,
		areaId: place.areaId,
		part: false,
		uncertaintyM: place.radiusM
	};
}
