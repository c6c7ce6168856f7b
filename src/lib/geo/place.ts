import type {
	Gazetteer,
	GazetteerPlace,
	Geocode,
	LngLat,
	Place,
	PlacePrecision,
	PlaceRelation,
	ToponymMention
} from '../types.ts';
import { distanceKm, middleOf, pointAt } from './distance.ts';

const PRECISIONS: Record<GazetteerPlace['kind'], PlacePrecision> = {
	settlement: 'settlement',
	section: 'settlement',
	district: 'district',
	region: 'region',
	country: 'country',
	area: 'area',
	site: 'exact',
	water: 'area'
};

/** The place of a geocoded toponym: the best row, moved and widened by the words beside the name. */
export function placeOf(
	geocode: Geocode,
	mentions: ToponymMention[],
	geocodes: Geocode[],
	gazetteer: Gazetteer
): Place | null {
	const mention = mentions[geocode.toponym];
	const row = geocode.candidates[0]?.place;
	if (!mention || !row) return null;
	const capital =
		mention.capital && row.kind === 'country' ? gazetteer.capital(row.countryCode) : null;
	if (capital) return toPlace(capital, gazetteer);
	const place = toPlace(row, gazetteer);
	const relation = mention.relation;
	if (!relation) return place;
	if (relation.kind === 'between') return placeBetween(place, geocode, mentions, geocodes);
	return applyRelation(place, row, relation);
}

/** A row of the gazetteer as a place. */
export function toPlace(row: GazetteerPlace, gazetteer: Gazetteer): Place {
	const region = row.admin1Code ? gazetteer.admin1(row.admin1Code) : null;
	return {
		name: row.name,
		location: row.location,
		precision: PRECISIONS[row.kind],
		countryCode: row.countryCode,
		country: gazetteer.country(row.countryCode)?.name ?? '',
		admin1: region?.name ?? null,
		admin1Code: row.admin1Code || null,
		gazetteerId: row.id,
		areaId: row.areaId,
		part: false,
		uncertaintyM: row.kind === 'site' ? Math.max(200, row.radiusM) : row.radiusM
	};
}

const NEAR_M = 10_000; // "near X", "on the outskirts of X": reporters mean the next villages
const TOWARDS_M = 15_000;
const LEAST_M = 2_000;

function applyRelation(place: Place, row: GazetteerPlace, relation: PlaceRelation): Place {
	const isPoint = place.precision === 'settlement' || place.precision === 'exact';
	if (relation.kind === 'near' && isPoint) return placeNear(place, relation);
	if (relation.kind === 'direction' && isPoint)
		return { ...place, precision: 'near', uncertaintyM: Math.max(TOWARDS_M, place.uncertaintyM) };
	if (isPoint) return place;
	if (relation.kind === 'near' && relation.bearing === null && relation.distanceKm === null)
		return { ...place, part: true };
	return { ...place, part: true, location: partPoint(row, relation.bearing) };
}

// "10 km south of X": the point there, a third of the way uncertain; "south of X": within 20 km on that side
function placeNear(place: Place, { distanceKm: km, bearing }: PlaceRelation): Place {
	const near = { ...place, precision: 'near' as const };
	if (km !== null && bearing !== null)
		return {
			...near,
			location: pointAt(place.location, km, bearing),
			uncertaintyM: Math.max(LEAST_M, km * 350)
		};
	if (km !== null) return { ...near, uncertaintyM: Math.max(LEAST_M, km * 1000) };
	if (bearing !== null)
		return {
			...near,
			location: pointAt(place.location, 8, bearing),
			uncertaintyM: Math.max(NEAR_M, place.uncertaintyM)
		};
	return { ...near, uncertaintyM: Math.max(NEAR_M, place.uncertaintyM) };
}

// "eastern X": halfway to that side
function partPoint(row: GazetteerPlace, bearing: number | null): LngLat {
	if (bearing === null || row.radiusM === 0) return row.location;
	return pointAt(row.location, row.radiusM / 2000, bearing);
}

// "between X and Y": half-way, when both are points not too far apart
function placeBetween(
	place: Place,
	geocode: Geocode,
	mentions: ToponymMention[],
	geocodes: Geocode[]
): Place {
	const at = geocode.toponym;
	const mention = mentions[at];
	const other = [at + 1, at - 1].find(
		(index) =>
			mentions[index]?.relation?.kind === 'between' &&
			mentions[index]?.sentence === mention?.sentence
	);
	const row = other === undefined ? undefined : geocodes[other]?.candidates[0]?.place;
	if (!row || place.precision !== 'settlement' || row.kind !== 'settlement') return place;
	const km = distanceKm(place.location, row.location);
	if (km > 300) return place;
	return {
		...place,
		precision: 'near',
		location: middleOf(place.location, row.location),
		uncertaintyM: Math.max(LEAST_M, km * 500)
	};
}
