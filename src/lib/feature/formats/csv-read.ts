import { type DateOrder, findDateOrder } from './date-text.ts';
import { type ColumnGuess, guessColumns } from './guess-columns.ts';
import { IdGiver } from './ids.ts';
import { readPosition } from './position.ts';
import type { Issues } from './read-result.ts';
import { OWN_COLUMNS, rowToDraft } from './row-reader.ts';
import type { TableRow } from './table.ts';
import type { TableFormat } from './table-format.ts';
import { TypeGuesser } from './type-guesser.ts';

/** Any CSV with a header: columns are guessed by their names, every doubt is an issue. */
export const CSV: TableFormat = {
	format: 'csv',
	fits: () => true,
	carried: (columns) => [...Object.values(guessColumns(columns)), ...OWN_COLUMNS],
	start: (columns, sample, issues) => {
		const guess = guessColumns(columns);
		if (guess.lat === '' || guess.lng === '')
			issues.warn(1, null, 'There are no columns of latitude and longitude: nothing can be drawn.');
		if (guess.first === '')
			issues.warn(1, null, 'There is no column of dates: the events have none.');
		const order = chooseOrder(sample, guess, issues);
		const sense = {
			guess,
			order,
			ids: new IdGiver(issues),
			issues,
			types: new TypeGuesser(issues)
		};
		return (row) => {
			const position = readPosition(row, guess.lng, guess.lat, issues);
			return rowToDraft(row, { position }, sense);
		};
	}
};

function chooseOrder(rows: readonly TableRow[], guess: ColumnGuess, issues: Issues): DateOrder {
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
