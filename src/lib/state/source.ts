import type { EventColumns } from '../types.ts';
import type { IncidentFeature } from '../feature/incident.ts';
import { decodeColumns } from '../feature/columns-file.ts';

/** Where the events come from: everything that filters and draws at once, the rest when asked for. */
export interface RowSource {
	columns(onProgress: (loaded: number, total: number) => void): Promise<EventColumns>;
	/** features of rows, in the order asked */
	features(rows: number[]): Promise<(IncidentFeature | null)[]>;
	/** row of each id, -1 where there is none */
	rowsOf(ids: string[]): Promise<number[]>;
	/** rows whose text holds the words, ascending */
	search(text: string): Promise<Uint32Array>;
}

/** The workspace behind this page. */
export function serverSource(signal: AbortSignal): RowSource {
	return {
		columns: async (onProgress) => decodeColumns(await readBytes(signal, onProgress)),
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

async function readBytes(
	signal: AbortSignal,
	onProgress: (loaded: number, total: number) => void
): Promise<Uint8Array> {
	const response = await fetch('/api/columns', { signal });
	if (!response.ok) throw new Error(await readProblem(response));
	const decoded = response.headers.get('x-decoded-length');
	const total = Number(decoded ?? response.headers.get('content-length') ?? 0);
	const reader = response.body?.getReader();
	if (!reader) return new Uint8Array(await response.arrayBuffer());
	const chunks: Uint8Array[] = [];
	let loaded = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		loaded += value.length;
		onProgress(loaded, Math.max(total, loaded));
	}
	return joinChunks(chunks, loaded);
}

function joinChunks(chunks: Uint8Array[], length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
