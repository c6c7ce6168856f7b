import type { Token } from '../../text/tokens.ts';
import { type NumberReading, readNumber } from '../numbers.ts';
import { joinGroups, markSubset } from './groups.ts';
import { isOtherNumber } from './other-numbers.ts';
import { readPeople } from './people.ts';
import { type ThingKind, thingOf, words } from './words.ts';

/** What a number stands before. */
export type Head = ThingKind | 'person' | 'dead' | 'wounded' | 'bare';

/** A number with the noun it counts, as token positions. */
export interface Quantity {
	/** first token, "at least" and the like included */
	from: number;
	/** the number itself */
	number: number;
	/** after the noun */
	to: number;
	low: number;
	best: number;
	high: number;
	head: Head;
	/** part of a larger number told beside it: "including two children", "four of them" */
	isSubset: boolean;
	/** such a part that may have a verb of its own: "three of whom later died" */
	isOfThem: boolean;
}

/** Every number of a sentence that counts people, weapons, attacks or places, or stands alone. */
export function findQuantities(tokens: Token[]): Quantity[] {
	const found: Quantity[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const quantity = readPeople(tokens, at) ?? readQuantity(tokens, at);
		if (!quantity) continue;
		found.push(markSubset(tokens, quantity, found.at(-1)));
		at = Math.max(at, quantity.to - 1);
	}
	return joinGroups(tokens, found);
}

function readQuantity(tokens: Token[], at: number): Quantity | null {
	const number = readNumber(tokens, at);
	if (!number || isOtherNumber(tokens, at, number)) return null;
	const range = readRange(tokens, number);
	const { head, to } = readHead(tokens, range.end, range.best);
	// findNobody reads the zeros
	if (number.best === 0) return null;
	const from = leadOf(tokens, at);
	const isUpTo = tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'up';
	const low = isUpTo ? Math.min(1, range.low) : range.low;
	return {
		from,
		number: at,
		to,
		low,
		best: range.best,
		high: range.high,
		head,
		isSubset: false,
		isOfThem: false
	};
}

// "10 to 15", "10-15", "between 10 and 15"
function readRange(tokens: Token[], first: NumberReading): NumberReading {
	const link = tokens[first.end]?.lower ?? '';
	const lead = tokens[first.end - 2]?.lower ?? '';
	const isLink =
		link === 'to' || link === '-' || link === '–' || (link === 'and' && lead === 'between');
	const second = isLink ? readNumber(tokens, first.end + 1) : null;
	if (!second || second.best <= first.best || second.best > first.best * 10) return first;
	return { ...second, low: first.low, best: first.best };
}

// how many words may stand between a number and its noun: "90 Iranian-made Shahed attack drones"
const LONGEST_NOUN_PHRASE = 7;

function readHead(tokens: Token[], from: number, value: number): { head: Head; to: number } {
	let rest: number | null = null;
	for (let at = from; at < from + LONGEST_NOUN_PHRASE; at++) {
		const token = tokens[at];
		if (!token) break;
		const head = headOf(tokens, at, value);
		if (head) return { head, to: at + 1 };
		if (words.restWords.has(token.lower)) {
			rest = at + 1;
			continue;
		}
		if (token.isPunctuation && !'-‘’“”"\''.includes(token.text)) break;
		// "68 IS fighters" is no verb
		if (!token.isAllCaps && (words.stops.has(token.lower) || isPredicateStart(token))) break;
	}
	const shared = readSharedHead(tokens, from);
	if (shared) return shared;
	return rest ? { head: 'person', to: rest } : { head: 'bare', to: from };
}

function headOf(tokens: Token[], at: number, value: number): Head | null {
	const token = tokens[at];
	if (!token) return null;
	const word = token.lower;
	const next = tokens[at + 1]?.lower ?? '';
	const isOne = value === 1;
	const thing = thingOf(word);
	if (thing) return (isOne || thing.isPlural) && !isNounAgain(next) ? thing.kind : null;
	if (isNounAgain(next) && word !== 'people') return null;
	if (words.personPlural.has(word) || (isOne && words.personSingular.has(word))) return 'person';
	if (words.deadNouns.has(word) && word !== 'dead') return 'dead';
	if (word === 'injuries') return 'wounded';
	// "19 Palestinians", "six Afghans"
	const isDemonym = token.isCapitalized && /s$/.test(word) && !token.isAllCaps && word.length > 4;
	return isDemonym && value !== 1 ? 'person' : null;
}

function isNounAgain(next: string): boolean {
	return (
		thingOf(next)?.isPlural === true ||
		words.personPlural.has(next) ||
		next === 'strike' ||
		next === 'attack'
	);
}

// "18 ballistic and 7 cruise missiles": the noun comes after the second number
function readSharedHead(tokens: Token[], from: number): { head: Head; to: number } | null {
	let at = from;
	while (words.weaponModifiers.has(tokens[at]?.lower ?? '')) at++;
	if (at === from) return null;
	const end = at;
	while (tokens[at]?.lower === 'and' || tokens[at]?.lower === ',') at++;
	const next = at > end ? readNumber(tokens, at) : null;
	if (!next) return null;
	const { head } = readHead(tokens, next.end, next.best);
	return head === 'bare' || head === 'person' ? null : { head, to: end };
}

function isPredicateStart(token: Token): boolean {
	return words.auxiliaries.has(token.lower) && token.lower !== 'so';
}

// "at least", "more than", "as many as", "another"
function leadOf(tokens: Token[], at: number): number {
	let from = at;
	if (tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.lower === 'total') from -= 3;
	while (from > 0 && isQualifier(tokens, from - 1)) from--;
	const isArticled = from < at && /^an?$/.test(tokens[from - 1]?.lower ?? '');
	return Math.max(0, isArticled ? from - 1 : from);
}

// "to" only after "up": "the toll rose to 12" needs its own
function isQualifier(tokens: Token[], at: number): boolean {
	const word = tokens[at]?.lower ?? '';
	if (word === 'to') return tokens[at - 1]?.lower === 'up';
	if (word === 'as')
		return (
			/^(as|many|few|much)$/.test(tokens[at - 1]?.lower ?? '') ||
			/^(many|few|much)$/.test(tokens[at + 1]?.lower ?? '')
		);
	return words.qualifiers.has(word);
}
