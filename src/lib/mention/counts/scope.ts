import lexicon from '#geodata/lexicon/counts.json';
import type { Token } from '../../text/tokens.ts';
import { indexPhrases, readPhrase } from '../dates/phrases.ts';
import { readMonth, readWeekday, readYear } from '../dates/words.ts';
import { readCount } from '../dates/words.ts';

const placeLeads = new Set(lexicon.places.before);
const placeNouns = new Set(lexicon.places.nouns);
const sinceRecent = new Set(lexicon.sinceRecent);
const cumulative = indexPhrases(
	Object.fromEntries(lexicon.cumulative.map((phrase) => [phrase, true] as const))
);

/** True when the sentence names two places or more in one breath: `in Foo and Bar`, `on the towns of A, B and C`. */
export function hasSeveralPlaces(tokens: Token[]): boolean {
	for (let at = 0; at < tokens.length; at++) {
		if (!placeLeads.has(tokens[at]?.lower ?? '')) continue;
		const names = countNames(tokens, at + 1);
		if (names >= 2) return true;
	}
	return false;
}

// names joined by commas and "and"; "Foo, in the Bar region" and "Foo, Bar" are one place
function countNames(tokens: Token[], from: number): number {
	let names = 0;
	let hasAnd = false;
	let isInName = false;
	for (let at = from; at < tokens.length && at < from + 60; at++) {
		const token = tokens[at];
		if (!token) break;
		const word = token.lower;
		if (token.isCapitalized && !readMonth(tokens, at) && !readWeekday(tokens, at)) {
			if (!isInName) names++;
			isInName = true;
			continue;
		}
		if (
			word === '-' ||
			word === '’' ||
			word === "'" ||
			(isInName &&
				/^(al|el|de|del|la|of|ez|es|ed|and|the|upon)$/.test(word) === false &&
				/^\p{Ll}/u.test(word) &&
				word.length <= 3 &&
				tokens[at - 1]?.text === '-')
		)
			continue;
		if (!placeNouns.has(word)) break;
		if (word === 'and' && names >= 1) hasAnd = true;
		if (word === ',' || word === 'and') isInName = false;
	}
	return hasAnd ? names : Math.min(names, 1);
}

/** True when the sentence tells a running total: `since February`, `this year`, `in 2025`, `over the past two decades`. */
export function isRunningTotal(tokens: Token[]): boolean {
	for (let at = 0; at < tokens.length; at++) {
		const word = tokens[at]?.lower ?? '';
		if (readPhrase(cumulative, tokens, at)) return true;
		if (word === 'since' && isSinceLong(tokens, at + 1)) return true;
		if (
			(word === 'in' || word === 'during' || word === 'throughout' || word === 'through') &&
			readYear(tokens, at + 1)
		)
			return true;
		if (isLongStretch(tokens, at)) return true;
		if (word === 'between' && isMonthRange(tokens, at + 1)) return true;
	}
	return false;
}

function isSinceLong(tokens: Token[], at: number): boolean {
	const next = tokens[at];
	// "since, there have been …" and "since the drone hit" say nothing of years
	if (!next || next.isPunctuation) return false;
	if (sinceRecent.has(next.lower)) return false;
	if (readMonth(tokens, at) ?? readYear(tokens, at)) return true;
	return next.isCapitalized || /^(the|its|then|his|mid|january|early)$/.test(next.lower);
}

// "the past two decades", "the first three months"
function isLongStretch(tokens: Token[], at: number): boolean {
	const word = tokens[at]?.lower ?? '';
	if (word !== 'past' && word !== 'last' && word !== 'previous' && word !== 'first') return false;
	const count = readCount(tokens, at + 1);
	const unit = count && tokens[count.end]?.lower;
	return unit === 'months' || unit === 'years' || unit === 'decades';
}

// "between January 2021 and June 2022"
function isMonthRange(tokens: Token[], at: number): boolean {
	const first = readMonth(tokens, at);
	return (
		first !== null && (readYear(tokens, first.end) !== null || tokens[first.end]?.lower === 'and')
	);
}
