import type { Count, DateBasis, LngLat } from '../../types.ts';
import type { IncidentGeometry } from '../incident.ts';
import { DATE_BASES } from '../property-table.ts';
import { type DateOrder, readDate } from './date-text.ts';
import type { Draft } from './draft.ts';
import { type ColumnGuess, readPlacePrecision } from './guess-columns.ts';
import type { IdGiver } from './ids.ts';
import { orderEnds } from './order-ends.ts';
import type { Issues } from './read-result.ts';
import { readCount, readNumber, shorten, type TableRow } from './table.ts';
import type { TypeGuesser } from './type-guesser.ts';

/** Columns of our own CSV that are read beside the guessed ones, or follow from them. */
export const OWN_COLUMNS = [
	'date_basis',
	'date_phrase',
	'fatalities_low',
	'fatalities_high',
	'wounded_low',
	'wounded_high',
	'event_date',
	'date_precision',
	'date_prec',
	'time_precision',
	'where_prec',
	'geo_precision',
	'source_count',
	'confidence',
	'quote'
];

/** Where a row lies: a point, or a shape with a precision that fits it. */
export interface RowPlace {
	position: LngLat | null;
	geometry?: IncidentGeometry;
}

/** What is known of all rows of a table. */
export interface TableSense {
	guess: ColumnGuess;
	order: DateOrder;
	ids: IdGiver;
	issues: Issues;
	types: TypeGuesser;
}

/** A row of anybody's table as a draft: columns by their guessed roles. */
export function rowToDraft(row: TableRow, place: RowPlace, sense: TableSense): Draft {
	const { guess, order, ids, issues, types } = sense;
	const cell = (role: keyof ColumnGuess) => (guess[role] === '' ? '' : row.cell(guess[role]));
	const type = types.guess(cell('subType'), cell('type'), row.number, guess.type || guess.subType);
	return {
		id: ids.give(cell('id'), () => Object.values(guess).map(row.cell).join('\n'), row.number),
		title:
			cell('title') ||
			shorten(cell('description')) ||
			[type.subEventType, cell('location')].filter((part) => part !== '').join(', '),
		...type,
		...readEnds(row, guess, order, issues),
		basis: DATE_BASES.find((basis) => basis === row.cell('date_basis')) ?? ('stated' as DateBasis),
		phrase: row.cell('date_phrase') || (guess.last === '' ? cell('first') : ''),
		precision: readPlacePrecision(cell('precision')) ?? usualPrecision(place),
		...place,
		uncertaintyM: guess.uncertainty === '' ? null : readNumber(row, guess.uncertainty, issues),
		location: cell('location'),
		admin1: cell('admin1'),
		country: cell('country'),
		countryCode: cell('countryCode').toUpperCase(),
		actors: [cell('actor1'), cell('actor2')].flatMap((name) =>
			name === '' ? [] : [{ id: name, name, role: 'unknown' as const }]
		),
		killed: readToll(row, guess.deaths, 'fatalities', issues),
		wounded: readToll(row, guess.wounded, 'wounded', issues),
		publisher: cell('source'),
		url: cell('url'),
		published: readDate(cell('published'), order)?.earliest ?? null,
		quote: row.cell('quote') || cell('description')
	};
}

function readEnds(row: TableRow, guess: ColumnGuess, order: DateOrder, issues: Issues) {
	const read = (column: string) => {
		const cell = column === '' ? '' : row.cell(column);
		const date = readDate(cell, order);
		if (date === null && cell !== '')
			issues.warn(row.number, column, `"${shorten(cell)}" is no date that can be read.`);
		return date;
	};
	const first = read(guess.first);
	const last = read(guess.last);
	// an empty last day means one day, unless the file says that the end is open
	if (last === null && (guess.last === '' || row.cell(guess.last) === ''))
		return { first, last: row.cell('date_precision') === 'open' ? null : first };
	return orderEnds(first, last, row.number, issues);
}

function readToll(row: TableRow, column: string, name: string, issues: Issues): Count | null {
	if (column === '') return null;
	const best = readCount(row, column, issues);
	if (best === null) return null;
	const low = readCount(row, `${name}_low`, issues) ?? best;
	const high = readCount(row, `${name}_high`, issues) ?? best;
	return { low, best, high };
}

function usualPrecision({ geometry }: RowPlace): 'settlement' | 'area' {
	return geometry && geometry.type !== 'MultiPoint' ? 'area' : 'settlement';
}
