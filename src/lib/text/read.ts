import { isCivilDate } from '../time/civil.ts';
import type { Article, CivilDate } from '../types.ts';
import { cleanText } from './clean.ts';
import { readDateValue } from './date-line.ts';
import { decodeBytes } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { type FoundArticle, takeHead, takeTitle } from './head.ts';
import { isHtml, readHtml } from './html.ts';
import type { Issue } from './issue.ts';
import { detectLanguage } from './language.ts';
import { makeArticle } from './make.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { publisherOfUrl, toWebUrl } from './publisher.ts';
import { splitParagraphs } from './sentences.ts';

/** What is known of an article before it is read; it outranks what the page says of itself. */
export interface ReadingHints {
	fileName?: string;
	title?: string;
	url?: string;
	publisher?: string;
	published?: string;
	/** today's date, to notice a day of publication that has not come */
	today?: CivilDate;
}

/** The largest source that is read, bytes. */
export const LARGEST_SOURCE = 5 * 1024 * 1024;

/**
 * An article out of a plain text, Markdown (with front matter or without) or a web page, and what was wrong with it. With an `error` among the
 * issues the article is empty. The same source always gives the same text.
 */
export function readArticle(
	source: string | Uint8Array,
	hints: ReadingHints = {}
): { article: Article; issues: Issue[] } {
	if (source.length > LARGEST_SOURCE) return refuse('The text is larger than 5 MB.', hints);
	const { text: decoded, issues } = toText(source);
	if (issues.some((issue) => issue.severity === 'error'))
		return refuse(issues[0]?.message ?? '', hints);
	const stored = readStored(decoded, hints);
	if (stored)
		return {
			article: stored.article,
			issues: [...stored.issues, ...checkArticle(stored.article, hints)]
		};
	const cleaned = cleanText(decoded);
	const { found, issues: formatIssues } = readFormat(cleaned.text, hints);
	const article = toArticle(found, hints);
	if (article.text === '') return refuse('There is no text to read.', hints);
	return {
		article,
		issues: [...issues, ...cleaned.issues, ...formatIssues, ...checkArticle(article, hints)]
	};
}

function toText(source: string | Uint8Array): { text: string; issues: Issue[] } {
	if (typeof source !== 'string') return decodeBytes(source);
	const head = source.slice(0, 4096);
	if (!head.includes('\u0000')) return { text: source, issues: [] };
	return { text: '', issues: [warn('This is a binary file, not a text.', 'error')] };
}

// a file of the workspace: its text is what it is, down to the byte
function readStored(
	source: string,
	hints: ReadingHints
): { article: Article; issues: Issue[] } | null {
	const front = readFrontMatter(source);
	const hash = front?.fields['sha256'];
	if (!front || typeof hash !== 'string') return null;
	const text = front.body.replace(/^\r?\n/, '').replace(/\n$/, '');
	const article = makeArticle({ ...idOf(hints), ...fieldsOf(front.fields, hints), text });
	const isChanged = article.sha256 !== hash;
	return { article, issues: isChanged ? [warn('The text was changed since it was stored.')] : [] };
}

function fieldsOf(
	fields: Record<string, unknown>,
	hints: ReadingHints
): Omit<Article, 'id' | 'text' | 'sha256'> {
	const text = (key: string) =>
		typeof fields[key] === 'string' && fields[key] !== '' ? fields[key] : null;
	return {
		title: hints.title ?? text('title') ?? '',
		url: toWebUrl(hints.url) ?? toWebUrl(text('url')),
		publisher: hints.publisher ?? text('publisher'),
		published: hintedDay(hints) ?? readDateValue(text('published') ?? text('date'))
	};
}

function readFormat(source: string, hints: ReadingHints): { found: FoundArticle; issues: Issue[] } {
	if (isHtml(source, hints.fileName ?? '')) return readHtml(source);
	const front = readFrontMatter(source);
	const body = front?.body ?? source;
	const isMarked =
		front !== null || /\.(md|markdown)$/i.test(hints.fileName ?? '') || isMarkdown(body);
	const { title, paragraphs } = isMarked ? readMarkdown(body) : readPlain(body);
	const stated = front && fieldsOf(front.fields, {});
	const taken = title === null && !stated?.title ? takeTitle(paragraphs) : { title, paragraphs };
	const found = takeHead(taken.paragraphs, taken.title);
	return {
		found: {
			title: stated?.title || found.title,
			url: stated?.url ?? found.url,
			publisher: stated?.publisher ?? found.publisher,
			published: stated?.published ?? found.published,
			paragraphs: found.paragraphs
		},
		issues: []
	};
}

function readPlain(source: string): { title: string | null; paragraphs: string[] } {
	const paragraphs = splitParagraphs(source).map(({ start, end }) =>
		oneLine(source.slice(start, end))
	);
	return { title: null, paragraphs };
}

function oneLine(text: string): string {
	return text.replace(/[ \n]+/g, ' ').trim();
}

function toArticle(found: FoundArticle, hints: ReadingHints): Article {
	const url = toWebUrl(hints.url) ?? found.url;
	return makeArticle({
		...idOf(hints),
		title: oneLine(hints.title ?? found.title ?? ''),
		url,
		publisher: hints.publisher ?? found.publisher ?? publisherOfUrl(url),
		published: hintedDay(hints) ?? found.published,
		text: found.paragraphs
			.map(oneLine)
			.filter((paragraph) => paragraph !== '')
			.join('\n\n')
	});
}

function hintedDay({ published }: ReadingHints): CivilDate | null {
	return isCivilDate(published) ? published : null;
}

// only a file of a workspace lends its name to the article
function idOf({ fileName }: ReadingHints): { id?: string } {
	const base =
		fileName
			?.split(/[\\/]/)
			.at(-1)
			?.replace(/\.[^.]{1,8}$/, '') ?? '';
	return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(base) ? { id: base } : {};
}

function checkArticle(article: Article, { today, published }: ReadingHints): Issue[] {
	const issues: Issue[] = [];
	if (published !== undefined && !isCivilDate(published))
		issues.push(warn(`“${published}” is no date of the form 2025-03-16.`));
	if (article.published === null)
		issues.push(warn('No day of publication was found: days like “Sunday” cannot be placed.'));
	else if (today !== undefined && article.published > today)
		issues.push(warn(`The day of publication, ${article.published}, lies in the future.`));
	const language = detectLanguage(article.text);
	if (language && language.code !== 'en')
		issues.push(warn(`The text looks like ${language.name}; only English is read.`));
	return issues;
}

function refuse(message: string, hints: ReadingHints): { article: Article; issues: Issue[] } {
	const empty: FoundArticle = {
		title: null,
		url: null,
		publisher: null,
		published: null,
		paragraphs: []
	};
	return { article: toArticle(empty, hints), issues: [warn(message, 'error')] };
}

function warn(message: string, severity: Issue['severity'] = 'warning'): Issue {
	return { message, from: 0, to: 0, severity };
}
