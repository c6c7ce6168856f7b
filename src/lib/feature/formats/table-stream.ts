import Papa from 'papaparse';
import type { IncidentFeature } from '../incident.ts';
import type { FeatureRange } from './feature-scanner.ts';
import { RecordScanner } from './record-scanner.ts';
import { Issues } from './read-result.ts';
import { rowMaker, type TableRow } from './table.ts';
import { type RowReader, type TableFormat, UnreadColumns } from './table-format.ts';
import { findTableFormat } from './table-formats.ts';

/** Gets each feature, and where its record stands in the file. */
export type OnFeature = (feature: IncidentFeature, range: FeatureRange) => void;

// read in one go: some 1,000 rows
const PIECE_BYTES = 1 << 18;
// no table has a row like that: a quote was never closed
const MOST_RECORD_BYTES = 1 << 24;

/** Reads a table of any size piece by piece: rows are not kept, but can be read again where they stand. */
export class TableStream {
	readonly issues = new Issues();
	#onFeature: OnFeature;
	#decoder = new TextDecoder();
	#rest: Uint8Array = new Uint8Array(0);
	#restFrom = 0;
	#scanner: RecordScanner | null = null;
	#table: { columns: string[]; delimiter: string; format: TableFormat } | null = null;
	#read: RowReader | null = null;
	#unread: UnreadColumns | null = null;
	#row = 1;
	#isBroken = false;

	constructor(onFeature: OnFeature) {
		this.#onFeature = onFeature;
	}

	/** Takes the next bytes. */
	push(bytes: Uint8Array): void {
		for (let at = 0; at < bytes.length && !this.#isBroken; at += PIECE_BYTES)
			this.#pushPiece(bytes.subarray(at, at + PIECE_BYTES));
	}

	/** Reads what is left, and says what was wrong. */
	finish(): Issues {
		if (this.#rest.length > 0) this.#pushPiece(Uint8Array.of(0x0a));
		if (this.#rest.length > 0)
			this.issues.error(this.#row + 1, null, 'A quote is opened here and never closed.');
		this.#unread?.warn(this.issues);
		return this.issues;
	}

	/** The feature of a record that was read before, `text` being its bytes. */
	readAgain(text: string): IncidentFeature | null {
		if (!this.#table) return null;
		const { columns, delimiter, format } = this.#table;
		const cells = Papa.parse<string[]>(text, { delimiter }).data[0];
		// what was wrong with it has been said
		const issues = new Issues();
		const row = cells && rowMaker(columns, issues)(cells, 2);
		return row ? format.start(columns, [row], issues)(row) : null;
	}

	#pushPiece(piece: Uint8Array): void {
		const joined = join(this.#rest, piece);
		const bytes = this.#scanner ? joined : this.#readHeader(joined);
		if (!bytes) {
			this.#rest = joined;
			return;
		}
		const ends: number[] = [];
		const isFirst = bytes !== joined;
		this.#scanner?.scan(isFirst ? bytes : piece, ends);
		// positions count from the end of the header
		const from = isFirst ? 0 : this.#restFrom;
		this.#readRecords(bytes, ends, from);
		const read = (ends.at(-1) ?? from) - from;
		this.#rest = bytes.slice(read);
		this.#restFrom = from + read;
		if (this.#rest.length < MOST_RECORD_BYTES) return;
		this.#isBroken = true;
	}

	#headerBytes = 0;

	// returns the bytes after the header, `null` while it is not complete
	#readHeader(bytes: Uint8Array): Uint8Array | null {
		const end = bytes.indexOf(0x0a) + 1;
		if (end === 0) return null;
		const text = this.#decoder.decode(bytes.subarray(0, end));
		const { data, meta } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''));
		const columns = (data[0] ?? []).map((name) => name.trim());
		this.#table = { columns, delimiter: meta.delimiter, format: findTableFormat(columns) };
		this.#scanner = new RecordScanner(meta.delimiter);
		this.#headerBytes = end;
		return bytes.slice(end);
	}

	#readRecords(bytes: Uint8Array, ends: readonly number[], from: number): void {
		if (!this.#table || ends.length === 0) return;
		const { columns, delimiter } = this.#table;
		const makeRow = rowMaker(columns, this.issues);
		const rows: { row: TableRow; range: FeatureRange }[] = [];
		let begin = from;
		for (const end of ends) {
			const text = this.#decoder.decode(bytes.subarray(begin - from, end - from));
			const range = { from: begin + this.#headerBytes, to: end + this.#headerBytes };
			begin = end;
			const cells = Papa.parse<string[]>(text, { delimiter }).data[0] ?? [];
			this.#row++;
			if (cells.every((cell) => cell.trim() === '')) continue;
			rows.push({ row: makeRow(cells, this.#row), range });
		}
		this.#readRows(rows);
	}

	#readRows(rows: { row: TableRow; range: FeatureRange }[]): void {
		if (!this.#table || rows.length === 0) return;
		const { columns, format } = this.#table;
		const sample = rows.map(({ row }) => row);
		this.#read ??= format.start(columns, sample, this.issues);
		this.#unread ??= new UnreadColumns(format, columns);
		for (const { row, range } of rows) {
			this.#unread.look(row);
			this.#onFeature(this.#read(row), range);
		}
	}
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (a.length === 0) return b;
	const joined = new Uint8Array(a.length + b.length);
	joined.set(a);
	joined.set(b, a.length);
	return joined;
}
