import { ColumnsReader } from '../feature/columns-reader.ts';
import type { EventColumns } from '../types.ts';

/** What the worker tells the page. */
export type ColumnsNews =
	| { kind: 'progress'; loaded: number; total: number }
	/** the first rows, to be drawn before the others come */
	| { kind: 'part'; columns: EventColumns }
	| { kind: 'done'; columns: EventColumns }
	| { kind: 'failed'; status: number; body: string };

// a file smaller than this is there before anyone could look at its first rows
const PART_FROM_ROWS = 100_000;

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
		if (isPartSent || rows === 0 || reader.total < PART_FROM_ROWS) continue;
		isPartSent = true;
		tell({ kind: 'part', columns: reader.snapshot() });
	}
	tell({ kind: 'done', columns: reader.finish() });
}

function tell(news: ColumnsNews): void {
	self.postMessage(news, { transfer: news.kind === 'done' ? buffersOf(news.columns) : [] });
}

// handed over, not copied
function buffersOf(columns: EventColumns): Transferable[] {
	const arrays = Object.values(columns).filter((value) => ArrayBuffer.isView(value));
	return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
