import Papa from 'papaparse';
import type { IncidentFeature } from '../incident.ts';
import { type Draft, draftToFeature } from './draft.ts';
import type { FeatureRange } from './feature-scanner.ts';
import { PendingBytes } from './pending-bytes.ts';
import { RecordScanner } from './record-scanner.ts';
import { Issues } from './read-result.ts';
import { rowMaker, type TableRow } from './table.ts';
import { type RowReader, type TableFormat, UnreadColumns } from './table-format.ts';
import { findTableFormat } from './table-formats.ts';

/** Gets each row that was read, and where its record stands in the file, in bytes. */
export type OnDraft = (draft: Draft, range: FeatureRange) => void;

/** What the header tells. */
interface Header {
	columns: string[];
	delimiter: string;
	format: TableFormat;
}

// read in one go: about a thousand rows, which also tell the order of day and month
const PIECE_BYTES = 1 << 19;
// no table has a row like that: a quote was never closed
const MOST_RECORD_BYTES = 1 << 24;

/** Reads a table of any size piece by piece: rows are not kept, but can be read again where they stand. */
export class TableStream {
	readonly issues = new Issues();
	#onDraft: OnDraft;
	#decoder = new TextDecoder();
	#pending = new PendingBytes();
	#scanner: RecordScanner | null = null;
	#header: Header | null = null;
	#read: RowReader | null = null;
	#unread: UnreadColumns | null = null;
	#number = 1;

	constructor(onDraft: OnDraft) {
		this.#onDraft = onDraft;
	}

	/** What kind of table it is, `null` before its header has come. */
	get format(): TableFormat['format'] | null {
		return this.#header?.format.format ?? null;
	}

	/** Takes the next bytes. */
	push(bytes: Uint8Array): void {
		for (let at = 0; at < bytes.length; at += PIECE_BYTES)
			this.#pushPiece(bytes.subarray(at, at + PIECE_BYTES));
	}

	/** Reads what is left, and says what was wrong. */
	finish(): Issues {
		// the last line may have no end
		if (this.#pending.bytes.length > 0) this.#pushPiece(Uint8Array.of(0x0a));
		if (this.#pending.bytes.length > 0)
			this.issues.error(this.#number + 1, null, 'A quote is opened here and never closed.');
		this.#unread?.warn(this.issues);
		return this.issues;
	}

	/** The feature of a record that was read before; what was wrong with it is not said again. */
	readAgain(text: string): IncidentFeature | null {
		if (!this.#header) return null;
		const { columns, delimiter, format } = this.#header;
		const issues = new Issues();
		const cells = parse(text, delimiter)[0];
		const row = cells && rowMaker(columns, issues)(cells, this.#number);
		return row ? draftToFeature(format.start(columns, [row], issues)(row)) : null;
	}

	#pushPiece(piece: Uint8Array): void {
		// after an open quote nothing is sure any more: it is not read, and `finish` says so
		if (this.#pending.bytes.length > MOST_RECORD_BYTES) return;
		this.#pending.add(piece);
		const isBegun = this.#scanner !== null;
		const scanner = (this.#scanner ??= this.#readHeader());
		const ends: number[] = [];
		scanner?.scan(isBegun ? piece : this.#pending.bytes, ends);
		const last = ends.at(-1);
		if (last === undefined) return;
		this.#readRecords(ends);
		this.#pending.dropTo(last);
	}

	// a scanner for what follows the header, `null` while it is not complete
	#readHeader(): RecordScanner | null {
		const end = this.#pending.bytes.indexOf(0x0a) + 1;
		if (end === 0) return null;
		const text = this.#decoder.decode(this.#pending.slice(0, end));
		const { data, meta } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''));
		const columns = (data[0] ?? []).map((name) => name.trim());
		this.#header = { columns, delimiter: meta.delimiter, format: findTableFormat(columns) };
		this.#unread = new UnreadColumns(this.#header.format, columns);
		this.#pending.dropTo(end);
		return new RecordScanner(meta.delimiter, end);
	}

	#readRecords(ends: readonly number[]): void {
		if (!this.#header) return;
		const { columns, format } = this.#header;
		const makeRow = rowMaker(columns, this.issues);
		const rows: TableRow[] = [];
		const ranges: FeatureRange[] = [];
		let from = this.#pending.from;
		this.#cellsOf(ends, this.#header).forEach((cells, i) => {
			this.#number++;
			const range = { from, to: ends[i] ?? from };
			from = range.to;
			if (cells.every((cell) => cell.trim() === '')) return;
			rows.push(makeRow(cells, this.#number));
			ranges.push(range);
		});
		if (rows.length === 0) return;
		const read = (this.#read ??= format.start(columns, rows, this.issues));
		rows.forEach((row, i) => {
			this.#unread?.look(row);
			const range = ranges[i];
			if (range) this.#onDraft(read(row), range);
		});
	}

	// all records at once, or one by one where the two ways of cutting disagree
	#cellsOf(ends: readonly number[], { delimiter }: Header): string[][] {
		const textOf = (from: number, to: number) =>
			this.#decoder.decode(this.#pending.slice(from, to));
		const start = this.#pending.from;
		const all = parse(textOf(start, ends.at(-1) ?? start), delimiter);
		if (all.length === ends.length) return all;
		return ends.map((end, i) => parse(textOf(ends[i - 1] ?? start, end), delimiter)[0] ?? []);
	}
}

// without the last line end, which would make an empty record
function parse(text: string, delimiter: string): string[][] {
	return Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter }).data;
}
