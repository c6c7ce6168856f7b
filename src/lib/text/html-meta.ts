import type { CivilDate } from '../types.ts';
import { readDateLine, readDateValue } from './date-line.ts';
import { findWire, toWebUrl } from './publisher.ts';

/** What the head of a page says about its article. */
export interface PageMeta {
	title: string | null;
	url: string | null;
	publisher: string | null;
	published: CivilDate | null;
}

/** Title, address, publisher and day from meta tags, JSON-LD, the canonical link and `<time>`. */
export function readMeta(document: Document): PageMeta {
	const data = readLinkedData(document);
	const site =
		metaValue(document, ['og:site_name', 'application-name', 'publisher', 'dc.publisher']) ??
		data.publisher;
	const title =
		metaValue(document, ['og:title', 'twitter:title', 'dc.title']) ??
		data.title ??
		clean(document.querySelector('title')?.textContent) ??
		clean(document.querySelector('h1')?.textContent);
	const author =
		metaValue(document, ['author', 'article:author', 'byl', 'parsely-author', 'dc.creator']) ??
		data.author;
	return {
		title: title && dropSite(title, site),
		url:
			toWebUrl(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
			toWebUrl(metaValue(document, ['og:url', 'twitter:url'])) ??
			data.url,
		publisher: findWire(author ?? '') ?? site,
		published: readPublished(document, data.published)
	};
}

const DATE_NAMES = [
	'article:published_time',
	'datepublished',
	'date',
	'pubdate',
	'publishdate',
	'publish-date',
	'publish_date',
	'dc.date',
	'dc.date.issued',
	'dcterms.created',
	'sailthru.date',
	'parsely-pub-date',
	'article.published',
	'og:published_time',
	'cxenseparse:recs:publishtime',
	'article_date_original'
];

function readPublished(document: Document, stated: CivilDate | null): CivilDate | null {
	const time = document.querySelector('time[datetime]')?.getAttribute('datetime');
	return (
		readDateValue(metaValue(document, DATE_NAMES)) ??
		stated ??
		readDateValue(time) ??
		readDateLine(clean(document.querySelector('time')?.textContent) ?? '')
	);
}

function metaValue(document: Document, names: string[]): string | null {
	const values = new Map<string, string>();
	for (const element of document.querySelectorAll('meta')) {
		const name = (
			element.getAttribute('property') ??
			element.getAttribute('name') ??
			element.getAttribute('itemprop') ??
			''
		).toLowerCase();
		const value = clean(element.getAttribute('content'));
		if (value && !values.has(name)) values.set(name, value);
	}
	for (const name of names) {
		const value = values.get(name);
		if (value) return value;
	}
	return null;
}

interface LinkedData extends PageMeta {
	author: string | null;
}

function readLinkedData(document: Document): LinkedData {
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		const article = findArticle(parseJson(script.textContent ?? ''));
		if (!article) continue;
		return {
			title: clean(article['headline']),
			url: toWebUrl(article['url']) ?? toWebUrl(nameOf(article['mainEntityOfPage'], '@id')),
			publisher: clean(nameOf(article['publisher'], 'name')),
			author: clean(nameOf(article['author'], 'name')),
			published: readDateValue(article['datePublished'])
		};
	}
	return { title: null, url: null, publisher: null, author: null, published: null };
}

type Thing = Record<string, unknown>;

// an article, alone, in a list or in a graph
function findArticle(data: unknown): Thing | null {
	const graph = isThing(data) && Array.isArray(data['@graph']) ? data['@graph'] : data;
	for (const item of Array.isArray(graph) ? graph : [graph])
		if (isThing(item) && /Article|Posting|Report/.test(String(item['@type']))) return item;
	return null;
}

function nameOf(value: unknown, key: string): unknown {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	return isThing(first) ? first[key] : first;
}

function isThing(value: unknown): value is Thing {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// pages carry broken JSON-LD: the meta tags must do
		return null;
	}
}

function clean(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const text = value.replace(/\s+/g, ' ').trim();
	return text === '' || text.length > 500 ? null : text;
}

// "Headline - The Paper" without the paper
function dropSite(title: string, site: string | null): string {
	const found = / [|–—-] ([^|–—]{2,40})$/.exec(title);
	if (!found || !site) return title;
	return found[1]?.trim().toLowerCase() === site.toLowerCase()
		? title.slice(0, found.index)
		: title;
}
