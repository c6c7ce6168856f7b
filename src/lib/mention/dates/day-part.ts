import lexicon from '#geodata/lexicon/dates.json';
import { type DateCandidate, type DateReader, wordAt } from './candidate.ts';

const dayParts = new Set(lexicon.dayParts);
const nightParts = new Set(lexicon.nightParts);

/**
 * Times of day around a date. `Thursday night` and `the night of 14 March` run into the next day, `overnight into Friday` and `overnight on
 * Friday` begin the day before, `Sunday morning`, `late on Monday`, `the early hours of Friday` stay on their day.
 */
export function applyDayParts(reader: DateReader, candidates: DateCandidate[]): DateCandidate[] {
	const applied: DateCandidate[] = [];
	for (const [index, candidate] of candidates.entries()) {
		const next = candidates[index + 1];
		// "overnight into Friday": the word melts into the date after it
		if (candidate.rule === 'overnight' && next && isLinked(reader, candidate.to, next.from))
			continue;
		if (isEarlyHours(candidate) && next && wordAt(reader.tokens, candidate.to) === 'of') continue;
		applied.push(applyOne(reader, candidate, candidates[index - 1]));
	}
	return applied;
}

function applyOne(
	reader: DateReader,
	candidate: DateCandidate,
	previous: DateCandidate | undefined
): DateCandidate {
	if (!isSingleDay(candidate)) return withNightBefore(reader, candidate, previous);
	const { tokens } = reader;
	if (previous?.rule === 'overnight' && isLinked(reader, previous.to, candidate.from))
		return span(candidate, previous.from, candidate.to, -1, 0, reader);
	const after = wordAt(tokens, candidate.to);
	if (after === 'overnight')
		return aroundNight(candidate, candidate.from, candidate.to + 1, reader);
	if (nightParts.has(after)) return span(candidate, candidate.from, candidate.to + 1, 0, 1, reader);
	const to = dayParts.has(after) ? candidate.to + 1 : candidate.to;
	return leadIn(reader, { ...candidate, to });
}

// "overnight from Thursday to Friday", "the night of March 14-15": the days stand as they are
function withNightBefore(
	reader: DateReader,
	candidate: DateCandidate,
	previous: DateCandidate | undefined
): DateCandidate {
	if (previous?.rule === 'overnight' && isLinked(reader, previous.to, candidate.from))
		return { ...candidate, from: previous.from };
	const isNamed = candidate.basis === 'stated' && candidate.precision === 'days';
	const isNightOf =
		isNamed &&
		wordAt(reader.tokens, candidate.from - 1) === 'of' &&
		nightParts.has(wordAt(reader.tokens, candidate.from - 2));
	return isNightOf ? { ...candidate, from: candidate.from - 2 } : candidate;
}

// "late on Monday", "early Tuesday", "the evening of Jan. 8", "the night of 14 March"
function leadIn(reader: DateReader, candidate: DateCandidate): DateCandidate {
	const { tokens } = reader;
	let at = candidate.from - 1;
	if (wordAt(tokens, at) === 'on' || wordAt(tokens, at) === 'of') at--;
	const word = wordAt(tokens, at);
	if (word === 'early' || word === 'late' || word === 'later') return { ...candidate, from: at };
	const isOf = wordAt(tokens, at + 1) === 'of' || wordAt(tokens, at + 1) === 'on';
	if (!isOf) return candidate;
	if (word === 'hours' && wordAt(tokens, at - 1) === 'early') return { ...candidate, from: at - 1 };
	if (nightParts.has(word)) return span(candidate, at, candidate.to, 0, 1, reader);
	return dayParts.has(word) ? { ...candidate, from: at } : candidate;
}

// "Saturday overnight": the night before when Saturday is the day of publication
function aroundNight(
	candidate: DateCandidate,
	from: number,
	to: number,
	reader: DateReader
): DateCandidate {
	const isToday = candidate.first === reader.published;
	return span(candidate, from, to, isToday ? -1 : 0, isToday ? 0 : 1, reader);
}

function span(
	candidate: DateCandidate,
	from: number,
	to: number,
	before: number,
	after: number,
	{ published }: DateReader
): DateCandidate {
	const first = (candidate.first ?? 0) + before;
	const last = (candidate.last ?? 0) + after;
	// a night that has only begun cannot have reached tomorrow
	const isPast = published !== null && (candidate.last ?? 0) <= published;
	const cut = isPast ? Math.min(last, published) : last;
	return { ...candidate, from, to, first, last: cut, precision: first === cut ? 'day' : 'days' };
}

function isSingleDay(candidate: DateCandidate): boolean {
	const isNamed = candidate.rule !== 'overnight' && candidate.rule !== 'day-word';
	return (
		isNamed && !candidate.anchored && candidate.first !== null && candidate.first === candidate.last
	);
}

function isEarlyHours(candidate: DateCandidate): boolean {
	return candidate.rule === 'day-word' && candidate.first === candidate.last;
}

// only small words between "overnight" and the date
function isLinked({ tokens }: DateReader, from: number, to: number): boolean {
	if (to - from > 2) return false;
	for (let at = from; at < to; at++) if (!LINKS.has(wordAt(tokens, at))) return false;
	return true;
}

const LINKS = new Set(['on', 'into', 'to', 'from', 'of', 'through', 'between', '(']);
