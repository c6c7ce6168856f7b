import { readArticle } from '../text/read.ts';
import { isCivilDate } from '../time/civil.ts';
import type { Article } from '../types.ts';
import { problem, type Problem } from './problem.ts';

const HINTS = ['fileName', 'title', 'url', 'publisher', 'published'] as const;

type Hints = Partial<Record<(typeof HINTS)[number], string>>;

/** What was sent: an article with what is worth knowing about it, or the answer that says what is wrong. */
export type ArticleRequest =
	| { kind: 'article'; article: Article; warnings: string[] }
	| { kind: 'refused'; response: Response };

/** Reads a POST body: JSON `{source, fileName?, title?, url?, publisher?, published?}`, or the bytes of a file with the same names in the query. */
export async function readArticleRequest(request: Request, url: URL): Promise<ArticleRequest> {
	const isJson = (request.headers.get('content-type') ?? '').includes('application/json');
	const sent = isJson ? await readJson(request) : await readFile(request, url);
	if ('refused' in sent) return { kind: 'refused', response: problem(sent.refused) };
	const { published } = sent.hints;
	if (published !== undefined && !isCivilDate(published))
		return refuse({
			status: 400,
			title: 'The day of publication cannot be read.',
			errors: [
				{ field: 'published', message: `A date such as 2025-03-16 is needed, not "${published}".` }
			]
		});
	const today = latestToday();
	const { article, issues } = readArticle(sent.source, { ...sent.hints, today });
	const errors = issues
		.filter(({ severity }) => severity === 'error')
		.map(({ message }) => ({ field: 'source', message }));
	if (!article || errors.length > 0)
		return refuse({
			status: 400,
			title: 'This text cannot be read.',
			detail: errors.map((e) => e.message).join(' '),
			errors
		});
	return { kind: 'article', article, warnings: issues.map(({ message }) => message) };
}

// today where the day begins first, UTC+14: nobody's own today lies in the future
function latestToday(): string {
	return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** The question that is asked when nothing says when an article was published. */
export function askForDate(article: Article): Response {
	return problem({
		status: 422,
		title: 'When was this published?',
		detail: 'The text does not say. Send "published" as a date such as 2025-03-16.',
		errors: [
			{
				field: 'published',
				message: `No publishing date in "${article.title || article.text.slice(0, 60)}".`
			}
		]
	});
}

type Sent = { source: string | Uint8Array; hints: Hints } | { refused: Problem };

async function readJson(request: Request): Promise<Sent> {
	// a body beyond the limit fails here, with its own status
	const text = await request.text();
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch (error) {
		return {
			refused: { status: 400, title: 'The body is not JSON.', detail: (error as Error).message }
		};
	}
	const fields = (body ?? {}) as Record<string, unknown>;
	if (typeof fields['source'] !== 'string')
		return {
			refused: {
				status: 400,
				title: 'No text',
				errors: [{ field: 'source', message: 'The article goes into "source" as a string.' }]
			}
		};
	const wrong = HINTS.filter((name) => fields[name] != null && typeof fields[name] !== 'string');
	if (wrong.length > 0)
		return {
			refused: {
				status: 400,
				title: 'Fields must be strings.',
				errors: wrong.map((field) => ({ field, message: 'This must be a string.' }))
			}
		};
	return {
		source: fields['source'],
		hints: pickHints((name) => fields[name] as string | null | undefined)
	};
}

async function readFile(request: Request, url: URL): Promise<Sent> {
	return {
		source: new Uint8Array(await request.arrayBuffer()),
		hints: pickHints((name) => url.searchParams.get(name))
	};
}

function pickHints(read: (name: string) => string | null | undefined): Hints {
	const hints: Hints = {};
	for (const name of HINTS) {
		const value = read(name)?.trim();
		if (value) hints[name] = value;
	}
	return hints;
}

function refuse(fields: Problem): ArticleRequest {
	return { kind: 'refused', response: problem(fields) };
}
