import { ACLED } from './acled.ts';
import { CSV } from './csv-read.ts';
import { readTable } from './table.ts';
import { type TableFormat, UnreadColumns } from './table-format.ts';
import { Issues, type ReadResult } from './read-result.ts';
import { restrictionsOf } from './restrictions.ts';
import { UCDP } from './ucdp.ts';
import { VIINA } from './viina.ts';

// the first that fits reads; any table at all fits the last one
const FORMATS: readonly TableFormat[] = [ACLED, UCDP, VIINA, CSV];

/** The kind of a table, by its header. */
export function findTableFormat(columns: readonly string[]): TableFormat {
	return FORMATS.find((format) => format.fits(columns)) ?? CSV;
}

/** Reads a whole table. */
export function readWholeTable(text: string): ReadResult {
	const issues = new Issues();
	const { columns, rows } = readTable(text, issues);
	const format = findTableFormat(columns);
	const unread = new UnreadColumns(format, columns);
	const read = format.start(columns, rows, issues);
	const features = rows.map((row) => {
		unread.look(row);
		return read(row);
	});
	unread.warn(issues);
	return {
		format: format.format,
		features,
		issues: issues.list(),
		restrictions: restrictionsOf(features)
	};
}
