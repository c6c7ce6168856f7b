import type {
	Count,
	DateBasis,
	DatePrecision,
	EventActor,
	EventType,
	LngLat,
	PlacePrecision
} from '../../types.ts';
import { spanDays } from '../../time/span.ts';
import type { IncidentFeature, IncidentGeometry, IncidentPlace } from '../incident.ts';
import { makeFeature } from '../make-feature.ts';
import { roundPosition } from '../round.ts';
import type { CellDate } from './date-text.ts';
import { codeOfCountry, nameOfCountry } from './country-names.ts';

/** A row of somebody's file, read: what every format has to give. */
export interface Draft {
	id: string;
	title: string;
	eventType: EventType;
	subEventType: string;
	/** the days the beginning and the end are known by, the same for both where there is one date; `null` is open */
	first: CellDate | null;
	last: CellDate | null;
	basis: DateBasis;
	/** the cell that gave the date */
	phrase: string;
	precision: PlacePrecision;
	position: LngLat | null;
	/** instead of a point at `position` */
	geometry?: IncidentGeometry;
	uncertaintyM: number | null;
	location: string;
	admin1: string;
	country: string;
	countryCode: string;
	actors: EventActor[];
	killed: Count | null;
	wounded: Count | null;
	publisher: string;
	url: string;
	published: string | null;
	quote: string;
}

// metres: UCDP's "near" is 25 km; the others are about half of a usual district, region and wider area
const USUAL_RADIUS: Readonly<Partial<Record<PlacePrecision, number>>> = {
	near: 25_000,
	district: 30_000,
	region: 100_000,
	area: 200_000
};

/** The radius a file tells, or the usual one of the precision; `null` where a point is meant. */
export function usualRadius(precision: PlacePrecision, told: number | null): number | null {
	return told ?? USUAL_RADIUS[precision] ?? null;
}

/** Writes a draft as a feature of the profile. */
export function draftToFeature(draft: Draft): IncidentFeature {
	const places = toPlaces(draft);
	const geometry = toDraftGeometry(draft);
	return makeFeature({
		id: draft.id,
		title: draft.title,
		eventType: draft.eventType,
		subEventType: draft.subEventType,
		plover: null,
		date: toSpan(draft),
		places,
		noPlaceReason:
			geometry === null && places[0]?.precision !== 'country'
				? 'The file gives no position.'
				: null,
		geometry,
		actors: draft.actors,
		claimedBy: [],
		counts: {
			...(draft.killed ? { killed: draft.killed } : {}),
			...(draft.wounded ? { wounded: draft.wounded } : {})
		},
		status: 'unreviewed',
		// it is as sure as the file it comes from
		confidence: 1,
		publishers: draft.publisher === '' ? [] : [draft.publisher],
		sources: [
			{
				report: null,
				url: orNull(draft.url),
				publisher: orNull(draft.publisher),
				title: null,
				published: draft.published,
				sha256: null,
				quote: orNull(draft.quote),
				start_char: null,
				end_char: null,
				also: []
			}
		],
		evidence: [],
		links: []
	});
}

function toSpan({ first, last, basis, phrase }: Draft) {
	const earliest = first?.earliest ?? null;
	const latest = last?.latest ?? null;
	const span = { earliest, latest };
	return { ...span, precision: spanPrecision(span, first, last), basis, phrase };
}

function spanPrecision(
	span: { earliest: string | null; latest: string | null },
	first: CellDate | null,
	last: CellDate | null
): DatePrecision {
	const days = spanDays(span);
	if (days === Infinity) return 'open';
	if (days === 1) return 'day';
	if (first && first.latest === last?.latest) return first.precision;
	return days === 7 ? 'week' : 'days';
}

// a name without a position is kept: it is drawn nowhere and listed as unlocated
function toPlaces(draft: Draft): IncidentPlace[] {
	const { position, country, location, admin1 } = draft;
	const isPlaced = position !== null || Boolean(draft.geometry);
	const code = draft.countryCode || (codeOfCountry(country) ?? '');
	if (!isPlaced && location + admin1 + country + code === '') return [];
	const precision = isPlaced || location !== '' ? draft.precision : 'country';
	return [
		{
			name: location || admin1 || (nameOfCountry(code) ?? country) || 'unnamed',
			position: position && roundPosition(position),
			precision,
			country: nameOfCountry(country) ?? orNull(country) ?? nameOfCountry(code),
			country_code: orNull(code),
			admin1: orNull(admin1),
			admin1_code: null,
			geonames_id: null,
			area_id: null,
			part_of_area: false,
			uncertainty_m: draft.geometry
				? draft.uncertaintyM
				: usualRadius(precision, draft.uncertaintyM)
		}
	];
}

function toDraftGeometry({ precision, position, geometry }: Draft): IncidentGeometry {
	if (geometry) return geometry;
	if (position === null || precision === 'country') return null;
	return { type: 'Point', coordinates: roundPosition(position) };
}

function orNull(text: string): string | null {
	return text === '' ? null : text;
}
