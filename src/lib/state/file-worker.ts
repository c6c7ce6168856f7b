import { ColumnsBuilder } from '../feature/columns-builder.ts';
import { FeatureReader } from '../feature/formats/feature-reader.ts';
import { FeatureStream } from '../feature/formats/feature-stream.ts';
import { findFormat, readFile } from '../feature/formats/read-file.ts';
import type { ImportIssue, Restriction } from '../feature/formats/read-result.ts';
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
const tables: boolean[] = [];
// by order of reading: the feature itself (tables), or where it stands in which file
const features: (IncidentFeature | null)[] = [];
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
	const restrictions: Restriction[] = [];
	const total = opened.reduce((sum, { size }) => sum + size, 0);
	const isLarge = total > PART_FROM_BYTES;
	let loaded = 0;
	let isPartSent = false;
	for (const [number, file] of opened.entries()) {
		const add: Add = (row, feature, from, to) => {
			builder.addRow(row);
			ids.push(row.id);
			fileOf.push(number);
			ranges.push(from, to);
			features.push(feature);
		};
		const onPiece = (bytes: number) => {
			loaded += bytes;
			tell({ kind: 'progress', loaded, total });
			if (!isLarge || isPartSent || builder.count === 0) return;
			isPartSent = true;
			tell({ kind: 'part', columns: builder.finish().columns });
		};
		const isTable = await holdsTable(file);
		tables.push(isTable);
		const read = isTable ? await readTable(file, add) : await readStream(file, add, onPiece);
		issues.push(...read.issues);
		restrictions.push(...read.restrictions);
	}
	const finished = builder.finish();
	order = finished.order;
	tell({ kind: 'done', columns: finished.columns, issues, restrictions });
}

// what a file is shows in its first lines
const HEAD_BYTES = 65_536;

async function holdsTable(file: File): Promise<boolean> {
	const format = findFormat(await file.slice(0, HEAD_BYTES).text());
	if (format === null) throw new Error(`${file.name} holds no events that can be read.`);
	return format !== 'geojson' && format !== 'ndjson';
}

type Add = (row: IncidentRow, feature: IncidentFeature | null, from: number, to: number) => void;

async function readTable(file: File, add: Add) {
	const read = readFile(await file.text());
	for (const feature of read?.features ?? []) add(toRow(feature), feature, 0, 0);
	return { issues: read?.issues ?? [], restrictions: read?.restrictions ?? [] };
}

async function readStream(file: File, add: Add, onPiece: (bytes: number) => void) {
	const reader = new FeatureReader();
	const stream = new FeatureStream(reader.issues, (json, number, { from, to }) => {
		const row = reader.readRow(json, number);
		if (row) add(row, null, from, to);
	});
	await forEachPiece(file, (bytes) => {
		stream.push(bytes);
		onPiece(bytes.length);
	});
	stream.finish();
	return { issues: reader.finish(), restrictions: [] };
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
	const kept = features[at];
	if (kept) return kept;
	const file = files[fileOf[at] ?? 0];
	const text = await file?.slice(ranges[2 * at], ranges[2 * at + 1]).text();
	const feature = new FeatureReader().read(JSON.parse(text ?? 'null'), at + 1);
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
		while (tables[number] && fileOf[at] === number) test(features[at] as IncidentFeature);
		if (tables[number]) continue;
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
