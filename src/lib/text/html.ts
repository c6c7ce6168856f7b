import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type FoundArticle, takeHead, takeTitle } from './head.ts';
import type { Issue } from './issue.ts';
import { readMeta } from './html-meta.ts';
import { readBlocks } from './html-text.ts';
import { decodeEntities } from './markdown.ts';

/** True when a source is a web page, or a piece of one. */
export function isHtml(source: string, fileName: string): boolean {
	if (/\.x?html?$/i.test(fileName)) return true;
	const head = source.slice(0, 2000).trimStart().toLowerCase();
	if (
		/^(<\?xml[^>]{0,200}>\s{0,9})?<!doctype html|^<(html|head|body|article|main|div|section|p|meta|script|table)[\s>]/.test(
			head
		)
	)
		return true;
	return /<(html|body)[\s>]/.test(head);
}

// a page of a newspaper has some 3,000 tags and nests some 30 deep; these are bombs, or no articles
const LIMITS = { tags: 60_000, depth: 400 };

/** The article of a web page: its main text, and what its head says about it. Scripts are never run. */
export function readHtml(source: string): { found: FoundArticle; issues: Issue[] } {
	const bare = dropScripts(source);
	if (isTooDeep(bare)) {
		const message =
			'The page has too many tags, or too deeply nested ones, to be taken apart; its words were taken as they come.';
		const found = fromParagraphs(stripTags(bare), null);
		return { found, issues: [{ message, from: 0, to: 0, severity: 'warning' }] };
	}
	const { document } = parseHTML(toWholePage(bare));
	const meta = readMeta(document);
	for (const element of document.querySelectorAll('script, style, noscript, template, iframe, svg'))
		element.remove();
	const blocks = readMain(document);
	const found = fromParagraphs(blocks, meta.title);
	return {
		found: {
			title: meta.title ?? found.title,
			url: meta.url ?? found.url,
			publisher: found.publisher ?? meta.publisher,
			published: meta.published ?? found.published,
			paragraphs: found.paragraphs
		},
		issues: []
	};
}

function readMain(document: Document): string[] {
	const whole = readBlocks(document.body);
	const main = new Readability(document.cloneNode(true) as Document, {
		charThreshold: 200
	}).parse();
	if (!main?.content) return whole;
	const { document: inner } = parseHTML(toWholePage(main.content));
	const blocks = readBlocks(inner.body);
	// a page that is all one article is cut too short now and then
	return blocks.join('').length > 100 ? blocks : whole;
}

function fromParagraphs(paragraphs: string[], title: string | null): FoundArticle {
	if (title !== null) return takeHead(paragraphs, title);
	const taken = takeTitle(paragraphs);
	return takeHead(taken.paragraphs, taken.title);
}

// linkedom wants a root and a body to hang a fragment on
function toWholePage(source: string): string {
	return /<body[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
}

// everything between the tags of scripts and styles, but linked data
function dropScripts(source: string): string {
	const lower = source.toLowerCase();
	let kept = '';
	let at = 0;
	for (const { index, 0: tag } of lower.matchAll(/<(?:script|style)\b/g)) {
		if (index < at) continue;
		const end = lower.indexOf(`</${tag.slice(1)}`, index);
		if (end === -1) return kept + source.slice(at, index);
		const close = source.indexOf('>', end);
		const next = close === -1 ? source.length : close + 1;
		const isData = lower.slice(index, index + 60).includes('ld+json');
		kept += source.slice(at, isData ? next : index);
		at = next;
	}
	return kept + source.slice(at);
}

const VOID =
	/^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option)$/;

// counts tags only, so that a bomb is seen before anything is built
function isTooDeep(source: string): boolean {
	let depth = 0;
	let count = 0;
	for (const tag of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
		if (++count > LIMITS.tags) return true;
		if (VOID.test((tag[2] ?? '').toLowerCase())) continue;
		depth = tag[1] ? Math.max(0, depth - 1) : depth + 1;
		if (depth > LIMITS.depth) return true;
	}
	return false;
}

function stripTags(source: string): string[] {
	return decodeEntities(
		source
			.replace(/<\/?(p|div|br|li|h[1-6]|tr|section|article)\b[^<>]{0,500}>/gi, '\n\n')
			.replace(/<[^<>]{0,2000}>/g, ' ')
	)
		.split(/\n{2,}/)
		.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
		.filter((paragraph) => paragraph !== '');
}
