import type { CivilDate } from '../types.ts';
import { readDateLine } from './date-line.ts';
import { findDatelineWire, findWire, toWebUrl } from './publisher.ts';

/** What a page says about its article, and the paragraphs that are the article. */
export interface FoundArticle {
	title: string | null;
	url: string | null;
	publisher: string | null;
	published: CivilDate | null;
	paragraphs: string[];
}

// bylines and date lines stand near the top
const HEAD_LENGTH = 8;

/** Takes the byline, the date line and the "Original url" lines out of the paragraphs. */
export function takeHead(paragraphs: string[], title: string | null): FoundArticle {
	const found: FoundArticle = {
		title,
		url: null,
		publisher: null,
		published: null,
		paragraphs: []
	};
	for (let at = 0; at < paragraphs.length; at++) {
		const paragraph = paragraphs[at] ?? '';
		const isHead = found.paragraphs.length < HEAD_LENGTH && at < HEAD_LENGTH + 4;
		const taken =
			takeUrl(found, paragraph, paragraphs[at + 1]) ||
			(isHead ? takeHeadLine(found, paragraph) : 0);
		if (taken === 0) found.paragraphs.push(paragraph);
		else at += taken - 1;
	}
	found.publisher ??= findDatelineWire(found.paragraphs[0] ?? '');
	return found;
}

/** Takes the headline: a first paragraph without a full stop, when an article follows it. */
export function takeTitle(paragraphs: string[]): { title: string | null; paragraphs: string[] } {
	const [first = '', ...rest] = paragraphs;
	const isHeadline = first.length <= 200 && !/[.…:;,"”]$/.test(first) && !first.includes('\n');
	if (rest.length < 2 || !isHeadline || readDateLine(first) || isByline(first))
		return { title: null, paragraphs };
	return { title: first, paragraphs: rest };
}

function takeHeadLine(found: FoundArticle, paragraph: string): number {
	const date = readDateLine(paragraph);
	if (date) {
		found.published ??= date;
		return 1;
	}
	if (paragraph === found.title) return 1;
	if (!isByline(paragraph)) return 0;
	const wire = findWire(paragraph);
	found.publisher ??= wire;
	return 1;
}

// "By AFP", "AFP", "By Name Name and Name Name, AFP"
function isByline(paragraph: string): boolean {
	if (paragraph.length > 120 || /[.!?]$|[.!?] \p{Lu}\p{Ll}{3}/u.test(paragraph)) return false;
	return /^by \p{Lu}/iu.test(paragraph) || (paragraph.length < 40 && findWire(paragraph) !== null);
}

// "Original url:" with the address behind it or in the next paragraph
function takeUrl(found: FoundArticle, paragraph: string, next: string | undefined): number {
	const label =
		/^(original url|original|source url|source|url|link|originally published at)\s?:\s*/i.exec(
			paragraph
		);
	if (!label) return 0;
	const rest = paragraph.slice(label[0].length);
	const here = toWebUrl(rest);
	const there = rest === '' ? toWebUrl(next) : null;
	if (!here && !there) return 0;
	found.url ??= here ?? there;
	return here ? 1 : 2;
}
