import { ColumnsBuilder } from '../feature/columns-builder.ts';
import { FeatureReader } from '../feature/formats/feature-reader.ts';
import type { FeatureRange } from '../feature/formats/feature-scanner.ts';
import { FeatureStream } from '../feature/formats/feature-stream.ts';
import { findFormat } from '../feature/formats/read-file.ts';
import type { ImportIssue, Restriction } from '../feature/formats/read-result.ts';
import { restrictionsOf } from '../feature/formats/restrictions.ts';
import { TableStream } from '../feature/formats/table-stream.ts';
import type { IncidentFeature } from '../feature/incident.ts';
import { toRow, type IncidentRow } from '../feature/incident-row.ts';
import { foldWords, hasWords } from '../feature/search.ts';
import type { EventColumns } from '../types.ts';

/** What the page asks of the worker. */
export type FileRequest =
	| { kind: 'open'; files: File[] }
	| { kind: 'features'; id: number; rows: number[] }
	| { kind: 'rowsOf'; id: number; ids: string[] }
	| { kind: 'search'; id: number; text: string };

/** What the worker tells the page. */
export type FileNews =
	| { kind: 'progress'; loaded: number; total: number }
	| { kind: 'part'; columns: EventColumns }
	| { kind: 'done'; columns: EventColumns; issues: ImportIssue[]; restrictions: Restriction[] }
	| { kind: 'answer'; id: number; value: unknown }
	| { kind: 'failed'; id: number | null; message: string };

// rows of a file larger than this are drawn before its end is read
const PART_FROM_BYTES = 20e6;

let files: File[] = [];
/** by file: what reads a row of a table again, `null` for GeoJSON */
const tables: (TableStream | null)[] = [];
// by order of reading: where a feature stands in which file
const ids: string[] = [];
const fileOf: number[] = [];
const ranges: number[] = [];
/** row -> order of reading */
let order: Uint32Array = new Uint32Array(0);

self.onmessage = async ({ data }: MessageEvent<FileRequest>) => {
	const id = data.kind === 'open' ? null : data.id;
	try {
		if (data.kind === 'open') await open(data.files);
		else tell({ kind: 'answer', id: data.id, value: await answer(data) });
	} catch (error) {
		tell({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
	}
};

function answer(request: Exclude<FileRequest, { kind: 'open' }>): Promise<unknown> | unknown {
	if (request.kind === 'features') return Promise.all(request.rows.map(readRow));
	if (request.kind === 'rowsOf') return request.ids.map(rowOf);
	return search(request.text);
}

async function open(opened: File[]): Promise<void> {
	files = opened;
	const builder = new ColumnsBuilder();
	const issues: ImportIssue[] = [];
	const total = opened.reduce((sum, { size }) => sum + size, 0);
	const isLarge = total > PART_FROM_BYTES;
	let loaded = 0;
	let isPartSent = false;
	for (const [number, file] of opened.entries()) {
		const add: Add = (row, { from, to }) => {
			builder.addRow(row);
			ids.push(row.id);
			fileOf.push(number);
			ranges.push(from, to);
		};
		const onPiece = (bytes: number) => {
			loaded += bytes;
			tell({ kind: 'progress', loaded, total });
			if (!isLarge || isPartSent || builder.count === 0) return;
			isPartSent = true;
			tell({ kind: 'part', columns: builder.finish().columns });
		};
		const isTable = await holdsTable(file);
		const read = isTable
			? await readTable(file, add, onPiece)
			: await readStream(file, add, onPiece);
		tables.push(read.table);
		issues.push(...read.issues);
	}
	const finished = builder.finish();
	order = finished.order;
	const restrictions = restrictionsOf(ids.map((id) => ({ id })));
	tell({ kind: 'done', columns: finished.columns, issues, restrictions });
}

// what a file is shows in its first lines
const HEAD_BYTES = 65_536;

async function holdsTable(file: File): Promise<boolean> {
	const format = findFormat(await file.slice(0, HEAD_BYTES).text());
	if (format === null) throw new Error(`${file.name} holds no events that can be read.`);
	return format !== 'geojson' && format !== 'ndjson';
}

type Add = (row: IncidentRow, range: FeatureRange) => void;
type OnPiece = (bytes: number) => void;

async function readTable(file: File, add: Add, onPiece: OnPiece) {
	const table = new TableStream((feature, range) => add(toRow(feature), range));
	await forEachPiece(file, (bytes) => {
		table.push(bytes);
		onPiece(bytes.length);
	});
	return { table, issues: table.finish().list() };
}

async function readStream(file: File, add: Add, onPiece: OnPiece) {
	const reader = new FeatureReader();
	const stream = new FeatureStream(reader.issues, (json, number, range) => {
		const row = reader.readRow(json, number);
		if (row) add(row, range);
	});
	await forEachPiece(file, (bytes) => {
		stream.push(bytes);
		onPiece(bytes.length);
	});
	stream.finish();
	return { table: null, issues: reader.finish() };
}

async function forEachPiece(file: File, take: (bytes: Uint8Array) => void): Promise<void> {
	for (const pieces = file.stream().getReader(); ;) {
		const { done, value } = await pieces.read();
		if (done) return;
		take(value);
	}
}

/** The feature of a row: large files are not kept but read again where it stands. */
async function readRow(row: number): Promise<IncidentFeature | null> {
	const at = order[row];
	if (at === undefined) return null;
	const number = fileOf[at] ?? 0;
	const text = await files[number]?.slice(ranges[2 * at], ranges[2 * at + 1]).text();
	const table = tables[number];
	const feature = table
		? table.readAgain(text ?? '')
		: new FeatureReader().read(JSON.parse(text ?? 'null'), at + 1);
	// an id given twice in the file was changed when it was first read
	return feature && { ...feature, id: ids[at] ?? feature.id };
}

function rowOf(id: string): number {
	const at = ids.indexOf(id);
	return at < 0 ? -1 : order.indexOf(at);
}

// words are not kept: the files are read again for them
async function search(text: string): Promise<Uint32Array> {
	const words = foldWords(text);
	const found = new Uint8Array(ids.length);
	let at = 0;
	const test = (feature: IncidentFeature) => {
		if (hasWords(feature, words)) found[at] = 1;
		at++;
	};
	for (const [number, file] of files.entries()) {
		if (tables[number]) {
			const table = new TableStream(test);
			await forEachPiece(file, (bytes) => table.push(bytes));
			table.finish();
			continue;
		}
		const reader = new FeatureReader();
		const stream = new FeatureStream(reader.issues, (json, row) => {
			const feature = reader.read(json, row);
			if (feature) test(feature);
		});
		await forEachPiece(file, (bytes) => stream.push(bytes));
	}
	const rows: number[] = [];
	order.forEach((at, row) => {
		if (found[at] === 1) rows.push(row);
	});
	return Uint32Array.from(rows);
}

function tell(news: FileNews): void {
	self.postMessage(news);
}
