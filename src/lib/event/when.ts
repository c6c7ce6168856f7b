import syntax from '#geodata/lexicon/syntax.json';
import { addDays, fromDay, toDay } from '../time/civil.ts';
import type { CivilDate, DateMention, DateSpan, Span } from '../types.ts';
import type { Discourse } from './discourse.ts';
import type { Segment } from './segments.ts';
import type { SentenceReading, Trigger } from './reading.ts';
import { findLagged } from './lagged.ts';
import { undated } from './undated.ts';

/** The days of an act, with the words and the rule that gave them. */
export interface When {
	date: DateSpan;
	span: Span | null;
	rule: string;
	/** the sentence itself dates the act */
	isDated: boolean;
}

/** What date selection needs to know of the article. */
export interface WhenContext {
	published: CivilDate | null;
	discourse: Discourse;
}

/** The days of an act: usually one answer; several when the sentence lists days ("on 9 and 11 January"); none when it is history. */
export function findWhen(
	reading: SentenceReading,
	segment: Segment,
	trigger: Trigger,
	context: WhenContext
): When[] | 'background' {
	const own = reading.dates.filter((date) => isWithin(date, segment));
	const lagged = findLagged(reading, segment, own, context);
	if (lagged) return [lagged];
	const listed = listOfDays(reading, own);
	if (listed.length > 1) return listedWhens(listed);
	const event = pickEvent(own, trigger, context.published) ?? pickNeighbour(reading, segment);
	if (event === 'background') return 'background';
	if (event)
		return isTooOld(event.value, context.published) ? 'background' : [fromEvent(event, reading)];
	if (isHistory(reading)) return 'background';
	const statement = pickStatement(reading, segment);
	if (statement) return [fromStatement(statement)];
	return [undated(reading, segment, trigger, context)];
}

function isWithin(mention: Span, segment: Segment): boolean {
	return mention.start >= segment.start && mention.start < segment.end;
}

// "on Jan. 11 and Jan. 9": two days, two events
function listOfDays({ words }: SentenceReading, own: DateMention[]): DateMention[] {
	const days = own.filter(
		(date) => date.role === 'event' && date.value.precision === 'day' && !date.anchored
	);
	const [first, second] = days;
	if (!first || !second || first.value.earliest === second.value.earliest) return [];
	const between = words.filter((word) => word.start >= first.end && word.end <= second.start);
	const isList =
		between.length > 0 &&
		between.length <= 3 &&
		between.every((word) => word.lower === 'and' || word.lower === ',' || word.lower === 'on');
	return isList ? days : [];
}

// "on Wednesday and Thursday" is one stretch, "on 9 and 11 January" are two days
function listedWhens(listed: DateMention[]): When[] {
	const days = listed.flatMap((date) =>
		date.value.earliest === null ? [] : [toDay(date.value.earliest)]
	);
	const [first, last] = [Math.min(...days), Math.max(...days)];
	const whens = listed.map((date) => fromMention(date));
	const one = whens[0];
	if (!one || last - first !== listed.length - 1) return whens;
	const date: DateSpan = {
		...one.date,
		earliest: fromDay(first),
		latest: fromDay(last),
		precision: 'days'
	};
	return [{ ...one, date }];
}

// "ahead of the forum in June", told in July, is past after all
function tellsDay({ role, value }: DateMention, published: CivilDate | null): boolean {
	if (role === 'event') return true;
	return (
		role === 'future' && published !== null && value.latest !== null && value.latest < published
	);
}

function pickEvent(
	own: DateMention[],
	trigger: Trigger,
	published: CivilDate | null
): DateMention | 'background' | null {
	const isOld = own.some((date) => date.role === 'background');
	const events = own.filter(
		(date) => tellsDay(date, published) && isUsable(date.value) && !(isOld && date.anchored)
	);
	if (events.length > 0) return nearest(events, trigger);
	const isHistory = own.some((date) => date.role === 'background' || isYearLong(date.value));
	return isHistory ? 'background' : null;
}

// a sentence whose only dates are old ones tells of the past
function isHistory({ dates }: SentenceReading): boolean {
	return (
		dates.length > 0 && dates.every((date) => date.role === 'background' || isYearLong(date.value))
	);
}

// what lies further back is history that an article recalls; the same limit as for months in mention/dates
const HISTORY_DAYS = 62;

function isTooOld({ latest }: DateSpan, published: CivilDate | null): boolean {
	return published !== null && latest !== null && latest < addDays(published, -HISTORY_DAYS);
}

function isUsable(value: DateSpan): boolean {
	return (
		value.precision !== 'year' &&
		(value.earliest !== null || value.latest !== null) &&
		value.precision !== 'open'
	);
}

function isYearLong(value: DateSpan): boolean {
	return value.precision === 'year' || value.precision === 'open';
}

function nearest(dates: DateMention[], trigger: Trigger): DateMention | null {
	const finest = dates.filter(
		(date) => date.value.precision === 'day' || date.value.precision === 'days'
	);
	const pool = finest.length > 0 ? finest : dates;
	let best: DateMention | null = null;
	for (const date of pool) {
		if (!best || distance(date, trigger) < distance(best, trigger)) best = date;
	}
	return best;
}

function distance(a: Span, b: Span): number {
	return a.start >= b.end ? a.start - b.end : b.start - a.end;
}

// acts told side by side ("as", "while", ",") share their day; "after" and "before" part them
const PARTING = new Set(syntax.when.parting);

function pickNeighbour(reading: SentenceReading, segment: Segment): DateMention | null {
	const events = reading.dates.filter(
		(date) => date.role === 'event' && isUsable(date.value) && !isWithin(date, segment)
	);
	const near = events.find((date) => !isParted(reading, segment, date));
	return near ?? null;
}

function isParted(reading: SentenceReading, segment: Segment, date: DateMention): boolean {
	const from = Math.min(date.end, segment.start);
	const to = Math.max(date.start, segment.start + 1);
	return reading.words.some(
		(word) => word.start >= from && word.start <= to && PARTING.has(word.lower)
	);
}

function pickStatement(reading: SentenceReading, segment: Segment): DateMention | null {
	const statements = reading.dates.filter(
		(date) => date.role === 'statement' && isUsable(date.value)
	);
	return statements.find((date) => isWithin(date, segment)) ?? statements[0] ?? null;
}

const OVERNIGHT = /overnight|last night|night/i;

// "said on Saturday that … overnight": the night before Saturday
function fromEvent(mention: DateMention, reading: SentenceReading): When {
	const statement = reading.dates.find(
		(date) => date.role === 'statement' && date.value.precision === 'day'
	);
	const day = statement?.value.latest;
	const isLoose =
		OVERNIGHT.test(mention.text) &&
		mention.value.basis !== 'stated' &&
		mention.value.earliest !== mention.value.latest;
	if (!day || !isLoose) return fromMention(mention);
	const date: DateSpan = { ...mention.value, earliest: addDays(day, -1), latest: day };
	return { date, span: spanOf(mention), rule: 'date-overnight-of-statement', isDated: true };
}

function fromMention(mention: DateMention): When {
	return {
		date: mention.value,
		span: spanOf(mention),
		rule: `date-${mention.rule}`,
		isDated: true
	};
}

/** "said Sunday": the act was that day or the day before. */
function fromStatement(mention: DateMention): When {
	const { value } = mention;
	const earliest =
		value.earliest === null || value.precision !== 'day'
			? value.earliest
			: addDays(value.earliest, -1);
	return {
		date: { ...value, earliest, precision: 'days', basis: 'statement' },
		span: spanOf(mention),
		rule: 'date-of-statement',
		isDated: true
	};
}

function spanOf({ start, end }: Span): Span {
	return { start, end };
}
