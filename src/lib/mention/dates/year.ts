import lexicon from '#geodata/lexicon/dates.json';
import { toDay, writeDate } from '../../time/civil.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { isDash, readYear } from './words.ts';

const before = new Set(lexicon.yearBefore);

/** A year after a word that asks for one: `in 2014`, `since 2022`, `early 2024`, `the 2014 annexation`, `2023-2024`. Not `2014 people`. */
export function readYearAlone(reader: DateReader, at: number): DateCandidate | null {
	const { tokens } = reader;
	const part = wordAt(tokens, at);
	const hasPart = part === 'early' || part === 'late' || part === 'mid';
	const yearAt = hasPart ? (isDash(tokens, at + 1) ? at + 2 : at + 1) : at;
	const year = readYear(tokens, yearAt);
	if (!year || isOtherNumber(tokens, year.end)) return null;
	const previous = wordAt(tokens, at - 1);
	const isAdjective = previous === 'the' || previous === "'s" || previous === '’s';
	if (!hasPart && !before.has(previous) && !isAdjective) return null;
	if (isCountOf(wordAt(tokens, year.end))) return null;
	const second = isDash(tokens, year.end) ? readYear(tokens, year.end + 1) : null;
	const lastYear = second && second.value > year.value ? second.value : year.value;
	const [from, to] = hasPart ? (PARTS[part] ?? [1, 12]) : [1, 12];
	const first = toDay(writeDate(year.value, from, 1));
	const last = toDay(writeDate(lastYear, to, to === 4 ? 30 : 31));
	const end = lastYear === year.value ? year.end : year.end + 2;
	return makeCandidate('year', at, end, first, last, {
		precision: hasPart ? 'days' : 'year',
		basis: 'stated',
		role: 'background'
	});
}

// months that "early", "mid" and "late" hold
const PARTS: Record<string, [number, number]> = { early: [1, 4], mid: [5, 8], late: [9, 12] };

const COUNTED = new Set([
	'people',
	'civilians',
	'soldiers',
	'troops',
	'drones',
	'km',
	'kilometers',
	'kilometres',
	'miles',
	'metres',
	'meters',
	'dollars',
	'times',
	'children',
	'square'
]);

function isCountOf(next: string): boolean {
	return COUNTED.has(next);
}

function isOtherNumber(tokens: DateReader['tokens'], at: number): boolean {
	const next = tokens[at];
	return next?.text === '%' || next?.text === ':';
}
