import type { EventColumns } from '../types.ts';
import type { IncidentFeature } from '../feature/incident.ts';
import {
	AnswerError,
	columnsFromWorker,
	type OnPart,
	type OnProgress
} from './columns-from-worker.ts';

/** Where the events come from: everything that filters and draws at once, the rest when asked for. */
export interface RowSource {
	/** `onPart` may get the first rows before the others are there; the signal stops it */
	columns(onProgress: OnProgress, onPart?: OnPart, signal?: AbortSignal): Promise<EventColumns>;
	/** features of rows, in the order asked */
	features(rows: number[]): Promise<(IncidentFeature | null)[]>;
	/** row of each id, -1 where there is none */
	rowsOf(ids: string[]): Promise<number[]>;
	/** rows whose text holds the words, ascending */
	search(text: string): Promise<Uint32Array>;
	/** it will not be asked again */
	close?(): void;
}

/** The workspace behind this page. */
export function serverSource(): RowSource {
	const closing = new AbortController();
	const { signal } = closing;
	return {
		close: () => closing.abort(),
		columns: (onProgress, onPart, stop = signal) =>
			columnsFromWorker('/api/columns', stop, onProgress, onPart).catch(explain),
		features: async (rows) => {
			const body = await getJson<{ features: (IncidentFeature | null)[] }>(
				`/api/rows?rows=${rows.join(',')}`,
				signal
			);
			return body.features;
		},
		rowsOf: async (ids) => {
			const query = new URLSearchParams({ ids: ids.join(',') });
			return (await getJson<{ rows: number[] }>(`/api/rows?${query}`, signal)).rows;
		},
		search: async (text) => {
			const query = new URLSearchParams({ q: text });
			const body = await getJson<{ rows: number[] }>(`/api/search?${query}`, signal);
			return Uint32Array.from(body.rows);
		}
	};
}

async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
	const response = await fetch(address, { signal });
	if (!response.ok) throw new Error(await readProblem(response));
	return (await response.json()) as T;
}

/** The words of a problem answer, or its status when it has none. */
export async function readProblem(response: Response): Promise<string> {
	const fallback = `The server answered ${response.status} ${response.statusText}`.trim();
	if (!response.headers.get('content-type')?.includes('json')) return fallback;
	const problem = (await response.json()) as { detail?: string; title?: string };
	return problem.detail ?? problem.title ?? fallback;
}

function explain(error: unknown): never {
	if (!(error instanceof AnswerError) || error.status === 0) throw error;
	throw new Error(problemWords(error.body) ?? error.message);
}

function problemWords(body: string): string | null {
	if (!body.startsWith('{')) return null;
	const problem = JSON.parse(body) as { detail?: string; title?: string };
	return problem.detail ?? problem.title ?? null;
}
