import type { Issues } from './read-result.ts';

/** A row of a table: cells by column, and the number a spreadsheet shows. */
export interface TableRow {
	number: number;
	/** the cell without spaces around it; empty when there is no such column */
	cell(column: string): string;
}

/** Makes rows of cells; those with too few or too many are named in `issues` and kept. */
export function rowMaker(
	columns: readonly string[],
	issues: Issues
): (cells: readonly string[], number: number) => TableRow {
	const at = new Map(columns.map((name, i) => [name.toLowerCase(), i]));
	return (cells, number) => {
		checkWidth(cells.length, columns.length, number, issues);
		const cell = (column: string) =>
			withoutGuard((cells[at.get(column) ?? at.get(column.toLowerCase()) ?? -1] ?? '').trim());
		return { number, cell };
	};
}

// spreadsheets are kept from running a cell by a quote before it; our own files have it too
function withoutGuard(cell: string): string {
	if (cell.charCodeAt(0) !== 0x27) return cell;
	return /^'[=+@\-\t]/.test(cell) ? cell.slice(1) : cell;
}

function checkWidth(cells: number, columns: number, row: number, issues: Issues): void {
	if (cells === columns) return;
	const which =
		cells < columns ? 'the last ones are taken for empty' : 'the last ones are left out';
	issues.warn(row, null, `The row has ${cells} cells and the header ${columns}: ${which}.`);
}

/** The cell as a number, `null` when it is empty; what is no number is an issue. */
export function readNumber(row: TableRow, column: string, issues: Issues): number | null {
	const text = row.cell(column);
	if (text === '') return null;
	// a decimal comma, as spreadsheets of many countries write it
	const number = Number(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
	if (Number.isFinite(number)) return number;
	issues.warn(row.number, column, `"${shorten(text)}" is no number.`);
	return null;
}

/** A whole number of people or things; negative ones are an issue. */
export function readCount(row: TableRow, column: string, issues: Issues): number | null {
	const number = readNumber(row, column, issues);
	if (number === null || (number >= 0 && Number.isInteger(number))) return number;
	issues.warn(row.number, column, `${number} is no whole number from 0 on.`);
	return null;
}

/** A cell as a message shows it. */
export function shorten(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
