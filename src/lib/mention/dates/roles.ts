import lexicon from '#geodata/lexicon/dates.json';
import {
	fromDay,
	isCivilDay,
	toDay,
	writeDate,
	dayOf,
	lastDayOfMonth,
	monthOf,
	weekdayOf,
	yearOf
} from '../../time/civil.ts';
import { type DateCandidate, type DateReader, wordAt } from './candidate.ts';
import { isStatement } from './statement.ts';

const statementVerbs = new Set(lexicon.statementVerbs);
const futureVerbs = new Set(lexicon.futureVerbs);
const futureAdjectives = new Set(lexicon.futureAdjectives);
const futureNouns = new Set(lexicon.futureNouns);
const clauseBreaks = new Set(lexicon.clauseBreaks);

/** Gives every candidate its role, from the words around it, and moves floating dates to the future where the verb is future. */
export function applyRoles(reader: DateReader, candidates: DateCandidate[]): DateCandidate[] {
	return candidates.map((candidate) => {
		if (candidate.role !== null) return candidate;
		if (isStatement(reader, candidate)) return { ...candidate, role: 'statement' };
		if (isFuture(reader, candidate)) return moveAhead(reader, candidate);
		return { ...candidate, role: isOld(reader, candidate) ? 'background' : 'event' };
	});
}

// "will meet on Friday", "is expected to speak this week", "talks scheduled for Monday", "ahead of a meeting Sunday", "a June deadline"
function isFuture({ tokens, published }: DateReader, candidate: DateCandidate): boolean {
	if (candidate.rule === 'ago') return false;
	const isAhead = published !== null && (candidate.first ?? -Infinity) > published;
	if (isAhead && !candidate.anchored) return true;
	for (let at = candidate.from - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
		const word = wordAt(tokens, at);
		const next = wordAt(tokens, at + 1);
		if (futureVerbs.has(word) || futureNouns.has(word))
			return !(word === 'would' && next === 'have');
		if (futureAdjectives.has(word) && (next === 'to' || (LINKS.has(next) && word !== 'about')))
			return true;
		if (word === 'ahead' && next === 'of') return !/^(the|this|last)$/.test(wordAt(tokens, at + 2));
		if (clauseBreaks.has(word) || CLAUSE_MARKS.has(word) || statementVerbs.has(word)) break;
	}
	const after = wordAt(tokens, candidate.to);
	return after === 'will' || futureNouns.has(after);
}

// how far the future verb may stand
const REACH = 14;
const LINKS = new Set(['to', 'for', 'on', 'in', 'by', 'the', 'a']);
const CLAUSE_MARKS = new Set([',', ';', ':', '—', '–']);

function moveAhead({ published }: DateReader, candidate: DateCandidate): DateCandidate {
	const moved: DateCandidate = { ...candidate, role: 'future' };
	const { first, last, floats } = candidate;
	if (published === null || first === null || last === null || first > published) return moved;
	if (floats === 'week' && first < published) return { ...moved, first: first + 7, last: last + 7 };
	if (floats === 'year' && last < published)
		return { ...moved, first: yearLater(first), last: yearLater(last) };
	if (candidate.rule === 'period' && last === published)
		return { ...moved, first: published, last: endOf(published, candidate.precision) };
	return moved;
}

function yearLater(day: number): number {
	const date = fromDay(day);
	const year = yearOf(date) + 1;
	const isThere = isCivilDay(year, monthOf(date), dayOf(date));
	return toDay(writeDate(year, monthOf(date), isThere ? dayOf(date) : 28));
}

// the last day of this week, month or year
function endOf(day: number, precision: DateCandidate['precision']): number {
	const date = fromDay(day);
	const year = yearOf(date);
	if (precision === 'year') return toDay(writeDate(year, 12, 31));
	if (precision === 'month')
		return toDay(writeDate(year, monthOf(date), lastDayOfMonth(year, monthOf(date))));
	// told on a Sunday, "this week" looks into the week to come
	return day + (weekdayOf(date) === 7 ? 6 : 7 - weekdayOf(date));
}

// days before publication after which a date is history, unless it was said to be news
const HISTORY = { day: 120, month: 62 };

function isOld({ published }: DateReader, candidate: DateCandidate): boolean {
	if (published === null || candidate.last === null) return candidate.first === null;
	const limit = candidate.precision === 'month' ? HISTORY.month : HISTORY.day;
	return published - candidate.last > limit;
}
