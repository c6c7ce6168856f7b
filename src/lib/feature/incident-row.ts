import type { Bbox, EventColumns, LngLat } from '../types.ts';
import {
	FLAG_PART,
	NO_POSITION,
	RADIUS_STEP_M,
	STEPS_PER_DEGREE,
	UNKNOWN_DEATHS,
	UNLOCATED
} from './column-codes.ts';
import { boxOfGeometry } from './geometry-box.ts';
import type { IncidentFeature, IncidentGeometry, IncidentProperties } from './incident.ts';
import { daysOf } from './incident-time.ts';
import { EVENT_STATUSES, EVENT_TYPES, isPointPrecision, PLACE_PRECISIONS } from './vocabulary.ts';

type Numbers = Omit<
	EventColumns,
	'count' | 'subType' | 'country' | 'actor1' | 'actor2' | 'area' | 'dictionaries' | 'areaBoxes'
>;
type Words = 'subType' | 'country' | 'actor1' | 'actor2' | 'area';

/** What the columns hold of one event: codes as numbers, and the words that the dictionaries will number. */
export type IncidentRow = { id: string } & { [name in keyof Numbers]: number } & {
	[name in Words]: string;
} & {
	/** what `area` is boxed by, looked at when the area is new */
	shape: IncidentGeometry;
};

/** A feature as a row of the columns. */
export function toRow({ id, time, geometry, properties }: IncidentFeature): IncidentRow {
	const { first, last } = daysOf(time);
	const precision = properties.place_precision;
	const position = precision === 'country' ? null : findPosition(geometry, properties);
	const isArea = precision !== null && precision !== 'country' && !isPointPrecision(precision);
	return {
		id,
		firstDay: first,
		lastDay: last,
		lng: toSteps(position?.[0]),
		lat: toSteps(position?.[1]),
		type: Math.max(0, EVENT_TYPES.indexOf(properties.event_type)),
		subType: properties.sub_event_type,
		precision: precision === null ? UNLOCATED : PLACE_PRECISIONS.indexOf(precision),
		status: Math.max(0, EVENT_STATUSES.indexOf(properties.status)),
		confidence: Math.round(Math.min(1, Math.max(0, properties.confidence)) * 100),
		deaths: toDeaths(properties.fatalities),
		radius: toRadius(properties.uncertainty_m),
		country: properties.country_code ?? properties.country ?? '',
		actor1: properties.actor1 ?? '',
		actor2: properties.actor2 ?? '',
		area: isArea ? (properties.area_id ?? '') : '',
		flags: properties.part_of_area ? FLAG_PART : 0,
		shape: geometry
	};
}

/** Degrees as the columns hold them. */
export function toSteps(degrees: number | undefined): number {
	return degrees === undefined ? NO_POSITION : Math.round(degrees * STEPS_PER_DEGREE);
}

/** Deaths as the columns hold them. */
export function toDeaths(fatalities: number | null): number {
	if (fatalities === null) return UNKNOWN_DEATHS;
	return Math.min(Math.max(0, Math.round(fatalities)), UNKNOWN_DEATHS - 1);
}

/** Metres as the columns hold them. */
export function toRadius(metres: number | null): number {
	return Math.min(0xffff, Math.ceil((metres ?? 0) / RADIUS_STEP_M));
}

/** The box around the shape of an area, NaN where it is only a point. */
export function boxOfShape(shape: IncidentGeometry): Bbox {
	return shape === null || shape.type === 'Point' ? [NaN, NaN, NaN, NaN] : boxOfGeometry(shape);
}

function findPosition(geometry: IncidentGeometry, properties: IncidentProperties): LngLat | null {
	if (geometry === null) return null;
	if (geometry.type === 'Point') return geometry.coordinates as LngLat;
	const told = properties.places[0]?.position;
	if (told) return told;
	const [west, south, east, north] = boxOfGeometry(geometry);
	const middle = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
	return [middle > 180 ? middle - 360 : middle, (south + north) / 2];
}
