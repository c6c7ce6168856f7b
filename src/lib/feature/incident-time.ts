import type { CivilDate, DateSpan } from '../types.ts';
import { fromDay, isCivilDate, toDay } from '../time/civil.ts';
import { OPEN_END, OPEN_START } from './column-codes.ts';
import type { IncidentTime } from './incident.ts';

type Days = Pick<DateSpan, 'earliest' | 'latest'>;

/** A span as JSON-FG `time`. */
export function toTime({ earliest, latest }: Days): IncidentTime {
	if (earliest === null && latest === null) return null;
	if (earliest !== null && earliest === latest) return { date: earliest };
	return { interval: [earliest ?? '..', latest ?? '..'] };
}

/** JSON-FG `time` as a span; what is no civil date is taken for open. */
export function fromTime(time: IncidentTime): Days {
	if (time === null) return { earliest: null, latest: null };
	if ('date' in time) return { earliest: toDate(time.date), latest: toDate(time.date) };
	return { earliest: toDate(time.interval[0]), latest: toDate(time.interval[1]) };
}

/** First and last day of JSON-FG `time` as the columns hold them. */
export function daysOf(time: IncidentTime): { first: number; last: number } {
	const { earliest, latest } = fromTime(time);
	return {
		first: earliest === null ? OPEN_START : toDay(earliest),
		last: latest === null ? OPEN_END : toDay(latest)
	};
}

/** A day of the columns as a civil date, `null` where open. */
export function dateOfDay(day: number): CivilDate | null {
	return day === OPEN_START || day === OPEN_END ? null : fromDay(day);
}

/** The first instant of a day as tools read it; no event is claimed to have happened at midnight. */
export function toStart(date: CivilDate | null): string | null {
	return date === null ? null : `${date}T00:00:00Z`;
}

/** The last second of a day. */
export function toEnd(date: CivilDate | null): string | null {
	return date === null ? null : `${date}T23:59:59Z`;
}

function toDate(text: string): CivilDate | null {
	return isCivilDate(text) ? text : null;
}
