import type { EventColumns } from '../types.ts';
import { NO_POSITION, OPEN_END, OPEN_START } from './column-codes.ts';
import {
	CHUNK_ROWS,
	type ColumnLayout,
	type ColumnsHeader,
	layoutOf,
	MAGIC,
	PREAMBLE_BYTES,
	rowBytes
} from './columns-layout.ts';

/** The columns as a file (docs/columns-format.md): small once gzip or brotli has seen it. */
export function encodeColumns(columns: EventColumns): Uint8Array {
	const layout = layoutOf(findScale(columns));
	const header = encodeHeader(columns, layout);
	const bytes = new Uint8Array(header.length + columns.count * rowBytes(layout));
	bytes.set(header);
	let at = header.length;
	for (let start = 0; start < columns.count; start += CHUNK_ROWS) {
		const end = Math.min(start + CHUNK_ROWS, columns.count);
		for (const column of layout) {
			writePlanes(bytes, at, transformed(columns, column, start, end), column.bytes);
			at += column.bytes * (end - start);
		}
	}
	return bytes;
}

function encodeHeader(columns: EventColumns, layout: ColumnLayout[]): Uint8Array {
	const header: ColumnsHeader = {
		version: 1,
		count: columns.count,
		chunkRows: CHUNK_ROWS,
		columns: layout,
		dictionaries: columns.dictionaries,
		areaBoxes: columns.dictionaries.area.map((_, i) => boxAt(columns.areaBoxes, i))
	};
	const json = new TextEncoder().encode(JSON.stringify(header));
	const bytes = new Uint8Array(PREAMBLE_BYTES + json.length);
	bytes.set(MAGIC);
	new DataView(bytes.buffer).setUint32(4, json.length, true);
	bytes.set(json, PREAMBLE_BYTES);
	return bytes;
}

function boxAt(boxes: Float32Array | undefined, entry: number): number[] | null {
	const box = Array.from(boxes?.subarray(entry * 4, entry * 4 + 4) ?? []);
	if (box.length < 4 || box.some(Number.isNaN)) return null;
	return box.map((degrees) => Number(degrees.toFixed(5)));
}

// the widest step that loses nothing: 1e-5, 1e-6 or 1e-7 degrees
function findScale({ lng, lat, count }: EventColumns): number {
	let scale = 100;
	for (let row = 0; row < count && scale > 1; row++) {
		if (lng[row] === NO_POSITION) continue;
		while (scale > 1 && ((lng[row] ?? 0) % scale !== 0 || (lat[row] ?? 0) % scale !== 0))
			scale /= 10;
	}
	return scale;
}

function transformed(
	columns: EventColumns,
	{ name, transform, scale = 1 }: ColumnLayout,
	start: number,
	end: number
): ArrayLike<number> {
	const values = columns[name].subarray(start, end);
	if (transform === 'plain') return values;
	const out = new Int32Array(values.length);
	for (let i = 0; i < out.length; i++) {
		const value = values[i] ?? 0;
		if (transform === 'delta') out[i] = i === 0 ? value : value - (values[i - 1] ?? 0);
		else if (transform === 'scaled') out[i] = value === NO_POSITION ? value : value / scale;
		else out[i] = toSpan(columns.firstDay[start + i] ?? 0, value);
	}
	return out;
}

// an open last day stays as it is; after an open first day there is nothing to count from
function toSpan(first: number, last: number): number {
	return last === OPEN_END || first === OPEN_START ? last : last - first;
}

function writePlanes(
	bytes: Uint8Array,
	at: number,
	values: ArrayLike<number>,
	planes: number
): void {
	const count = values.length;
	for (let plane = 0; plane < planes; plane++)
		for (let i = 0; i < count; i++) bytes[at + plane * count + i] = (values[i] ?? 0) >> (8 * plane);
}
