import { ColumnsReader } from '../feature/columns-reader.ts';
import { growColumns } from '../feature/column-rows.ts';
import { makeTimeIndex, type TimeIndex } from '../feature/time-index.ts';
import type { EventColumns } from '../types.ts';

/** What the worker tells the page. */
export type ColumnsNews =
	| { kind: 'progress'; loaded: number; total: number }
	/** the first rows, to be drawn before the others come */
	| { kind: 'part'; columns: EventColumns }
	| { kind: 'done'; columns: EventColumns; index: TimeIndex }
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
		tell({ kind: 'part', columns: { ...head, ...growColumns(head, rows) } });
	}
	const columns = reader.finish();
	tell({ kind: 'done', columns, index: makeTimeIndex(columns) });
}

function tell(news: ColumnsNews): void {
	self.postMessage(news, { transfer: news.kind === 'done' ? buffersOf(news) : [] });
}

// handed over, not copied
function buffersOf({ columns, index }: { columns: EventColumns; index: TimeIndex }) {
	const values: unknown[] = [...Object.values(columns), ...Object.values(index)];
	const arrays = values.filter((value) => ArrayBuffer.isView(value));
	return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
