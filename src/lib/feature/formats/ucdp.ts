import type { Count, EventActor, PlacePrecision } from '../../types.ts';
import { fromWherePrec } from '../codes.ts';
import { type CellDate, readDate } from './date-text.ts';
import type { Draft } from './draft.ts';
import { IdGiver } from './ids.ts';
import { orderEnds } from './order-ends.ts';
import { readPosition } from './position.ts';
import type { Issues } from './read-result.ts';
import { readCount, readNumber, type TableRow } from './table.ts';
import type { TableFormat } from './table-format.ts';

const READ = [
	'id',
	'type_of_violence',
	'conflict_name',
	'dyad_name',
	'side_a',
	'side_b',
	'source_article',
	'source_office',
	'source_date',
	'source_headline',
	'where_prec',
	'where_coordinates',
	'adm_1',
	'latitude',
	'longitude',
	'country',
	'date_prec',
	'date_start',
	'date_end',
	'best',
	'high',
	'low',
	'year'
];

// UCDP codes who fights whom, not how: both kinds of fighting are battles, one-sided violence is against civilians
const TYPES = {
	1: { eventType: 'Battles', subEventType: 'Armed clash' },
	2: { eventType: 'Battles', subEventType: 'Armed clash' },
	3: { eventType: 'Violence against civilians', subEventType: 'Attack' }
} as const;

/** Reads UCDP GED's CSV: spans of days, precision of place and date, low, best and high deaths. */
export const UCDP: TableFormat = {
	format: 'ucdp',
	fits: isUcdp,
	carried: () => READ,
	start: (_columns, _sample, issues) => {
		const ids = new IdGiver(issues);
		return (row) => readRow(row, ids, issues);
	}
};

function isUcdp(columns: readonly string[]): boolean {
	return ['type_of_violence', 'where_prec', 'date_start', 'side_a'].every((name) =>
		columns.includes(name)
	);
}

function readRow(row: TableRow, ids: IdGiver, issues: Issues): Draft {
	const type = readType(row, issues);
	const id = row.cell('id');
	return {
		id: ids.give(id && `ucdp:${id}`, () => READ.map(row.cell).join('\n'), row.number),
		title: [row.cell('dyad_name') || row.cell('conflict_name') || type.subEventType, placeName(row)]
			.filter((part) => part !== '')
			.join(', '),
		...type,
		...orderEnds(
			readDay(row, 'date_start', issues),
			readDay(row, 'date_end', issues),
			row.number,
			issues
		),
		basis: 'stated',
		phrase: '',
		precision: readPrecision(row, issues),
		position: readPosition(row, 'longitude', 'latitude', issues),
		uncertaintyM: null,
		location: placeName(row),
		admin1: row.cell('adm_1'),
		country: row.cell('country'),
		countryCode: '',
		actors: readActors(row),
		killed: readDeaths(row, issues),
		wounded: null,
		publisher: row.cell('source_office') || 'UCDP',
		url: '',
		published: readDate(row.cell('source_date'))?.earliest ?? null,
		quote: row.cell('source_headline') || row.cell('source_article')
	};
}

function placeName(row: TableRow): string {
	return row.cell('where_coordinates');
}

function readType(row: TableRow, issues: Issues): (typeof TYPES)[1 | 3] {
	const code = row.cell('type_of_violence');
	if (code === '1' || code === '2' || code === '3') return TYPES[code];
	issues.warn(row.number, 'type_of_violence', `"${code}" is none of 1, 2, 3: taken for 1.`);
	return TYPES[1];
}

function readPrecision(row: TableRow, issues: Issues): PlacePrecision {
	const code = readNumber(row, 'where_prec', issues) ?? 1;
	const precision = fromWherePrec(code);
	if (precision === null) issues.warn(row.number, 'where_prec', `${code} is none of 1 to 7.`);
	return precision ?? 'settlement';
}

function readDay(row: TableRow, column: string, issues: Issues): CellDate | null {
	const cell = row.cell(column);
	// dates come as 2025-03-16, or with a time that is always midnight
	const date = readDate(cell);
	if (date === null)
		issues.warn(row.number, column, `"${cell}" is no date: this end of the span stays open.`);
	return date;
}

function readDeaths(row: TableRow, issues: Issues): Count | null {
	const best = readCount(row, 'best', issues);
	if (best === null) return null;
	const low = readCount(row, 'low', issues) ?? best;
	const high = readCount(row, 'high', issues) ?? best;
	return { low, best, high };
}

function readActors(row: TableRow): EventActor[] {
	const isOneSided = row.cell('type_of_violence') === '3';
	const roles = isOneSided
		? (['perpetrator', 'target'] as const)
		: (['participant', 'participant'] as const);
	return [row.cell('side_a'), row.cell('side_b')].flatMap((name, i) =>
		name === '' ? [] : [{ id: name, name, role: roles[i] ?? 'unknown' }]
	);
}
