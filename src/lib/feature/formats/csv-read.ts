import { type DateOrder, findDateOrder } from './date-text.ts';
import { type ColumnGuess, guessColumns } from './guess-columns.ts';
import { IdGiver } from './ids.ts';
import { readPosition } from './position.ts';
import { Issues, type ReadResult } from './read-result.ts';
import { restrictionsOf } from './restrictions.ts';
import { OWN_COLUMNS, rowToFeature } from './row-reader.ts';
import { readTable, type TableRow, warnUnread } from './table.ts';
import { TypeGuesser } from './type-guesser.ts';

/** Reads any CSV with a header: columns are guessed by their names, every doubt is an issue. */
export function readCsv(text: string): ReadResult {
	const issues = new Issues();
	const table = readTable(text, issues);
	const guess = guessColumns(table.columns);
	if (guess.lat === '' || guess.lng === '')
		issues.warn(1, null, 'There are no columns of latitude and longitude: nothing can be drawn.');
	if (guess.first === '')
		issues.warn(1, null, 'There is no column of dates: the events have none.');
	const order = chooseOrder(table.rows, guess, issues);
	const sense = { guess, order, ids: new IdGiver(issues), issues, types: new TypeGuesser(issues) };
	const features = table.rows.map((row) => {
		const position = readPosition(row, guess.lng, guess.lat, issues);
		return rowToFeature(row, { position }, sense);
	});
	warnUnread(table, [...Object.values(guess), ...OWN_COLUMNS], issues);
	return { format: 'csv', features, issues: issues.list(), restrictions: restrictionsOf(features) };
}

function chooseOrder(rows: TableRow[], guess: ColumnGuess, issues: Issues): DateOrder {
	const cells = rows.flatMap((row) => [row.cell(guess.first), row.cell(guess.last)]);
	const order = findDateOrder(cells);
	if (order === null)
		issues.warn(
			null,
			guess.first,
			'All dates could be day/month or month/day: they are read as day/month.'
		);
	return order ?? 'day-first';
}
