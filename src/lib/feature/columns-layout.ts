import type { RowColumn } from './column-rows.ts';

/** How a column lies in a file: so many bytes a row, least significant plane first, after this transform. */
export interface ColumnLayout {
	name: RowColumn;
	bytes: 1 | 2 | 4;
	/** `delta`: from the row before; `span`: days after `firstDay`; `scaled`: divided by `scale`; `plain`: as it is */
	transform: 'plain' | 'delta' | 'span' | 'scaled';
	scale?: number;
}

/** The head of a file. */
export interface ColumnsHeader {
	version: 1;
	count: number;
	/** rows in a chunk; the last chunk holds the rest */
	chunkRows: number;
	columns: ColumnLayout[];
	dictionaries: Record<'subType' | 'country' | 'actor' | 'area', string[]>;
	/** west, south, east, north of each entry of `dictionaries.area`, `null` where not known */
	areaBoxes: (number[] | null)[];
}

/** `DLC1`, the first four bytes of a file. */
export const MAGIC = [0x44, 0x4c, 0x43, 0x31] as const;
/** magic and length of the header */
export const PREAMBLE_BYTES = 8;
// about 1.2 MB raw: decoded in some 3 ms, and the first of them is drawn early
export const CHUNK_ROWS = 32_768;

/** The layout of the columns, with positions in steps of `scale` times 1e-7 degrees. */
export function layoutOf(scale: number): ColumnLayout[] {
	return [
		{ name: 'firstDay', bytes: 4, transform: 'delta' },
		{ name: 'lastDay', bytes: 4, transform: 'span' },
		{ name: 'lng', bytes: 4, transform: 'scaled', scale },
		{ name: 'lat', bytes: 4, transform: 'scaled', scale },
		{ name: 'type', bytes: 1, transform: 'plain' },
		{ name: 'subType', bytes: 1, transform: 'plain' },
		{ name: 'precision', bytes: 1, transform: 'plain' },
		{ name: 'status', bytes: 1, transform: 'plain' },
		{ name: 'confidence', bytes: 1, transform: 'plain' },
		{ name: 'deaths', bytes: 2, transform: 'plain' },
		{ name: 'radius', bytes: 2, transform: 'plain' },
		{ name: 'country', bytes: 2, transform: 'plain' },
		{ name: 'actor1', bytes: 2, transform: 'plain' },
		{ name: 'actor2', bytes: 2, transform: 'plain' },
		{ name: 'area', bytes: 2, transform: 'plain' },
		{ name: 'flags', bytes: 1, transform: 'plain' }
	];
}

/** Bytes a row takes in a file before it is compressed. */
export function rowBytes(columns: readonly ColumnLayout[]): number {
	return columns.reduce((sum, { bytes }) => sum + bytes, 0);
}
