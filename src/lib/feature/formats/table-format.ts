import type { Draft } from './draft.ts';
import type { FileFormat, Issues } from './read-result.ts';
import type { TableRow } from './table.ts';

/** Reads a row. */
export type RowReader = (row: TableRow) => Draft;

/** A kind of table: how it is known, and how its rows are read. */
export interface TableFormat {
	format: FileFormat;
	/** true when the header is of this kind */
	fits(columns: readonly string[]): boolean;
	/** columns that are carried over; the others are named in an issue when they hold anything */
	carried(columns: readonly string[]): readonly string[];
	/** a reader for the rows of one table; `sample` holds its first rows */
	start(columns: readonly string[], sample: readonly TableRow[], issues: Issues): RowReader;
}

/** Watches for columns that hold something and are not carried over. */
export class UnreadColumns {
	#empty: string[];
	#found: string[] = [];

	constructor(format: TableFormat, columns: readonly string[]) {
		const carried = new Set(format.carried(columns).map((name) => name.toLowerCase()));
		this.#empty = columns.filter((name) => name !== '' && !carried.has(name.toLowerCase()));
	}

	look(row: TableRow): void {
		if (this.#empty.length === 0) return;
		this.#empty = this.#empty.filter((name) => {
			if (row.cell(name) === '') return true;
			this.#found.push(name);
			return false;
		});
	}

	/** Names them, in one issue. */
	warn(issues: Issues): void {
		if (this.#found.length === 0) return;
		issues.warn(1, null, `Columns not carried over: ${this.#found.sort().join(', ')}.`);
	}
}
