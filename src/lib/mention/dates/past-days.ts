import lexicon from '#geodata/lexicon/dates.json';
import { readNumber } from '../numbers.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { readCount } from './words.ts';

const units = new Map<string, string>(Object.entries(lexicon.units));
const pastWords = new Set(lexicon.pastWords);

/** A stretch that ends with publication: `the past 24 hours`, `the last two days`, `the past week`, `the past few days`. */
export function readPastDays(reader: DateReader, at: number): DateCandidate | null {
	const { tokens, published } = reader;
	if (published === null) return null;
	if (wordAt(tokens, at) === 'less') return readLessThan(reader, published, at);
	if (!pastWords.has(wordAt(tokens, at))) return null;
	const number = readNumber(tokens, at + 1);
	const unitAt = number?.end ?? at + 1;
	const unit = units.get(wordAt(tokens, unitAt));
	// "last week" is a calendar week, "the past week" and "the last two weeks" run up to now
	if (!unit || (!number && wordAt(tokens, at) !== 'past')) return null;
	if (wordAt(tokens, at - 1) !== 'the' && !number) return null;
	const days = Math.ceil((number?.high ?? 1) * (DAYS[unit] ?? 1));
	const role = days > LONGEST_NEWS ? 'background' : null;
	return makeCandidate('past-days', at, unitAt + 1, published - Math.min(days, 36500), published, {
		role
	});
}

// "in less than a week", "in less than 12 hours"
function readLessThan({ tokens }: DateReader, published: number, at: number): DateCandidate | null {
	if (wordAt(tokens, at - 1) !== 'in' || wordAt(tokens, at + 1) !== 'than') return null;
	const count = readCount(tokens, at + 2);
	const unit = count && units.get(wordAt(tokens, count.end));
	const days = count && unit ? Math.ceil(count.value * (DAYS[unit] ?? 1)) : 0;
	if (!count || days === 0 || days > LONGEST_NEWS) return null;
	return makeCandidate('past-days', at, count.end + 1, published - days, published);
}

// the news window: a longer stretch is a review
const LONGEST_NEWS = 31;

const DAYS: Record<string, number> = {
	hour: 1 / 24,
	day: 1,
	week: 7,
	month: 30,
	year: 365,
	decade: 3650
};
