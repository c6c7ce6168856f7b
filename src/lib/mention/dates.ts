import { fromDay, toDay } from '../time/civil.ts';
import type { CivilDate, DateMention } from '../types.ts';
import type { ReadingContext } from './context.ts';
import { readAgo } from './dates/ago.ts';
import { anchorDates } from './dates/anchors.ts';
import { readAnniversary } from './dates/anniversary.ts';
import { readCalendarDay } from './dates/calendar-day.ts';
import { readCalendarMonth } from './dates/calendar-month.ts';
import type { DateCandidate, DateReader, DateRule } from './dates/candidate.ts';
import { applyDayParts } from './dates/day-part.ts';
import { readDayWord } from './dates/day-word.ts';
import { readHoliday } from './dates/holiday.ts';
import { joinWeekdays } from './dates/join-weekday.ts';
import { readNextDay } from './dates/next-day.ts';
import { readNumericDate } from './dates/numeric.ts';
import { applyOpenEnds } from './dates/open-ends.ts';
import { applyOvernight } from './dates/overnight.ts';
import { readPastDays } from './dates/past-days.ts';
import { readPeriod } from './dates/period.ts';
import { joinRanges } from './dates/ranges.ts';
import { applyRoles } from './dates/roles.ts';
import { readSeason } from './dates/season.ts';
import { readWeekdayName } from './dates/weekday.ts';
import { mayBegin } from './dates/words.ts';
import { readYearAlone } from './dates/year.ts';

// the first that fits wins: full dates before their parts, counted phrases before bare words
const RULES: DateRule[] = [
	readNumericDate,
	readCalendarDay,
	readCalendarMonth,
	readHoliday,
	readAnniversary,
	readAgo,
	readPastDays,
	readDayWord,
	readNextDay,
	readWeekdayName,
	readPeriod,
	readSeason,
	readYearAlone
];

// ranges must see bare ends, day parts need whole ranges, roles need everything settled
const REFINERS = [
	joinWeekdays,
	joinRanges,
	applyDayParts,
	joinRanges,
	applyOpenEnds,
	applyRoles,
	applyOvernight
];

/** Every date phrase of an article, resolved to civil days against its day of publication, in text order. */
export function findDates(context: ReadingContext): DateMention[] {
	const { published } = context.article;
	const publishedDay = published === null || !isNewsYear(published) ? null : toDay(published);
	const mentions = context.sentences.flatMap((_, sentence) => {
		const reader: DateReader = { tokens: context.tokensOf(sentence), published: publishedDay };
		const candidates = REFINERS.reduce((list, refine) => refine(reader, list), readAll(reader));
		return candidates.map((candidate) => toMention(context, reader, sentence, candidate));
	});
	return publishedDay === null ? mentions : anchorDates(mentions, fromDay(publishedDay));
}

// beyond these a day of publication is a slip of the pen, and "next year" may leave the calendar
function isNewsYear(published: CivilDate): boolean {
	return published >= '1800' && published < '3000';
}

function readAll(reader: DateReader): DateCandidate[] {
	const found: DateCandidate[] = [];
	for (let at = 0; at < reader.tokens.length; at++) {
		if (!mayBegin(reader.tokens, at)) continue;
		const candidate = readOne(reader, at);
		if (!candidate) continue;
		found.push(candidate);
		at = candidate.to - 1;
	}
	return found;
}

function readOne(reader: DateReader, at: number): DateCandidate | null {
	for (const rule of RULES) {
		const candidate = rule(reader, at);
		if (candidate) return candidate;
	}
	return null;
}

function toMention(
	{ article }: ReadingContext,
	{ tokens }: DateReader,
	sentence: number,
	candidate: DateCandidate
): DateMention {
	const start = tokens[candidate.from]?.start ?? 0;
	const end = tokens[candidate.to - 1]?.end ?? start;
	const text = article.text.slice(start, end);
	return {
		kind: 'date',
		start,
		end,
		text,
		sentence,
		rule: `dates/${candidate.rule}`,
		value: {
			earliest: candidate.first === null ? null : fromDay(candidate.first),
			latest: candidate.last === null ? null : fromDay(candidate.last),
			precision: candidate.precision,
			basis: candidate.basis,
			phrase: text
		},
		role: candidate.role ?? 'event',
		anchored: candidate.anchored,
		offsetDays: candidate.offset
	};
}
