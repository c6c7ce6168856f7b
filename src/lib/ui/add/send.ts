import type { IncidentFeature } from '../../feature/incident.ts';
import type { Rejection } from '../../types.ts';
import { writeProblem } from '../detail/decide.ts';

/** What a person gives: pasted words or a file, and what they know of it. */
export interface Draft {
	text: string;
	file: File | null;
	title: string;
	url: string;
	publisher: string;
	published: string;
}

/** What became of it. */
export type Sent =
	| {
			kind: 'stored';
			isNew: boolean;
			title: string;
			features: IncidentFeature[];
			rejections: Rejection[];
			warnings: string[];
	  }
	/** nothing says when it was published */
	| { kind: 'undated'; message: string }
	| { kind: 'refused'; message: string };

/** Gives an article to the workspace behind the page. */
export async function sendArticle(draft: Draft, signal: AbortSignal): Promise<Sent> {
	const hints = Object.fromEntries(
		(['title', 'url', 'publisher', 'published'] as const)
			.map((name) => [name, draft[name].trim()] as const)
			.filter(([, value]) => value !== '')
	);
	const response = await (draft.file
		? sendFile(draft.file, hints, signal)
		: sendText(draft.text, hints, signal));
	const body = (await response.json()) as Record<string, unknown>;
	if (response.status === 422) return { kind: 'undated', message: writeProblem(body) };
	if (!response.ok) return { kind: 'refused', message: writeProblem(body) };
	const { article, isNew, features, rejections, warnings } = body as unknown as {
		article: { title: string };
	} & Omit<Extract<Sent, { kind: 'stored' }>, 'kind' | 'title'>;
	return { kind: 'stored', title: article.title, isNew, features, rejections, warnings };
}

function sendText(source: string, hints: Record<string, string>, signal: AbortSignal) {
	return fetch('/api/articles', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ source, ...hints }),
		signal
	});
}

// bytes as they are: the server finds out the encoding
function sendFile(file: File, hints: Record<string, string>, signal: AbortSignal) {
	const query = new URLSearchParams({ fileName: file.name, ...hints });
	return fetch(`/api/articles?${query}`, {
		method: 'POST',
		headers: { 'content-type': 'application/octet-stream' },
		body: file,
		signal
	});
}
