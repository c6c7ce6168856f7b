import type { EventColumns } from '../../types.ts';
import { sortRows } from './sort-rows.ts';
import { TABLE_COLUMNS } from './table-columns.ts';

/** Which column a table is sorted by. */
export interface Sort {
	key: string;
	isDescending: boolean;
}

/** The rows of the list, which come latest first, in the order of a column. */
export function sortListed(
	rows: Uint32Array,
	columns: EventColumns,
	{ key, isDescending }: Sort
): Uint32Array {
	if (key === 'date' && isDescending) return rows;
	const column = TABLE_COLUMNS.find((one) => one.key === key);
	return column?.sortKey ? sortRows(rows, column.sortKey(columns), isDescending) : rows;
}
