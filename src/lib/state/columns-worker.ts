import { ColumnsReader } from '../feature/columns-reader.ts';
import { growColumns } from '../feature/column-rows.ts';
import { handOver, type HandOver } from './hand-over.ts';

/** What the worker tells the page. */
export type ColumnsNews =
	| { kind: 'progress'; loaded: number; total: number }
	/** the first rows, to be drawn before the others come */
	| { kind: 'part'; given: HandOver }
	| { kind: 'done'; given: HandOver }
	| { kind: 'failed'; status: number; body: string };

// the rest of the file is there before anyone could look at its first rows, or nearly so
const PART_FROM_MS = 300;
const PART_MOST_SHARE = 2 / 3;

self.onmessage = async ({ data }: MessageEvent<string>) => {
	try {
		await read(data);
	} catch (error) {
		tell({
			kind: 'failed',
			status: 0,
			body: error instanceof Error ? error.message : String(error)
		});
	}
};

async function read(address: string): Promise<void> {
	const start = performance.now();
	const response = await fetch(address);
	if (!response.ok || !response.body)
		return tell({ kind: 'failed', status: response.status, body: await response.text() });
	const { headers } = response;
	const total = Number(headers.get('x-decoded-length') ?? headers.get('content-length') ?? 0);
	const reader = new ColumnsReader();
	let loaded = 0;
	let isPartSent = false;
	for (const pieces = response.body.getReader(); ;) {
		const { done, value } = await pieces.read();
		if (done) break;
		loaded += value.length;
		const rows = reader.push(value);
		tell({ kind: 'progress', loaded, total: Math.max(total, loaded) });
		if (isPartSent || rows === 0 || rows > PART_MOST_SHARE * reader.total) continue;
		if (performance.now() - start < PART_FROM_MS) continue;
		isPartSent = true;
		// rows of their own: a view would be sent with all the memory behind it
		const head = reader.snapshot();
		const areaBoxes = head.areaBoxes?.slice() ?? new Float32Array();
		const part = handOver({ ...growColumns(head, rows), areaBoxes });
		tell({ kind: 'part', given: part.given }, part.transfer);
	}
	const { given, transfer } = handOver(reader.finish());
	tell({ kind: 'done', given }, transfer);
}

function tell(news: ColumnsNews, transfer: ArrayBuffer[] = []): void {
	self.postMessage(news, { transfer });
}
