import type { Token } from '../../text/tokens.ts';
import { fromDay, isCivilDay, toDay, writeDate, yearOf } from '../../time/civil.ts';
import { type DateCandidate, type DateReader, makeCandidate } from './candidate.ts';
import { isDash, readDayOfMonth, readMonth, readYearAfter, type Reading } from './words.ts';

/**
 * A day with its month: `Feb. 18`, `February 18th, 2025`, `18 February 2025`, `the 18th of February`, `Jan. 3-4`, `10-12 March`,
 * `March 10 to 12`, `3 and 4 March`. Not `March 2025`, not `18 March-based`, not `May 200 people`.
 */
export function readCalendarDay(reader: DateReader, at: number): DateCandidate | null {
	return readMonthFirst(reader, at) ?? readDayFirst(reader, at);
}

function readMonthFirst(reader: DateReader, at: number): DateCandidate | null {
	const { tokens } = reader;
	const month = readMonth(tokens, at);
	const start = month && readDayOfMonth(tokens, month.end);
	if (!month || !start || isOtherNumber(tokens, start.end)) return null;
	const end = readSecondDay(tokens, start.end, start.value);
	const year = readYearAfter(tokens, (end ?? start).end);
	return settle(reader, at, (year ?? end ?? start).end, month.value, start, end, year);
}

function readDayFirst(reader: DateReader, at: number): DateCandidate | null {
	const { tokens } = reader;
	const start = readDayOfMonth(tokens, at);
	if (!start) return null;
	const end = readSecondDay(tokens, start.end, start.value);
	const afterDay = (end ?? start).end;
	const month = readMonth(tokens, tokens[afterDay]?.lower === 'of' ? afterDay + 1 : afterDay);
	if (!month) return null;
	const year = readYearAfter(tokens, month.end);
	return settle(reader, at, (year ?? month).end, month.value, start, end, year);
}

// "3-4", "10 to 12", "10 and 12": the second must be later in the same month
function readSecondDay(tokens: Token[], at: number, first: number): Reading | null {
	const word = tokens[at]?.lower ?? '';
	if (!isDash(tokens, at) && word !== 'to' && word !== 'and' && word !== 'through') return null;
	const second = readDayOfMonth(tokens, at + 1);
	if (!second || second.value <= first || isOtherNumber(tokens, second.end)) return null;
	const isPair = word === 'and' && second.value !== first + 1;
	// "Jan. 11 and 9 people": a bare number after "and" must be followed by no noun
	return isPair &&
		/^\p{Ll}/u.test(tokens[second.end]?.text ?? '') &&
		tokens[at - 2]?.lower !== 'between'
		? null
		: second;
}

// "18%", "18.5", "18:30", "18 km" after a month's name is no day ("in May 18 people died" still is: nobody writes so)
function isOtherNumber(tokens: Token[], at: number): boolean {
	const next = tokens[at];
	return next?.text === '%' || (next?.text === ':' && next.start === tokens[at - 1]?.end);
}

function settle(
	reader: DateReader,
	from: number,
	to: number,
	month: number,
	start: Reading,
	end: Reading | null,
	year: Reading | null
): DateCandidate | null {
	const lastDay = end?.value ?? start.value;
	const settledYear = year?.value ?? inferYear(reader.published, month, lastDay);
	if (settledYear === null || !isCivilDay(settledYear, month, lastDay)) return null;
	const first = toDay(writeDate(settledYear, month, start.value));
	const last = toDay(writeDate(settledYear, month, lastDay));
	const floats = year ? null : 'year';
	return makeCandidate('calendar-day', from, to, first, last, { basis: 'stated', floats });
}

/** The year of a day without one: the latest up to publication; the coming one when it is near and the past one far. */
export function inferYear(published: number | null, month: number, day: number): number | null {
	if (published === null) return null;
	const year = yearOf(fromDay(published));
	for (const tried of [year + 1, year, year - 1, year - 4]) {
		if (!isCivilDay(tried, month, day)) continue;
		const ahead = toDay(writeDate(tried, month, day)) - published;
		// "the Jan. 20 meeting" told on 13 January is next week, not last year
		if (ahead <= NEAR_FUTURE) return tried;
	}
	return null;
}

// days: a year-less date this little ahead is read as coming; the past reading is then 10 months away
const NEAR_FUTURE = 45;
