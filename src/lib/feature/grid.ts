/** A rectangle of square cells of the Mercator world; `columns` may reach across the antimeridian. */
export interface GridWindow {
	/** the world is `2 ** bits` cells wide and high */
	bits: number;
	/** first column, 0 at the antimeridian west of Greenwich */
	column: number;
	/** first row, 0 in the north */
	row: number;
	columns: number;
	rows: number;
}

/** A box in whole-number Mercator (see `mercator.ts`); `width` may be the whole world. */
export interface StepBox {
	west: number;
	north: number;
	width: number;
	height: number;
}

// MapLibre's world is 512 pixels wide at zoom 0: 64 cells of 8 pixels
const BITS_AT_ZOOM_0 = 6;
const MAX_BITS = 30;

/** The window of cells of about 8 pixels at this zoom (6 to 11) that covers a box. */
export function makeGridWindow(box: StepBox, zoom: number): GridWindow {
	const bits = Math.max(1, Math.min(MAX_BITS, BITS_AT_ZOOM_0 + Math.round(zoom)));
	const around = 2 ** bits;
	const cell = 2 ** (32 - bits);
	const west = box.west + 2 ** 31;
	const column = Math.floor(west / cell);
	const columns = Math.min(around, Math.floor((west + box.width) / cell) - column + 1);
	const row = Math.max(0, Math.floor((2 * box.north) / cell));
	const last = Math.min(around - 1, Math.floor((2 * (box.north + box.height)) / cell));
	return {
		bits,
		column: ((column % around) + around) % around,
		row,
		columns,
		rows: Math.max(0, last - row + 1)
	};
}

/** True when the window still covers the box at this zoom. */
export function coversBox(window: GridWindow, box: StepBox, zoom: number): boolean {
	const wanted = makeGridWindow(box, zoom);
	if (wanted.bits !== window.bits) return false;
	if (wanted.row < window.row || wanted.row + wanted.rows > window.row + window.rows) return false;
	const around = 2 ** window.bits;
	const shift = (wanted.column - window.column + around) % around;
	return window.columns === around || shift + wanted.columns <= window.columns;
}

/** The cell of a position, or -1 outside the window. */
export function cellOf(window: GridWindow, x: number, y: number): number {
	const shift = 32 - window.bits;
	const mask = 2 ** window.bits - 1;
	const column = (((x ^ 0x80000000) >>> shift) - window.column) & mask;
	const row = (y >>> (shift - 1)) - window.row;
	if (column >= window.columns || row < 0 || row >= window.rows) return -1;
	return row * window.columns + column;
}

/** Keys `cell * typeCount + type` of the counted rows, -1 for all others. */
export function gridKeys(
	window: GridWindow,
	steps: Int32Array,
	types: Uint8Array,
	counted: Uint8Array,
	typeCount: number
): Int32Array {
	const keys = new Int32Array(counted.length).fill(-1);
	const shift = 32 - window.bits;
	const mask = 2 ** window.bits - 1;
	const { column, row, columns, rows } = window;
	for (let i = 0; i < counted.length; i++) {
		if (counted[i] === 0) continue;
		const x = ((((steps[2 * i] ?? 0) ^ 0x80000000) >>> shift) - column) & mask;
		const y = ((steps[2 * i + 1] ?? 0) >>> (shift - 1)) - row;
		if (x >= columns || y < 0 || y >= rows) continue;
		keys[i] = (y * columns + x) * typeCount + (types[i] ?? 0);
	}
	return keys;
}

/**
 * Lists the cells that hold anything, two numbers each: the cell, and its count in the low 24 bits with its most frequent
 * type above. Returns how many there are.
 */
export function listCells(counts: Uint32Array, typeCount: number, list: Uint32Array): number {
	let listed = 0;
	for (let at = 0, cell = 0; at < counts.length; at += typeCount, cell++) {
		let total = 0;
		let most = 0;
		let type = 0;
		for (let i = 0; i < typeCount; i++) {
			const count = counts[at + i] ?? 0;
			if (count === 0) continue;
			total += count;
			if (count > most) {
				most = count;
				type = i;
			}
		}
		if (total === 0) continue;
		list[2 * listed] = cell;
		list[2 * listed + 1] = (Math.min(total, 0xffffff) | (type << 24)) >>> 0;
		listed++;
	}
	return listed;
}
