import type { EventColumns } from '../types.ts';
import { makeColumns } from './column-codes.ts';

/** The columns that hold one number a row. */
export const ROW_COLUMNS = [
	'firstDay',
	'lastDay',
	'lng',
	'lat',
	'type',
	'subType',
	'precision',
	'status',
	'confidence',
	'deaths',
	'radius',
	'country',
	'actor1',
	'actor2',
	'area',
	'flags'
] as const satisfies readonly (keyof EventColumns)[];

export type RowColumn = (typeof ROW_COLUMNS)[number];

/** The same columns with room for `capacity` rows; `count` is kept. */
export function growColumns(columns: EventColumns, capacity: number): EventColumns {
	const grown = makeColumns(capacity, columns.dictionaries);
	for (const name of ROW_COLUMNS)
		grown[name].set(columns[name].subarray(0, Math.min(capacity, columns.count)));
	return { ...grown, count: columns.count };
}

/** The first rows, sharing memory. */
export function headColumns(columns: EventColumns, count: number): EventColumns {
	const head: EventColumns = { ...columns, count };
	for (const name of ROW_COLUMNS) Object.assign(head, { [name]: columns[name].subarray(0, count) });
	return head;
}

/** The rows in another order: row `i` of the answer is row `order[i]`. */
export function reorderColumns(columns: EventColumns, order: Uint32Array): EventColumns {
	const sorted = makeColumns(order.length, columns.dictionaries);
	for (const name of ROW_COLUMNS) {
		const [from, to] = [columns[name], sorted[name]];
		for (let i = 0; i < order.length; i++) to[i] = from[order[i] ?? 0] ?? 0;
	}
	return columns.areaBoxes ? { ...sorted, areaBoxes: columns.areaBoxes } : sorted;
}
