import type { CountKind, PlacePrecision } from '../types.ts';
import { toDatePrec, toGeoPrecision, toTimePrecision, toWherePrec } from './codes.ts';
import type { FlatCounts, IncidentFeature, IncidentPlace, IncidentProperties } from './incident.ts';
import { toEnd, toStart, toTime } from './incident-time.ts';
import type { IncidentRecord } from './record.ts';
import { COUNT_KINDS, PLACE_PRECISIONS } from './vocabulary.ts';

/** Writes a record as a feature of the profile: everything that can be derived is derived here, once. */
export function makeFeature(record: IncidentRecord): IncidentFeature {
	return {
		type: 'Feature',
		id: record.id,
		time: toTime(record.date),
		geometry: record.geometry,
		properties: {
			title: record.title,
			...timeProperties(record),
			event_type: record.eventType,
			sub_event_type: record.subEventType,
			plover: record.plover,
			...actorProperties(record),
			...countProperties(record),
			...placeProperties(record),
			status: record.status,
			confidence: Math.round(record.confidence * 100) / 100,
			source_count: record.publishers.length,
			source: joinNames(record.publishers),
			source_url: record.sources.find(({ url }) => url !== null)?.url ?? null,
			quote: record.sources.find(({ quote }) => quote !== null)?.quote ?? null,
			counts: record.counts,
			actors: record.actors,
			places: record.places,
			sources: record.sources,
			evidence: record.evidence,
			links: record.links
		}
	};
}

type Part<K extends keyof IncidentProperties> = Pick<IncidentProperties, K>;

function timeProperties({
	date
}: IncidentRecord): Part<
	| 'start'
	| 'end'
	| 'event_date'
	| 'date_precision'
	| 'date_basis'
	| 'date_phrase'
	| 'date_prec'
	| 'time_precision'
> {
	return {
		start: toStart(date.earliest),
		end: toEnd(date.latest),
		event_date: date.earliest ?? date.latest,
		date_precision: date.precision,
		date_basis: date.basis,
		date_phrase: date.phrase,
		date_prec: toDatePrec(date),
		time_precision: toTimePrecision(date)
	};
}

function actorProperties({
	actors,
	claimedBy
}: IncidentRecord): Part<'actor1' | 'actor1_role' | 'actor2' | 'actor2_role' | 'claimed_by'> {
	return {
		actor1: actors[0]?.name ?? null,
		actor1_role: actors[0]?.role ?? null,
		actor2: actors[1]?.name ?? null,
		actor2_role: actors[1]?.role ?? null,
		claimed_by: joinNames(claimedBy)
	};
}

type Tolls = 'fatalities' | 'fatalities_low' | 'fatalities_high';
type Wounds = 'wounded' | 'wounded_low' | 'wounded_high';

function countProperties({ counts }: IncidentRecord): Part<Tolls | Wounds> & FlatCounts {
	const { killed, wounded } = counts;
	const others = COUNT_KINDS.filter((kind) => kind !== 'killed' && kind !== 'wounded');
	return {
		fatalities: killed?.best ?? null,
		fatalities_low: killed?.low ?? null,
		fatalities_high: killed?.high ?? null,
		wounded: wounded?.best ?? null,
		wounded_low: wounded?.low ?? null,
		wounded_high: wounded?.high ?? null,
		...flatCounts(counts, others)
	};
}

function flatCounts(
	counts: IncidentRecord['counts'],
	kinds: Exclude<CountKind, 'killed' | 'wounded'>[]
): FlatCounts {
	const flat: FlatCounts = {};
	for (const kind of kinds) {
		const count = counts[kind];
		if (count) flat[kind] = count.best;
	}
	return flat;
}

function placeProperties({
	places,
	noPlaceReason
}: IncidentRecord): Part<
	| 'location'
	| 'admin1'
	| 'admin1_code'
	| 'country'
	| 'country_code'
	| 'place_precision'
	| 'where_prec'
	| 'geo_precision'
	| 'uncertainty_m'
	| 'part_of_area'
	| 'area_id'
	| 'geonames_id'
	| 'no_place_reason'
> {
	const precision = coarsestPrecision(places);
	const codes = distinct(places.map((place) => place.country_code));
	const only = places.length === 1 ? places[0] : undefined;
	return {
		location: joinNames(places.map((place) => place.name)),
		admin1: joinNames(distinct(places.map((place) => place.admin1))),
		admin1_code: joinCodes(distinct(places.map((place) => place.admin1_code))),
		country: joinNames(distinct(places.map((place) => place.country))),
		country_code: joinCodes(codes),
		place_precision: precision,
		where_prec: precision && toWherePrec(precision, codes.length === 0),
		geo_precision: precision && toGeoPrecision(precision),
		uncertainty_m: widestUncertainty(places),
		part_of_area: places.some((place) => place.part_of_area),
		area_id: joinCodes(distinct(places.map((place) => place.area_id))),
		geonames_id: only?.geonames_id ?? null,
		no_place_reason: noPlaceReason
	};
}

/** The coarsest precision among places, `null` when there are none. */
export function coarsestPrecision(places: readonly IncidentPlace[]): PlacePrecision | null {
	const ranks = places.map(({ precision }) => PLACE_PRECISIONS.indexOf(precision));
	return ranks.length === 0 ? null : (PLACE_PRECISIONS[Math.max(...ranks)] ?? null);
}

function widestUncertainty(places: readonly IncidentPlace[]): number | null {
	const known = places.flatMap((place) => place.uncertainty_m ?? []);
	return known.length === 0 ? null : Math.round(Math.max(...known));
}

function joinNames(names: readonly string[]): string | null {
	return names.length === 0 ? null : names.join('; ');
}

function joinCodes(codes: readonly string[]): string | null {
	return codes.length === 0 ? null : codes.join('+');
}

function distinct(values: readonly (string | null)[]): string[] {
	return [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];
}
