import type { Bbox, EventType } from '../types.ts';
import { isCivilDate, toDay } from '../time/civil.ts';
import { emptyQuery, type Query, type QueryIssue, type QueryPrecision } from './query-shape.ts';
import { splitList } from './query-list.ts';
import {
	EVENT_STATUSES,
	EVENT_TYPES,
	PLACE_PRECISIONS,
	SUB_EVENT_TYPES,
	TYPE_KEYS
} from './vocabulary.ts';

const PRECISIONS: readonly QueryPrecision[] = [...PLACE_PRECISIONS, 'unlocated'];
const TYPE_NAMES = new Map<string, EventType>(
	EVENT_TYPES.flatMap((type) => [
		[type.toLowerCase(), type],
		[TYPE_KEYS[type], type]
	])
);
const SUB_TYPE_NAMES = new Map(
	EVENT_TYPES.flatMap((type) => SUB_EVENT_TYPES[type].map((name) => [name.toLowerCase(), name]))
);

type Reader = (value: string, query: Query) => string | null;

// each puts what it reads into the query, or returns why it cannot
const READERS: Readonly<Record<string, Reader>> = {
	bbox: readBbox,
	datetime: readRange,
	certainty: readCertainty,
	type: readTypes,
	actor: (value, query) => addAll(query.actors, splitList(value)),
	country: (value, query) => addAll(query.countries, splitList(value).map(upperCode)),
	precision: (value, query) => addWords(query.precisions, value, PRECISIONS),
	status: (value, query) => addWords(query.statuses, value, EVENT_STATUSES),
	q: readText,
	deaths: (value, query) => setNumber(value, (n) => (query.deaths = n)),
	limit: (value, query) => setNumber(value, (n) => (query.limit = n)),
	offset: (value, query) => setNumber(value, (n) => (query.offset = n))
};

/** The parameters that `parseQuery` reads. */
export const QUERY_PARAMETERS: readonly string[] = Object.keys(READERS);

/**
 * Reads `bbox=30,48,38,52&datetime=2025-03-01/..&type=battles,Talks&country=UA&certainty=sure`. What cannot be read is
 * left out and named in `issues`; parameters of others are not looked at. A parameter given twice adds to its list.
 */
export function parseQuery(parameters: URLSearchParams): { query: Query; issues: QueryIssue[] } {
	const query = emptyQuery();
	const issues: QueryIssue[] = [];
	for (const [parameter, value] of parameters) {
		if (!Object.hasOwn(READERS, parameter) || value.trim() === '') continue;
		const message = READERS[parameter]?.(value.trim(), query) ?? null;
		if (message !== null) issues.push({ parameter, message });
	}
	return { query, issues };
}

function readBbox(value: string, query: Query): string | null {
	const numbers = value.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	if (numbers.length !== 4 || !numbers.every(Number.isFinite))
		return `Four numbers are needed, west,south,east,north, but this says "${value}".`;
	const [west, south, east, north] = numbers as Bbox;
	if (Math.abs(west) > 180 || Math.abs(east) > 180)
		return `Longitudes lie between -180 and 180, but these are ${west} and ${east}.`;
	if (Math.abs(south) > 90 || Math.abs(north) > 90)
		return `Latitudes lie between -90 and 90, but these are ${south} and ${north}.`;
	if (south > north) return `South (${south}) lies north of north (${north}).`;
	query.bbox = [west, south, east, north];
	return null;
}

function readRange(value: string, query: Query): string | null {
	const ends = value.split('/');
	if (ends.length > 2) return `A day or two days parted by "/" are needed, not "${value}".`;
	const [from, to] = [readEnd(ends[0] ?? ''), readEnd(ends[1] ?? ends[0] ?? '')];
	if (from === undefined || to === undefined)
		return `Days are written 2025-03-16, intervals 2025-03-01/2025-03-16 with ".." for an open end, not "${value}".`;
	if (from !== null && to !== null && from > to)
		return `The interval ${value} ends before it begins.`;
	query.range = from === null && to === null ? null : { from, to };
	return null;
}

// a day, `null` for an open end, `undefined` for what is neither; of a timestamp only the civil date counts
function readEnd(text: string): number | null | undefined {
	const end = text.trim();
	if (end === '' || end === '..') return null;
	const day = end[10] === 'T' ? end.slice(0, 10) : end;
	return isCivilDate(day) ? toDay(day) : undefined;
}

function readCertainty(value: string, query: Query): string | null {
	if (value !== 'possible' && value !== 'sure')
		return `It is "possible" or "sure", not "${value}".`;
	query.certainty = value;
	return null;
}

function readTypes(value: string, query: Query): string | null {
	const unknown: string[] = [];
	for (const name of splitList(value)) {
		const type = TYPE_NAMES.get(name.toLowerCase());
		const subType = SUB_TYPE_NAMES.get(name.toLowerCase());
		if (type) addAll(query.types, [type]);
		else if (subType) addAll(query.subTypes, [subType]);
		else unknown.push(name);
	}
	return unknownWords(unknown, Object.values(TYPE_KEYS), ', or a sub-event type');
}

function readText(value: string, query: Query): string | null {
	query.text = query.text === '' ? value : `${query.text} ${value}`;
	return null;
}

function setNumber(value: string, set: (number: number) => void): string | null {
	// more digits than this are no longer whole numbers
	if (!/^\d{1,15}$/.test(value)) return `A whole number is needed, not "${value}".`;
	set(Number(value));
	return null;
}

function addWords<T extends string>(list: T[], value: string, known: readonly T[]): string | null {
	const words = splitList(value);
	const found = words.map((word) => known.find((k) => k === word.toLowerCase()));
	addAll(
		list,
		found.filter((word) => word !== undefined)
	);
	return unknownWords(
		words.filter((_, i) => found[i] === undefined),
		known
	);
}

function unknownWords(words: string[], known: readonly string[], more = ''): string | null {
	if (words.length === 0) return null;
	const said = words.map((word) => `"${word}"`).join(', ');
	return `Not known: ${said}. It is one of ${known.join(', ')}${more}.`;
}

function addAll<T>(list: T[], values: readonly T[]): null {
	for (const value of values) if (!list.includes(value)) list.push(value);
	return null;
}

function upperCode(country: string): string {
	return country.length === 2 ? country.toUpperCase() : country;
}
