import type { Span } from '../types.ts';
import { classAt, DIGIT, isUpper, LETTER, OTHER, SPACE } from './characters.ts';

/** A word, a number or one punctuation mark. */
export interface Token extends Span {
	text: string;
	lower: string;
	/** begins with an upper-case letter */
	isCapitalized: boolean;
	/** two letters or more, all of them upper-case */
	isAllCaps: boolean;
	/** only digits, with `,` `.` between digits: `90`, `1,200`, `3.5`, `16.03.2025` */
	isNumber: boolean;
	/** neither letter nor digit */
	isPunctuation: boolean;
}

/**
 * Words, numbers and marks of a text, in order. Hyphens part words (`Iranian` `-` `made`, `14` `-` `15`), a possessive `'s` is a token
 * of its own, `U.S.` and `a.m.` keep their dots, other dots stand alone, `93rd` and `M23` are one token.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
	const tokens: Token[] = [];
	let at = from;
	while (at < to) {
		const kind = classAt(text, at);
		if (kind === SPACE) {
			at++;
			continue;
		}
		const end = kind === OTHER ? endOfMark(text, at, to) : endOfWord(text, at, to);
		tokens.push(makeToken(text, at, end, kind === OTHER && end - at < 3));
		at = end;
	}
	return tokens;
}

function endOfMark(text: string, start: number, to: number): number {
	if (isApostrophe(text, start) && isPossessive(text, start, to)) return start + 2;
	const point = text.codePointAt(start) ?? 0;
	return point > 0xffff && start + 1 < to ? start + 2 : start + 1;
}

function endOfWord(text: string, start: number, to: number): number {
	const initials = endOfInitials(text, start, to);
	if (initials > start) return initials;
	let at = start + 1;
	while (at < to) {
		const kind = classAt(text, at);
		if (kind === LETTER || kind === DIGIT) at++;
		else if (kind === OTHER && joinsWord(text, at, to)) at += 2;
		else break;
	}
	return at;
}

// "U.S.", "a.m.", "U.N": single letters, each followed by a dot, at least two of them
function endOfInitials(text: string, start: number, to: number): number {
	let at = start;
	let letters = 0;
	while (at < to && classAt(text, at) === LETTER && isSingleLetter(text, at, to)) {
		letters++;
		at++;
		if (at >= to || text.charCodeAt(at) !== DOT) break;
		at++;
	}
	return letters >= 2 ? at : start;
}

function isSingleLetter(text: string, at: number, to: number): boolean {
	return (
		at + 1 >= to ||
		(classAt(text, at + 1) === OTHER && !isApostrophe(text, at + 1)) ||
		classAt(text, at + 1) === SPACE
	);
}

// a comma or dot between digits, an apostrophe between letters that is no possessive
function joinsWord(text: string, at: number, to: number): boolean {
	if (at + 1 >= to) return false;
	const unit = text.charCodeAt(at);
	const next = classAt(text, at + 1);
	if (unit === DOT || unit === COMMA) return next === DIGIT && classAt(text, at - 1) === DIGIT;
	if (!isApostrophe(text, at)) return false;
	return next === LETTER && classAt(text, at - 1) === LETTER && !isPossessive(text, at, to);
}

function isPossessive(text: string, at: number, to: number): boolean {
	const next = text.charCodeAt(at + 1);
	if (at + 1 >= to || (next !== LOWER_S && next !== UPPER_S)) return false;
	if (at === 0 || classAt(text, at - 1) === SPACE) return false;
	if (at + 2 >= to) return true;
	const after = classAt(text, at + 2);
	return after !== LETTER && after !== DIGIT;
}

function isApostrophe(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x2018 || unit === 0x60;
}

function makeToken(text: string, start: number, end: number, isMark: boolean): Token {
	const word = text.slice(start, end);
	const first = word.charCodeAt(0);
	const isPossessiveMark = isMark && end - start === 2 && isApostrophe(text, start);
	const isCapitalized = !isMark && isUpper(text, start);
	return {
		start,
		end,
		text: word,
		lower: word.toLowerCase(),
		isCapitalized,
		isAllCaps:
			isCapitalized &&
			word.length > 1 &&
			word === word.toUpperCase() &&
			isUpper(text, start + 1 < end && word.charCodeAt(1) === DOT ? start + 2 : start + 1),
		isNumber: first >= 48 && first <= 57 && isDigits(word),
		isPunctuation: isMark && !isPossessiveMark
	};
}

function isDigits(word: string): boolean {
	for (let at = 1; at < word.length; at++) {
		const unit = word.charCodeAt(at);
		const isJoin = unit === DOT || unit === COMMA;
		if (!isJoin && (unit < 48 || unit > 57)) return false;
	}
	return true;
}

const DOT = 0x2e;
const COMMA = 0x2c;
const LOWER_S = 0x73;
const UPPER_S = 0x53;
