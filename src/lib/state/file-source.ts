import type { ImportIssue, Restriction } from '../feature/formats/read-result.ts';
import type { IncidentFeature } from '../feature/incident.ts';
import type { FileNews, FileRequest } from './file-worker.ts';
import { takeOver } from './hand-over.ts';
import type { RowSource } from './source.ts';

/** Events of files that a person gave: nothing leaves the browser. */
export interface FileSource extends RowSource {
	/** what could not be read; there once the columns are */
	issues: ImportIssue[];
	restrictions: Restriction[];
	/** ends the worker */
	close(): void;
}

type Question = FileRequest extends infer R
	? R extends { id: number }
		? Omit<R, 'id'>
		: never
	: never;

/** Reads GeoJSON, NDJSON or CSV in a worker, which keeps the details and answers when asked for them. */
export function fileSource(files: File[]): FileSource {
	const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, (news: FileNews) => void>();
	let asked = 0;
	const ask = <T>(question: Question): Promise<T> =>
		new Promise((resolve, reject) => {
			const id = ++asked;
			waiting.set(id, (news) => {
				if (news.kind === 'answer') resolve(news.value as T);
				else if (news.kind === 'failed') reject(new Error(news.message));
			});
			worker.postMessage({ ...question, id });
		});
	const source: FileSource = {
		issues: [],
		restrictions: [],
		close: () => worker.terminate(),
		columns: (onProgress, onPart, signal) =>
			new Promise((resolve, reject) => {
				const stop = () => {
					worker.terminate();
					reject(new DOMException('Loading was stopped.', 'AbortError'));
				};
				if (signal?.aborted) return stop();
				signal?.addEventListener('abort', stop, { once: true });
				worker.onerror = ({ message }) => reject(new Error(message));
				worker.onmessage = ({ data }: MessageEvent<FileNews>) => {
					if (data.kind === 'progress') onProgress(data.loaded, data.total);
					else if (data.kind === 'part') onPart?.(takeOver(data.given));
					else if (data.kind === 'done') {
						source.issues = data.issues;
						source.restrictions = data.restrictions;
						resolve(takeOver(data.given));
					} else if (data.kind === 'failed' && data.id === null) reject(new Error(data.message));
					else {
						waiting.get(data.id ?? -1)?.(data);
						waiting.delete(data.id ?? -1);
					}
				};
				worker.postMessage({ kind: 'open', files } satisfies FileRequest);
			}),
		features: (rows) => ask<(IncidentFeature | null)[]>({ kind: 'features', rows }),
		rowsOf: (ids) => ask<number[]>({ kind: 'rowsOf', ids }),
		search: (text) => ask<Uint32Array>({ kind: 'search', text })
	};
	return source;
}
