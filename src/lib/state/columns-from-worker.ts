import type { EventColumns } from '../types.ts';
import type { ColumnsNews } from './columns-worker.ts';
import { takeOver } from './hand-over.ts';

export type OnProgress = (loaded: number, total: number) => void;
/** Gets the first rows as soon as they are there. */
export type OnPart = (columns: EventColumns) => void;

/** An answer that is not the file of columns. */
export class AnswerError extends Error {
	readonly status: number;
	readonly body: string;

	constructor(status: number, body: string) {
		super(status === 0 ? body : `The server answered ${status}.`);
		this.status = status;
		this.body = body;
	}
}

/** Fetches and decodes a file of columns off the main thread; stopping ends the worker. */
export function columnsFromWorker(
	address: string,
	signal: AbortSignal,
	onProgress: OnProgress,
	onPart?: OnPart
): Promise<EventColumns> {
	const worker = new Worker(new URL('./columns-worker.ts', import.meta.url), { type: 'module' });
	return new Promise<EventColumns>((resolve, reject) => {
		const stop = () => reject(new DOMException('Loading was stopped.', 'AbortError'));
		if (signal.aborted) return stop();
		signal.addEventListener('abort', stop, { once: true });
		worker.onerror = ({ message }) => reject(new AnswerError(0, message));
		worker.onmessage = ({ data }: MessageEvent<ColumnsNews>) => {
			if (data.kind === 'progress') onProgress(data.loaded, data.total);
			if (data.kind === 'part') onPart?.(takeOver(data.given));
			if (data.kind === 'done') resolve(takeOver(data.given));
			if (data.kind === 'failed') reject(new AnswerError(data.status, data.body));
		};
		worker.postMessage(new URL(address, location.href).href);
	}).finally(() => worker.terminate());
}
