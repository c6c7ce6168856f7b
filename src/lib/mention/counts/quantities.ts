import type { Token } from '../../text/tokens.ts';
import { type NumberReading, readNumber } from '../numbers.ts';
import { readMonth } from '../dates/words.ts';
import { activeKind, type ThingKind, thingOf, words } from './words.ts';

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
		const quantity = readSinglePerson(tokens, at) ?? readQuantity(tokens, at);
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

// money, shares, measures, ages, names of things, days of the month
function isOtherNumber(tokens: Token[], at: number, number: NumberReading): boolean {
	const before = tokens[at - 1];
	const after = tokens[number.end];
	const previous = before?.lower ?? '';
	if ('$€£№#¥'.includes(previous || ' ')) return true;
	if (previous === 'no' || previous === 'age' || previous === 'aged') return true;
	if (
		previous === '-' &&
		before?.end === tokens[at]?.start &&
		tokens[at - 2]?.end === before?.start &&
		!tokens[at - 2]?.isNumber
	)
		return true;
	if (words.units.has(after?.lower ?? '')) return true;
	if (
		after?.text === ':' &&
		tokens[number.end + 1]?.isNumber &&
		after.end === tokens[number.end + 1]?.start
	)
		return true;
	if (
		after?.text === '-' &&
		isTight(tokens, number.end) &&
		/^\p{L}/u.test(tokens[number.end + 1]?.text ?? '')
	)
		return true;
	if (isAge(tokens, at, number.end)) return true;
	return isDateNumber(tokens, at, number.end);
}

// ", 34," after a name
function isAge(tokens: Token[], at: number, end: number): boolean {
	const isBetween =
		tokens[at - 1]?.text === ',' && (tokens[end]?.text === ',' || tokens[end]?.text === '.');
	return isBetween && tokens[at - 2]?.isCapitalized === true;
}

function isDateNumber(tokens: Token[], at: number, end: number): boolean {
	const token = tokens[at];
	if (!token?.isNumber) return false;
	if (readMonth(tokens, end)) return true;
	const isDot = tokens[at - 1]?.text === '.';
	const month = readMonth(tokens, isDot ? at - 2 : at - 1);
	if (month?.end === at && token.text.length <= 2) return true;
	// a bare year: "in 2014 rebels", "March 2025"
	return (
		/^(19|20)\d\d$/.test(token.text) &&
		!words.personPlural.has(tokens[end]?.lower ?? '') &&
		thingOf(tokens[end]?.lower ?? '') === null
	);
}

function isTight(tokens: Token[], at: number): boolean {
	return tokens[at]?.start === tokens[at - 1]?.end && tokens[at + 1]?.start === tokens[at]?.end;
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

function markSubset(tokens: Token[], quantity: Quantity, previous: Quantity | undefined): Quantity {
	const before = tokens[quantity.from - 1]?.lower ?? '';
	const before2 = tokens[quantity.from - 2]?.lower ?? '';
	// "among the 15 people killed" is the whole, not the part
	const isTotal = before2 === 'among' && before === 'the';
	const isNamedPart =
		!isTotal &&
		(words.subsetBefore.has(before) ||
			words.subsetBefore.has(before2) ||
			(before === 'them' && before2 === 'among'));
	const isOfThem =
		quantity.head === 'bare' &&
		activeKind(tokens[quantity.from - 1]) === null &&
		tokens[quantity.to]?.lower === 'of' &&
		words.subsetAfter.has(tokens[quantity.to + 1]?.lower ?? '');
	const isAmongDead = hasAmong(tokens, quantity.to);
	// "including two women and three children"
	const isListed = previous?.isSubset === true && isGroupGap(tokens, previous.to, quantity.from);
	return isNamedPart || isOfThem || isAmongDead || isListed
		? { ...quantity, isSubset: true, isOfThem }
		: quantity;
}

const AMONG = /^(dead|killed|injured|wounded|victims|casualties|missing)$/;

function hasAmong(tokens: Token[], from: number): boolean {
	for (let at = from; at < from + 4; at++) {
		const isAmongThe = tokens[at]?.lower === 'among' && tokens[at + 1]?.lower === 'the';
		const after = tokens[at + 2];
		if (isAmongThe && (AMONG.test(after?.lower ?? '') || readNumber(tokens, at + 2))) return true;
	}
	return false;
}

// "three soldiers, two civilians and a child" is one number of people; "18 ballistic and 7 cruise missiles" one of missiles
function joinGroups(tokens: Token[], quantities: Quantity[]): Quantity[] {
	const joined: Quantity[] = [];
	for (let at = 0; at < quantities.length; at++) {
		const end = endOfGroup(tokens, quantities, at);
		const first = quantities[at];
		const last = quantities[end];
		if (!first || !last) continue;
		joined.push(end === at ? first : sum(quantities.slice(at, end + 1), first, last));
		at = end;
	}
	return joined;
}

function endOfGroup(tokens: Token[], quantities: Quantity[], start: number): number {
	let end = start;
	let closed = start;
	for (let next = start + 1; next < quantities.length; next++) {
		const [a, b] = [quantities[end], quantities[next]];
		if (!a || !b || a.head === 'bare' || a.head !== b.head || a.isSubset || b.isSubset) break;
		if (!isGroupGap(tokens, a.to, b.from)) break;
		end = next;
		// a list without "and" is an apposition: "nine people, three children"
		if (tokens.slice(a.to, b.from).some((token) => token.lower === 'and')) closed = next;
	}
	return closed;
}

function isGroupGap(tokens: Token[], from: number, to: number): boolean {
	if (to - from > 4 || to <= from) return false;
	for (let at = from; at < to; at++) if (!words.groupGap.has(tokens[at]?.lower ?? '')) return false;
	return true;
}

function sum(group: Quantity[], first: Quantity, last: Quantity): Quantity {
	const add = (pick: (quantity: Quantity) => number) =>
		group.reduce((total, q) => total + pick(q), 0);
	return {
		...first,
		to: last.to,
		low: add((q) => q.low),
		best: add((q) => q.best),
		high: add((q) => q.high)
	};
}
