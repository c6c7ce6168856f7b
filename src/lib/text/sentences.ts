import type { Sentence, Span } from '../types.ts';
import { isSentenceEnd, skipClosing } from './sentence-end.ts';
import { findRoles } from './sentence-roles.ts';

/**
 * The sentences of a text, in order, trimmed, with the paragraph they stand in and their role on the page.
 * One pass over the characters: the time grows with the length.
 */
export function splitSentences(text: string): Sentence[] {
	const paragraphs = splitParagraphs(text);
	const pieces = paragraphs.map((paragraph) => splitParagraph(text, paragraph));
	const roles = findRoles(text, pieces);
	return pieces.flatMap((spans, paragraph) =>
		spans.map((span, index) => ({
			...span,
			paragraph,
			role: roles[paragraph]?.[index] ?? ('body' as const)
		}))
	);
}

/** The paragraphs of a text: stretches between blank lines, or lines where a line break is no soft wrap. */
export function splitParagraphs(text: string): Span[] {
	const paragraphs: Span[] = [];
	let start = 0;
	while (start < text.length) {
		const end = endOfParagraph(text, start);
		const span = trimSpan(text, start, end);
		if (span) paragraphs.push(span);
		start = end + 1;
	}
	return paragraphs;
}

function endOfParagraph(text: string, start: number): number {
	let lineStart = start;
	for (;;) {
		const newline = text.indexOf('\n', lineStart);
		if (newline === -1) return text.length;
		if (!isSoftWrap(text, lineStart, newline)) return newline;
		lineStart = newline + 1;
	}
}

// lines of e-mails and plain text files are cut near 72 characters in the middle of a sentence
const WRAP = { shortest: 45, longest: 110 };

function isSoftWrap(text: string, lineStart: number, newline: number): boolean {
	const length = newline - lineStart;
	if (length < WRAP.shortest || length > WRAP.longest) return false;
	const next = text.charCodeAt(newline + 1);
	if (!(next > 32) || isBullet(next)) return false;
	return !/[.!?:…"”]/.test(text.charAt(newline - 1)) || /\p{Ll}/u.test(text.charAt(newline + 1));
}

function isBullet(unit: number): boolean {
	return unit === 0x2022 || unit === 0x2a || unit === 0x2d || unit === 0x2013 || unit === 0x25cf;
}

// no real sentence is this long: what follows must not pay for a text without full stops
const LONGEST_SENTENCE = 2000;

function splitParagraph(text: string, paragraph: Span): Span[] {
	const spans: Span[] = [];
	let start = paragraph.start;
	for (let at = start; at < paragraph.end; at++) {
		const isTooLong = at - start >= LONGEST_SENTENCE && text.charCodeAt(at) === 32;
		if (!isTooLong && !isSentenceEnd(text, at, start, paragraph.end)) continue;
		const end = isTooLong ? at : skipClosing(text, at + 1, paragraph.end);
		const span = trimSpan(text, start, end);
		if (span) spans.push(span);
		start = end;
		at = end - 1;
		if (isTooLong) at++;
	}
	const rest = trimSpan(text, start, paragraph.end);
	if (rest) spans.push(rest);
	return spans;
}

function trimSpan(text: string, start: number, end: number): Span | null {
	let [from, to] = [start, end];
	while (from < to && isBlank(text, from)) from++;
	while (to > from && isBlank(text, to - 1)) to--;
	return from < to ? { start: from, end: to } : null;
}

function isBlank(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit <= 32 || unit === 0xa0 || unit === 0x200b || unit === 0xfeff || unit === 0x2028;
}
