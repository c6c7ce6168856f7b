import lists from '#geodata/lexicon/sentences.json';
import { classAt, DIGIT, isUpper, LETTER, SPACE } from './characters.ts';

const beforeName = new Set(lists.beforeName);
const beforeNumber = new Set(lists.beforeNumber);
const beforeEither = new Set(lists.beforeEither);
const starters = new Set(lists.starters);

/** True when the mark at `at` ends the sentence that began at `start`. */
export function isSentenceEnd(text: string, at: number, start: number, limit: number): boolean {
	const mark = text.charCodeAt(at);
	if (!isTerminator(mark)) return false;
	if (at + 1 < limit && isTerminator(text.charCodeAt(at + 1))) return false;
	const closed = skipClosing(text, at + 1, limit);
	if (closed >= limit) return true;
	if (isFullWidth(mark)) return true;
	if (classAt(text, closed) !== SPACE) return false;
	const next = skipOpening(text, closed, limit);
	if (next >= limit) return true;
	if (startsLower(text, next)) return false;
	if (mark !== DOT || closed > at + 1) return true;
	return !isAbbreviation(text, at, start, next, limit);
}

/** The position after closing quotes and brackets. */
export function skipClosing(text: string, from: number, limit: number): number {
	let at = from;
	while (at < limit && CLOSING.includes(text.charAt(at))) {
		// a quote that stands before a letter opens the next sentence
		if (text.charAt(at) === '"' && at + 1 < limit && classAt(text, at + 1) === LETTER) break;
		at++;
	}
	return at;
}

const CLOSING = '"\'’”»)]*';
const OPENING = '"\'‘“«([*•–—- ';
const DOT = 0x2e;

function isTerminator(unit: number): boolean {
	return unit === DOT || unit === 0x21 || unit === 0x3f || unit === 0x2026 || isFullWidth(unit);
}

// 。！？ and the Arabic question mark need no space after them
function isFullWidth(unit: number): boolean {
	return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x61f;
}

function skipOpening(text: string, from: number, limit: number): number {
	let at = from;
	// no more than a few marks stand between two sentences: keeps a run of quotes from being read again and again
	const end = Math.min(limit, from + 12);
	while (at < end && (classAt(text, at) === SPACE || OPENING.includes(text.charAt(at)))) at++;
	return at;
}

function startsLower(text: string, at: number): boolean {
	return classAt(text, at) === LETTER && /^\p{Ll}/u.test(text.slice(at, at + 2));
}

function isAbbreviation(
	text: string,
	dot: number,
	start: number,
	next: number,
	limit: number
): boolean {
	const word = wordBefore(text, dot, start);
	if (word.text === '') return false;
	const isAtStart = word.start === start;
	if (/^\d+$/.test(word.text)) return isAtStart && word.text.length <= 2;
	const lower = word.text.toLowerCase();
	const isNumberNext = classAt(text, next) === DIGIT;
	if (beforeName.has(lower)) return lower !== 'no' || isNumberNext;
	if (beforeNumber.has(lower)) return isNumberNext;
	const isInitial = word.text.length === 1 && isUpper(text, word.start);
	if (isInitial || word.text.includes('.') || beforeEither.has(lower))
		return !isStarter(text, next, limit) && !(lower === 'in' || lower === 'me' || lower === 'man');
	return false;
}

function isStarter(text: string, at: number, limit: number): boolean {
	let end = at;
	while (end < limit && end < at + 12 && classAt(text, end) === LETTER) end++;
	return starters.has(text.slice(at, end).toLowerCase());
}

// the longest abbreviation or initialism we look back for
const LONGEST_WORD = 12;

function wordBefore(text: string, dot: number, start: number): { text: string; start: number } {
	let at = dot;
	const stop = Math.max(start, dot - LONGEST_WORD);
	while (at > stop && isWordPart(text, at - 1)) at--;
	return { text: text.slice(at, dot), start: at };
}

function isWordPart(text: string, at: number): boolean {
	const kind = classAt(text, at);
	return kind === LETTER || kind === DIGIT || text.charCodeAt(at) === DOT;
}
