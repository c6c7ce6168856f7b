import type { EventColumns } from '../types.ts';
import { makeColumns, NO_POSITION, OPEN_END, OPEN_START } from './column-codes.ts';
import { headColumns, ROW_COLUMNS } from './column-rows.ts';
import {
	type ColumnLayout,
	type ColumnsHeader,
	MAGIC,
	PREAMBLE_BYTES,
	rowBytes
} from './columns-layout.ts';

/** Reads a file of columns piece by piece, as it comes over the wire: rows can be drawn before the last byte is there. */
export class ColumnsReader {
	#header: ColumnsHeader | null = null;
	#columns: EventColumns | null = null;
	#rows = 0;
	/** bytes that came and are not decoded yet */
	#pending: Uint8Array = new Uint8Array(0);
	#filled = 0;

	/** Rows that are there. */
	get rows(): number {
		return this.#rows;
	}

	/** Rows there will be; 0 until the header has come. */
	get total(): number {
		return this.#header?.count ?? 0;
	}

	/** Takes the next bytes; returns how many rows are there now. */
	push(bytes: Uint8Array): number {
		this.#append(bytes);
		this.#header ??= this.#readHeader();
		if (!this.#header) return 0;
		this.#columns ??= startColumns(this.#header);
		this.#readChunks(this.#header, this.#columns);
		return this.#rows;
	}

	/** The rows that are there, as columns that share memory with the reader's. */
	snapshot(): EventColumns {
		if (!this.#columns) return makeColumns(0);
		return headColumns(this.#columns, this.#rows);
	}

	/** All rows; throws when bytes are missing. */
	finish(): EventColumns {
		if (!this.#header || this.#rows < this.#header.count)
			throw new Error(`The file of columns ends after ${this.#rows} of ${this.total} rows.`);
		return this.snapshot();
	}

	#append(bytes: Uint8Array): void {
		const needed = this.#filled + bytes.length;
		if (needed > this.#pending.length) {
			// doubled, so that many small pieces are not copied again and again
			const grown = new Uint8Array(Math.max(needed, this.#pending.length * 2));
			grown.set(this.#pending.subarray(0, this.#filled));
			this.#pending = grown;
		}
		this.#pending.set(bytes, this.#filled);
		this.#filled = needed;
	}

	#drop(count: number): void {
		this.#pending.copyWithin(0, count, this.#filled);
		this.#filled -= count;
	}

	#readHeader(): ColumnsHeader | null {
		if (this.#filled < PREAMBLE_BYTES) return null;
		if (MAGIC.some((byte, i) => this.#pending[i] !== byte))
			throw new Error('This is no file of columns: it does not begin with DLC1.');
		const view = new DataView(this.#pending.buffer, this.#pending.byteOffset);
		const end = PREAMBLE_BYTES + view.getUint32(4, true);
		if (this.#filled < end) return null;
		const json = new TextDecoder().decode(this.#pending.subarray(PREAMBLE_BYTES, end));
		this.#drop(end);
		return checkHeader(JSON.parse(json) as ColumnsHeader);
	}

	#readChunks(header: ColumnsHeader, columns: EventColumns): void {
		const bytesOfRow = rowBytes(header.columns);
		let at = 0;
		while (this.#rows < header.count) {
			const rows = Math.min(header.chunkRows, header.count - this.#rows);
			if (this.#filled - at < rows * bytesOfRow) break;
			for (const column of header.columns) {
				readColumn(columns, column, this.#pending.subarray(at), this.#rows, rows);
				at += rows * column.bytes;
			}
			this.#rows += rows;
		}
		if (at > 0) this.#drop(at);
	}
}

/** The columns of a whole file. */
export function decodeColumns(bytes: Uint8Array): EventColumns {
	const reader = new ColumnsReader();
	reader.push(bytes);
	return reader.finish();
}

function checkHeader(header: ColumnsHeader): ColumnsHeader {
	if (header.version !== 1)
		throw new Error(`Version ${header.version} of the format is not known.`);
	const names = header.columns.map(({ name }) => name);
	const missing = ROW_COLUMNS.filter((name) => !names.includes(name));
	const unknown = names.filter((name) => !ROW_COLUMNS.includes(name));
	if (missing.length + unknown.length > 0)
		throw new Error(`Columns missing: ${missing.join(', ')}; not known: ${unknown.join(', ')}.`);
	return header;
}

function startColumns({ count, dictionaries, areaBoxes }: ColumnsHeader): EventColumns {
	const none = [NaN, NaN, NaN, NaN];
	return {
		...makeColumns(count, dictionaries),
		areaBoxes: Float32Array.from(areaBoxes.flatMap((box) => box ?? none))
	};
}

function readColumn(
	columns: EventColumns,
	{ name, bytes, transform, scale = 1 }: ColumnLayout,
	planes: Uint8Array,
	start: number,
	rows: number
): void {
	const out = columns[name].subarray(start, start + rows);
	if (bytes === 1) out.set(planes.subarray(0, rows));
	else if (bytes === 2) readPairs(out, planes, rows);
	else readFours(out, planes, rows);
	if (transform === 'delta') sumUp(out);
	if (transform === 'scaled' && scale !== 1) multiply(out, scale);
	if (transform === 'span') addFirst(out, columns.firstDay.subarray(start, start + rows));
}

type Numbers = EventColumns['lng'] | EventColumns['deaths'] | EventColumns['type'];

function readPairs(out: Numbers, planes: Uint8Array, rows: number): void {
	for (let i = 0; i < rows; i++) out[i] = (planes[i] ?? 0) | ((planes[rows + i] ?? 0) << 8);
}

function readFours(out: Numbers, planes: Uint8Array, rows: number): void {
	for (let i = 0; i < rows; i++)
		out[i] =
			(planes[i] ?? 0) |
			((planes[rows + i] ?? 0) << 8) |
			((planes[2 * rows + i] ?? 0) << 16) |
			((planes[3 * rows + i] ?? 0) << 24);
}

function sumUp(out: Numbers): void {
	let sum = 0;
	for (let i = 0; i < out.length; i++) out[i] = sum = (sum + (out[i] ?? 0)) | 0;
}

function multiply(out: Numbers, scale: number): void {
	for (let i = 0; i < out.length; i++) if (out[i] !== NO_POSITION) out[i] = (out[i] ?? 0) * scale;
}

function addFirst(out: Numbers, firstDay: Int32Array): void {
	for (let i = 0; i < out.length; i++) {
		const first = firstDay[i] ?? 0;
		if (out[i] !== OPEN_END && first !== OPEN_START) out[i] = (out[i] ?? 0) + first;
	}
}
