import type { Token } from '../../text/tokens.ts';
import { readNumber } from '../numbers.ts';
import type { Head, Quantity } from './quantities.ts';
import { intransitiveKind, participleKind, words } from './words.ts';

/** People counted without a figure: `a woman`, `another soldier`, `a family of seven`, `and his wife`, `Col. Name Name was killed`. */
export function readPeople(tokens: Token[], at: number): Quantity | null {
	return readSinglePerson(tokens, at) ?? readNamedPerson(tokens, at);
}

// how many words may stand between "a" and its noun
const LONGEST_NOUN_PHRASE = 7;

// "a woman", "another soldier", "one of its officers", "a four-year-old child", "a couple"
function readSinglePerson(tokens: Token[], at: number): Quantity | null {
	const word = tokens[at]?.lower ?? '';
	if (/^(his|her|their)$/.test(word) && tokens[at - 1]?.lower === 'and')
		return words.personSingular.has(tokens[at + 1]?.lower ?? '') ? single(at, at + 2, 1) : null;
	if (word !== 'a' && word !== 'an' && word !== 'another') return null;
	if (tokens[at + 1]?.lower === 'family' && tokens[at + 2]?.lower === 'of')
		return readFamily(tokens, at);
	if (word === 'another' && readNumber(tokens, at + 1)) return null;
	if (readNumber(tokens, at)) return null;
	for (let step = 1; step <= LONGEST_NOUN_PHRASE; step++) {
		const token = tokens[at + step];
		const isJoin = token?.text === '-';
		if (!token || (token.isPunctuation && !isJoin) || words.stops.has(token.lower)) break;
		if (!words.personSingular.has(token.lower) || tokens[at + step + 1]?.text === '-') continue;
		// "a soldier's house", "a police officer": the last noun counts
		if (
			isNameMark(tokens, at + step + 1) ||
			words.personSingular.has(tokens[at + step + 1]?.lower ?? '')
		)
			continue;
		return single(at, at + step + 1, token.lower === 'couple' ? 2 : 1);
	}
	return word === 'another' ? single(at, at + 1, 1, 'bare') : null;
}

// "a family of seven"
function readFamily(tokens: Token[], at: number): Quantity | null {
	const number = readNumber(tokens, at + 3);
	return number && single(at, number.end, number.best);
}

function isNameMark(tokens: Token[], at: number): boolean {
	const word = tokens[at]?.lower ?? '';
	return word === "'s" || word === '’s';
}

function single(from: number, to: number, value: number, head: Head = 'person'): Quantity {
	return {
		from,
		number: from,
		to,
		low: value,
		best: value,
		high: value,
		head,
		isSubset: false,
		isOfThem: false
	};
}

// how many words a name may have, dots of ranks included
const LONGEST_NAME = 8;

// "journalist Name Name was killed", "Lt. Gen. Name was also killed"
function readNamedPerson(tokens: Token[], at: number): Quantity | null {
	if (!isTitle(tokens, at) || tokens[at - 1]?.isNumber) return null;
	let to = at + 1;
	while (to < at + LONGEST_NAME && isNamePart(tokens, to)) to++;
	if (to === at + 1 || !isBefallen(tokens, to)) return null;
	return single(at, to, 1);
}

function isTitle(tokens: Token[], at: number): boolean {
	const word = tokens[at]?.lower ?? '';
	return words.personSingular.has(word) || words.ranks.has(word);
}

function isNamePart(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (!token) return false;
	const isRankDot = token.text === '.' && words.ranks.has(tokens[at - 1]?.lower ?? '');
	return (
		token.isCapitalized ||
		isRankDot ||
		(token.text === '-' && tokens[at + 1]?.isCapitalized === true)
	);
}

// the verb must follow at once: "was also killed", "died"
function isBefallen(tokens: Token[], from: number): boolean {
	let at = from;
	while (at < from + 4 && words.auxiliaries.has(tokens[at]?.lower ?? '')) at++;
	if (intransitiveKind(tokens[at])) return true;
	return at > from && participleKind(tokens[at]) !== null;
}
