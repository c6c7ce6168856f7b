import { addDays, lastDayOfMonth, monthOf, writeDate, yearOf } from '../../time/civil.ts';
import type { CivilDate, EventActor, EventType } from '../../types.ts';
import { fromGeoPrecision } from '../codes.ts';
import { EVENT_TYPES, typeOfSubType } from '../vocabulary.ts';
import { type CellDate, readDate } from './date-text.ts';
import type { Draft } from './draft.ts';
import { IdGiver } from './ids.ts';
import { readPosition } from './position.ts';
import type { Issues } from './read-result.ts';
import { readCount, readNumber, type TableRow } from './table.ts';
import type { TableFormat } from './table-format.ts';

const READ = [
	'event_id_cnty',
	'event_date',
	'year',
	'time_precision',
	'event_type',
	'sub_event_type',
	'actor1',
	'actor2',
	'country',
	'admin1',
	'location',
	'latitude',
	'longitude',
	'geo_precision',
	'source',
	'notes',
	'fatalities'
];

/** Reads ACLED's CSV: dates as `2025-05-16`, `16 May 2025` or `16-05-2025`. Its terms forbid passing the rows on. */
export const ACLED: TableFormat = {
	format: 'acled',
	fits: isAcled,
	carried: () => READ,
	start: (_columns, _sample, issues) => {
		const ids = new IdGiver(issues);
		return (row) => readRow(row, ids, issues);
	}
};

function isAcled(columns: readonly string[]): boolean {
	return ['event_id_cnty', 'event_date', 'sub_event_type', 'geo_precision'].every((name) =>
		columns.includes(name)
	);
}

function readRow(row: TableRow, ids: IdGiver, issues: Issues): Draft {
	const eventType = readType(row, issues);
	const code = readNumber(row, 'geo_precision', issues) ?? 1;
	const precision = fromGeoPrecision(code);
	if (precision === null) issues.warn(row.number, 'geo_precision', `${code} is none of 1, 2, 3.`);
	const span = readSpan(row, issues);
	const deaths = readCount(row, 'fatalities', issues);
	const id = row.cell('event_id_cnty');
	return {
		id: ids.give(id && `acled:${id}`, () => READ.map(row.cell).join('\n'), row.number),
		title: [row.cell('sub_event_type') || eventType, row.cell('location')]
			.filter(Boolean)
			.join(', '),
		eventType,
		subEventType: row.cell('sub_event_type') || eventType,
		first: span,
		last: span,
		basis: 'stated',
		phrase: row.cell('event_date'),
		precision: precision ?? 'settlement',
		position: readPosition(row, 'longitude', 'latitude', issues),
		uncertaintyM: null,
		location: row.cell('location'),
		admin1: row.cell('admin1'),
		country: row.cell('country'),
		countryCode: '',
		actors: readActors(row, eventType),
		killed: deaths === null ? null : { low: deaths, best: deaths, high: deaths },
		wounded: null,
		publisher: row.cell('source') || 'ACLED',
		url: '',
		published: null,
		quote: row.cell('notes')
	};
}

function readType(row: TableRow, issues: Issues): EventType {
	const said = row.cell('event_type');
	const type = EVENT_TYPES.find((name) => name.toLowerCase() === said.toLowerCase());
	if (type) return type;
	const guess = typeOfSubType(row.cell('sub_event_type')) ?? 'Strategic developments';
	issues.warn(row.number, 'event_type', `"${said}" is no event type of ACLED: taken for ${guess}.`);
	return guess;
}

// precision 1 is the day; 2 a week around it; 3 its month (ACLED codebook, "Time precision")
function readSpan(row: TableRow, issues: Issues): CellDate | null {
	const cell = row.cell('event_date');
	const date = readDate(cell, 'day-first');
	if (date === null || date.precision !== 'day') {
		issues.warn(row.number, 'event_date', `"${cell}" is no date: the event is kept without one.`);
		return null;
	}
	const code = readNumber(row, 'time_precision', issues) ?? 1;
	const day = date.earliest;
	if (code === 2) return { earliest: addDays(day, -3), latest: addDays(day, 3), precision: 'week' };
	if (code === 3) return monthOfDay(day);
	if (code !== 1) issues.warn(row.number, 'time_precision', `${code} is none of 1, 2, 3.`);
	return date;
}

function monthOfDay(day: CivilDate): CellDate {
	const [year, month] = [yearOf(day), monthOf(day)];
	const latest = writeDate(year, month, lastDayOfMonth(year, month));
	return { earliest: writeDate(year, month, 1), latest, precision: 'month' };
}

// ACLED's first actor of one-sided violence did it, the second suffered it; in a battle the order says nothing
function readActors(row: TableRow, type: EventType): EventActor[] {
	const isOneSided = type === 'Violence against civilians' || type === 'Explosions/Remote violence';
	const roles = isOneSided
		? (['perpetrator', 'target'] as const)
		: (['participant', 'participant'] as const);
	return [row.cell('actor1'), row.cell('actor2')].flatMap((name, i) =>
		name === '' ? [] : [{ id: name, name, role: roles[i] ?? 'unknown' }]
	);
}
