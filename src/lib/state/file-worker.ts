import { ColumnsBuilder } from '../feature/columns-builder.ts';
import { openEventFile } from '../feature/formats/event-file.ts';
import type { ImportIssue, Restriction } from '../feature/formats/read-result.ts';
import { restrictionsOf } from '../feature/formats/restrictions.ts';
import { FileRows, piecesOf } from './file-rows.ts';
import { handOver, type HandOver } from './hand-over.ts';

/** What the page asks of the worker. */
export type FileRequest =
	| { kind: 'open'; files: File[] }
	| { kind: 'features'; id: number; rows: number[] }
	| { kind: 'rowsOf'; id: number; ids: string[] }
	| { kind: 'search'; id: number; text: string };

/** What the worker tells the page. */
export type FileNews =
	| { kind: 'progress'; loaded: number; total: number }
	| { kind: 'part'; given: HandOver }
	| { kind: 'done'; given: HandOver; issues: ImportIssue[]; restrictions: Restriction[] }
	| { kind: 'answer'; id: number; value: unknown }
	| { kind: 'failed'; id: number | null; message: string };

// rows of a file larger than this are drawn before its end is read
const PART_FROM_BYTES = 20e6;
// what a file is shows in its first lines
const HEAD_BYTES = 65_536;

const rows = new FileRows();

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
	if (request.kind === 'features') return Promise.all(request.rows.map((row) => rows.read(row)));
	if (request.kind === 'rowsOf') return request.ids.map((id) => rows.find(id));
	return rows.search(request.text);
}

async function open(files: File[]): Promise<void> {
	const builder = new ColumnsBuilder();
	const issues: ImportIssue[] = [];
	const total = files.reduce((sum, { size }) => sum + size, 0);
	let loaded = 0;
	let isPartSent = total < PART_FROM_BYTES;
	for (const file of files) {
		const events = openEventFile(await file.slice(0, HEAD_BYTES).text(), (row, range) => {
			builder.addRow(row);
			rows.add(row.id, range);
		});
		if (!events) throw new Error(`${file.name} holds no events that can be read.`);
		rows.addFile(file, events);
		for await (const piece of piecesOf(file)) {
			events.push(piece);
			tell({ kind: 'progress', loaded: (loaded += piece.length), total });
			if (isPartSent || builder.count === 0) continue;
			isPartSent = true;
			const { given, transfer } = handOver(builder.finish().columns);
			tell({ kind: 'part', given }, transfer);
		}
		issues.push(...events.finish());
	}
	const { columns, order } = builder.finish();
	rows.finish(columns, order);
	const restrictions = restrictionsOf(rows.ids);
	const { given, transfer } = handOver(columns);
	tell({ kind: 'done', given, issues, restrictions }, transfer);
}

function tell(news: FileNews, transfer: ArrayBuffer[] = []): void {
	self.postMessage(news, { transfer });
}
