import type { EventColumns, EventStatus } from '../types.ts';
import { OPEN_END, OPEN_START, UNKNOWN_DEATHS, UNLOCATED } from './column-codes.ts';
import { keepInBox } from './filter-box.ts';
import type { Query } from './query-shape.ts';
import { EVENT_STATUSES, EVENT_TYPES, PLACE_PRECISIONS, STANDING_STATUSES } from './vocabulary.ts';

/**
 * 1 for each row that passes everything asked but time, 0 for the others. `textRows` are the rows that hold the words of
 * `query.text`, ascending (`searchFeatures` finds them); without them the text is not looked at.
 */
export function maskRows(columns: EventColumns, query: Query, textRows?: Uint32Array): Uint8Array {
	const mask = new Uint8Array(columns.count);
	if (textRows) for (const row of textRows) mask[row] = 1;
	else mask.fill(1);
	if (query.types.length + query.subTypes.length > 0) keepTypes(mask, columns, query);
	if (query.actors.length > 0) keepActors(mask, columns, query.actors);
	if (query.countries.length > 0) keepCountries(mask, columns, query.countries);
	if (query.precisions.length > 0) keepPrecisions(mask, columns, query.precisions);
	keepStatuses(mask, columns, query.statuses.length > 0 ? query.statuses : STANDING_STATUSES);
	if (query.deaths !== null) keepDeaths(mask, columns, query.deaths);
	if (query.bbox !== null) keepInBox(mask, columns, query.bbox);
	return mask;
}

/** True when the days `first` to `last` touch the range (possible) or lie inside it (sure); all ends included, open ends as in the columns. */
export function matchesTime(
	first: number,
	last: number,
	from: number,
	to: number,
	certainty: Query['certainty']
): boolean {
	if (certainty === 'sure') return first >= from && last <= to;
	return first <= to && last >= from;
}

/** Rows that pass the whole query, ascending; `limit` and `offset` are for the caller, who also wants the count of all. */
export function filterRows(
	columns: EventColumns,
	query: Query,
	textRows?: Uint32Array
): Uint32Array {
	const mask = maskRows(columns, query, textRows);
	const from = query.range?.from ?? OPEN_START;
	const to = query.range?.to ?? OPEN_END;
	const { firstDay, lastDay, count } = columns;
	const rows = new Uint32Array(count);
	let found = 0;
	for (let row = 0; row < count; row++) {
		if (mask[row] === 0) continue;
		const [first, last] = [firstDay[row] ?? 0, lastDay[row] ?? 0];
		// rows are sorted by first day: none after this one can touch the range
		if (first > to) break;
		if (matchesTime(first, last, from, to, query.certainty)) rows[found++] = row;
	}
	return rows.slice(0, found);
}

function keepTypes(mask: Uint8Array, columns: EventColumns, query: Query): void {
	const { type, subType, count, dictionaries } = columns;
	const types = tableOf(EVENT_TYPES, (name) => query.types.includes(name));
	const subTypes = tableOf(dictionaries.subType, isOneOf(query.subTypes));
	for (let row = 0; row < count; row++)
		mask[row] =
			(mask[row] ?? 0) & ((types[type[row] ?? 0] ?? 0) | (subTypes[subType[row] ?? 0] ?? 0));
}

function keepActors(mask: Uint8Array, columns: EventColumns, actors: readonly string[]): void {
	const { actor1, actor2, count, dictionaries } = columns;
	const table = tableOf(dictionaries.actor, isOneOf(actors));
	for (let row = 0; row < count; row++)
		mask[row] =
			(mask[row] ?? 0) & ((table[actor1[row] ?? 0] ?? 0) | (table[actor2[row] ?? 0] ?? 0));
}

function keepCountries(
	mask: Uint8Array,
	columns: EventColumns,
	countries: readonly string[]
): void {
	const isAsked = isOneOf(countries);
	// an event in several countries is one entry joined with `+`
	const table = tableOf(columns.dictionaries.country, (name) => name.split('+').some(isAsked));
	keepCodes(mask, columns.country, table);
}

function keepPrecisions(mask: Uint8Array, columns: EventColumns, asked: Query['precisions']): void {
	const table = tableOf(PLACE_PRECISIONS, (name) => asked.includes(name));
	const all = Uint8Array.from([...table, asked.includes('unlocated') ? 1 : 0]);
	if (all.length !== UNLOCATED + 1)
		throw new Error(`${all.length} precisions, not ${UNLOCATED + 1}.`);
	keepCodes(mask, columns.precision, all);
}

function keepStatuses(
	mask: Uint8Array,
	columns: EventColumns,
	asked: readonly EventStatus[]
): void {
	keepCodes(
		mask,
		columns.status,
		tableOf(EVENT_STATUSES, (name) => asked.includes(name))
	);
}

function keepDeaths(mask: Uint8Array, { deaths }: EventColumns, least: number): void {
	const table = new Uint8Array(UNKNOWN_DEATHS + 1).fill(1, Math.min(least, UNKNOWN_DEATHS));
	table[UNKNOWN_DEATHS] = 0;
	keepCodes(mask, deaths, table);
}

function keepCodes(mask: Uint8Array, codes: Uint8Array | Uint16Array, table: Uint8Array): void {
	for (let row = 0; row < mask.length; row++)
		mask[row] = (mask[row] ?? 0) & (table[codes[row] ?? 0] ?? 0);
}

function tableOf<T extends string>(names: readonly T[], isAsked: (name: T) => boolean): Uint8Array {
	return Uint8Array.from(names, (name) => (name !== '' && isAsked(name) ? 1 : 0));
}

function isOneOf(asked: readonly string[]): (name: string) => boolean {
	const lower = new Set(asked.map((name) => name.toLowerCase()));
	return (name) => lower.has(name.toLowerCase());
}
