import { isCivilDate, toDay } from '../../time/civil.ts';
import { NO_POSITION, OPEN_END, OPEN_START, UNLOCATED } from '../column-codes.ts';
import type { IncidentFeature } from '../incident.ts';
import { type IncidentRow, toDeaths, toRadius, toRow, toSteps } from '../incident-row.ts';
import { isObject } from '../profile-issue.ts';
import { EVENT_TYPES, PLACE_PRECISIONS } from '../vocabulary.ts';
import { codeOfCountry } from './country-names.ts';
import { readDate } from './date-text.ts';
import { usualRadius } from './draft.ts';
import { type ColumnGuess, readPlacePrecision } from './guess-columns.ts';
import { whyNoPosition } from './position.ts';
import type { TypeGuesser } from './type-guesser.ts';

type Properties = Record<string, unknown>;

/** Days that texts name, remembered: a file has many events and few days. */
export class DayCache {
	#days = new Map<string, { first: number; last: number } | null>();

	/** `null` for what is not written as ISO writes it. */
	get(text: string): { first: number; last: number } | null {
		let days = this.#days.get(text);
		if (days !== undefined) return days;
		const date = /^\d{4}/.test(text) ? readDate(text) : null;
		days = date && { first: toDay(date.earliest), last: toDay(date.latest) };
		// times of day make texts differ: what is remembered stays small
		if (this.#days.size > 100_000) this.#days.clear();
		this.#days.set(text, days);
		return days;
	}
}

/** A feature of our own profile as a row, `null` when it has to be looked at closely. */
export function ownRow(json: Properties): IncidentRow | null {
	const { id, time, geometry, properties } = json;
	if (typeof id !== 'string' || id === '' || !isObject(properties) || !isDays(time)) return null;
	if (geometry !== null && (!isObject(geometry) || !isShape(geometry))) return null;
	const isGood =
		EVENT_TYPES.includes(properties.event_type as never) &&
		typeof properties.sub_event_type === 'string' &&
		typeof properties.confidence === 'number' &&
		Array.isArray(properties.places) &&
		['actor1', 'actor2', 'country', 'country_code', 'area_id', 'place_precision'].every((name) =>
			isTextOrNull(properties[name])
		) &&
		['fatalities', 'uncertainty_m'].every((name) => isCountOrNull(properties[name]));
	if (!isGood) return null;
	const row = toRow(json as unknown as IncidentFeature);
	return row.precision < 0 ? null : row;
}

/** A feature of anybody's as a row, `null` when anything in it is out of the ordinary; agrees with `rowToDraft`. */
export function plainRow(
	json: Properties,
	properties: Properties,
	guess: ColumnGuess,
	days: DayCache,
	types: TypeGuesser
): IncidentRow | null {
	const cell = (role: keyof ColumnGuess) => textOf(properties[guess[role]]);
	const id = json.id === undefined || json.id === null ? cell('id') : String(json.id);
	const point = readPoint(json.geometry);
	const span = readDays(cell('first'), cell('last'), properties.date_precision, days);
	const type = types.quick(cell('subType'), cell('type'));
	const deaths = properties[guess.deaths] ?? null;
	const metres = properties[guess.uncertainty] ?? null;
	if (id === '' || !point || !span || !type || !isCountOrNull(deaths) || !isCountOrNull(metres))
		return null;
	const precision = readPrecision(cell('precision'), point.length > 0, cell);
	const [actor1 = '', actor2 = ''] = [cell('actor1'), cell('actor2')].filter((name) => name !== '');
	const code = cell('countryCode').toUpperCase();
	const name = PLACE_PRECISIONS[precision];
	return {
		id,
		firstDay: span.first,
		lastDay: span.last,
		lng: name === 'country' ? NO_POSITION : toSteps(point[0]),
		lat: name === 'country' ? NO_POSITION : toSteps(point[1]),
		type: EVENT_TYPES.indexOf(type.eventType),
		subType: type.subEventType,
		precision,
		status: 0,
		confidence: 100,
		deaths: toDeaths(deaths),
		radius: name === undefined ? 0 : toRadius(usualRadius(name, metres)),
		country:
			precision === UNLOCATED ? '' : code || codeOfCountry(cell('country')) || cell('country'),
		actor1,
		actor2,
		area: '',
		flags: 0,
		shape: null
	};
}

// no numbers for no geometry, `null` for anything but a good point
function readPoint(geometry: unknown): number[] | null {
	if (geometry === null || geometry === undefined) return [];
	if (!isObject(geometry) || geometry.type !== 'Point') return null;
	const [lng, lat] = Array.isArray(geometry.coordinates) ? (geometry.coordinates as unknown[]) : [];
	if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng + lat))
		return null;
	if (whyNoPosition(lng, lat) !== null) return null;
	// six decimals, as positions are written; the step is ten times finer
	return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}

function readDays(
	first: string,
	last: string,
	precision: unknown,
	days: DayCache
): { first: number; last: number } | null {
	const [begin, end] = [first === '' ? null : days.get(first), last === '' ? null : days.get(last)];
	if ((first !== '' && !begin) || (last !== '' && !end)) return null;
	const from = begin?.first ?? OPEN_START;
	const to = end?.last ?? (precision === 'open' ? OPEN_END : (begin?.last ?? OPEN_END));
	return from <= to ? { first: from, last: to } : null;
}

function readPrecision(
	told: string,
	hasPoint: boolean,
	cell: (role: keyof ColumnGuess) => string
): number {
	const precision = readPlacePrecision(told) ?? 'settlement';
	if (hasPoint || cell('location') !== '') return PLACE_PRECISIONS.indexOf(precision);
	const isNamed = cell('admin1') + cell('country') + cell('countryCode') !== '';
	return isNamed ? PLACE_PRECISIONS.indexOf('country') : UNLOCATED;
}

function isDays(time: unknown): boolean {
	if (time === null) return true;
	if (!isObject(time)) return false;
	if (!('interval' in time)) return isCivilDate(time.date);
	const ends: unknown[] = Array.isArray(time.interval) ? time.interval : [];
	return ends.length === 2 && ends.every((end) => end === '..' || isCivilDate(end));
}

function isShape({ type, coordinates, geometries }: Record<string, unknown>): boolean {
	if (type === 'Point') return Boolean(readPoint({ type, coordinates }));
	return Array.isArray(coordinates) || Array.isArray(geometries);
}

function isTextOrNull(value: unknown): boolean {
	return value === null || typeof value === 'string';
}

function isCountOrNull(value: unknown): value is number | null {
	return value === null || (Number.isInteger(value) && Number(value) >= 0);
}

/** A property as a cell of a table would hold it. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return '';
}
