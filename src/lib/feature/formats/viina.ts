import lists from '#geodata/lexicon/import.json';
import { addDays } from '../../time/civil.ts';
import type { EventActor, PlacePrecision } from '../../types.ts';
import { typeOfSubType } from '../vocabulary.ts';
import { type CellDate, readDate } from './date-text.ts';
import type { Draft } from './draft.ts';
import { IdGiver } from './ids.ts';
import { readPosition } from './position.ts';
import type { Issues } from './read-result.ts';
import { shorten, type TableRow } from './table.ts';
import type { TableFormat } from './table-format.ts';

const PRECISIONS = new Map(Object.entries(lists.viinaPrecisions) as [string, PlacePrecision][]);
const READ = [
	'event_id',
	'report_id',
	'source',
	'date',
	'url',
	'text',
	'address',
	'longitude',
	'latitude',
	'geo_precision',
	...[...lists.viinaTypes, ...lists.viinaActors].flatMap(({ column }) => [
		column,
		`${column}_b`,
		`${column}_pred`
	])
];

/**
 * Reads VIINA's CSV. Its date is the day of the *report*: the event is that day or the one before, basis `publication`. Its
 * licence (ODbL) wants the source named and derived databases shared alike.
 */
export const VIINA: TableFormat = {
	format: 'viina',
	fits: isViina,
	carried: () => READ,
	start: (_columns, _sample, issues) => {
		const ids = new IdGiver(issues);
		return (row) => readRow(row, ids, issues);
	}
};

function isViina(columns: readonly string[]): boolean {
	const lower = columns.map((name) => name.toLowerCase());
	return (
		['event_id', 'geo_precision', 'longitude'].every((name) => lower.includes(name)) &&
		lower.some((name) => /^t_[a-z]+(_b|_pred)?$/.test(name))
	);
}

function readRow(row: TableRow, ids: IdGiver, issues: Issues): Draft {
	const subEventType =
		lists.viinaTypes.find(({ column }) => isTrue(row, column))?.subType ?? 'Other';
	const day = readReportDay(row, issues);
	const id = [row.cell('event_id'), row.cell('report_id')].filter((part) => part !== '').join('.');
	return {
		id: ids.give(id && `viina:${id}`, () => READ.map(row.cell).join('\n'), row.number),
		title: shorten(row.cell('text')) || subEventType,
		eventType: typeOfSubType(subEventType) ?? 'Strategic developments',
		subEventType,
		first: day,
		last: day,
		basis: 'publication',
		phrase: row.cell('date'),
		precision: readPrecision(row, issues),
		position: readPosition(row, 'longitude', 'latitude', issues),
		uncertaintyM: null,
		location: row.cell('address'),
		admin1: '',
		country: '',
		countryCode: '',
		actors: readActors(row),
		killed: null,
		wounded: null,
		publisher: row.cell('source') || 'VIINA',
		url: row.cell('url'),
		published: day?.latest ?? null,
		quote: row.cell('text')
	};
}

// a coded column decides; where only probabilities are given, more than half counts
function isTrue(row: TableRow, column: string): boolean {
	const coded = row.cell(`${column}_b`);
	if (coded !== '') return Number(coded) >= 1;
	return Number(row.cell(`${column}_pred`) || row.cell(column)) > 0.5;
}

function readReportDay(row: TableRow, issues: Issues): CellDate | null {
	const cell = row.cell('date');
	const date = readDate(cell);
	if (date?.precision === 'day')
		return { earliest: addDays(date.latest, -1), latest: date.latest, precision: 'days' };
	issues.warn(row.number, 'date', `"${cell}" is no day YYYYMMDD: the event is kept without one.`);
	return null;
}

function readPrecision(row: TableRow, issues: Issues): PlacePrecision {
	const code = row.cell('GEO_PRECISION');
	const precision = PRECISIONS.get(code.toUpperCase());
	if (!precision && code !== '')
		issues.warn(row.number, 'GEO_PRECISION', `"${code}" is not known: taken for a settlement.`);
	return precision ?? 'settlement';
}

function readActors(row: TableRow): EventActor[] {
	return lists.viinaActors
		.filter(({ column }) => isTrue(row, column))
		.map(({ id, name }) => ({ id, name, role: 'participant' }));
}
