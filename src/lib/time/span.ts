import type { CivilDate, DateSpan } from '../types.ts';
import { dayOf, monthOf, toDay, writeDate, lastDayOfMonth, yearOf } from './civil.ts';

/** The two end days of a span, both included, `null` where open. */
export type Days = Pick<DateSpan, 'earliest' | 'latest'>;

/** *Possibly*: true when the two have a day in common. */
export function spansTouch(a: Days, b: Days): boolean {
	return startsBy(a.earliest, b.latest) && startsBy(b.earliest, a.latest);
}

/** *Surely*: true when every day of `inner` lies in `outer`. */
export function spanInside(inner: Days, outer: Days): boolean {
	const startsInside =
		outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest);
	const endsInside =
		outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest);
	return startsInside && endsInside;
}

/** The shortest stretch of days that holds both. */
export function unionSpans(a: Days, b: Days): Days {
	return {
		earliest: a.earliest === null || b.earliest === null ? null : earlier(a.earliest, b.earliest),
		latest: a.latest === null || b.latest === null ? null : later(a.latest, b.latest)
	};
}

/** The days the two have in common, `null` when there are none. */
export function intersectSpans(a: Days, b: Days): Days | null {
	if (!spansTouch(a, b)) return null;
	return {
		earliest: a.earliest && b.earliest ? later(a.earliest, b.earliest) : (a.earliest ?? b.earliest),
		latest: a.latest && b.latest ? earlier(a.latest, b.latest) : (a.latest ?? b.latest)
	};
}

/** How many days the span holds, `Infinity` when it is open. */
export function spanDays(span: Days): number {
	if (span.earliest === null || span.latest === null) return Infinity;
	return toDay(span.latest) - toDay(span.earliest) + 1;
}

/**
 * The span as a person writes it: `16 March 2025`, `15–16 March 2025`, `28 February – 3 March 2025`, `March 2025`, `2022`,
 * `until 16 March 2025`, `since 1 March 2025`. The year is left out when it is `knownYear`.
 */
export function formatSpan(
	span: Days & { precision?: DateSpan['precision'] },
	knownYear: number | null = null,
	locale = 'en'
): string {
	const { earliest, latest } = span;
	if (earliest === null && latest === null) return 'date unknown';
	if (earliest === null) return `until ${formatDay(latest ?? '', knownYear, locale)}`;
	if (latest === null) return `since ${formatDay(earliest, knownYear, locale)}`;
	if (earliest === latest) return formatDay(earliest, knownYear, locale);
	if (isWholeYear(earliest, latest)) return String(yearOf(earliest));
	if (isWholeMonth(earliest, latest)) return formatMonth(earliest, knownYear, locale);
	return formatRange(earliest, latest, knownYear, locale);
}

/** One day as a person writes it: `16 March 2025`; the year is left out when it is `knownYear`. */
export function formatDay(date: CivilDate, knownYear: number | null = null, locale = 'en'): string {
	return `${dayOf(date)} ${formatMonth(date, knownYear, locale)}`;
}

function formatMonth(date: CivilDate, knownYear: number | null, locale: string): string {
	const name = monthName(monthOf(date), locale);
	return yearOf(date) === knownYear ? name : `${name} ${yearOf(date)}`;
}

function formatRange(
	earliest: CivilDate,
	latest: CivilDate,
	knownYear: number | null,
	locale: string
): string {
	const end = formatDay(latest, knownYear, locale);
	if (yearOf(earliest) !== yearOf(latest)) return `${formatDay(earliest, null, locale)} – ${end}`;
	if (monthOf(earliest) === monthOf(latest)) return `${dayOf(earliest)}–${end}`;
	return `${formatDay(earliest, yearOf(earliest), locale)} – ${end}`;
}

const monthNames = new Map<string, string[]>();

function monthName(month: number, locale: string): string {
	let names = monthNames.get(locale);
	if (!names) {
		const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
		names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2025, index, 15)));
		monthNames.set(locale, names);
	}
	return names[month - 1] ?? '';
}

function isWholeYear(earliest: CivilDate, latest: CivilDate): boolean {
	const year = yearOf(earliest);
	return earliest === writeDate(year, 1, 1) && latest === writeDate(year, 12, 31);
}

function isWholeMonth(earliest: CivilDate, latest: CivilDate): boolean {
	const [year, month] = [yearOf(earliest), monthOf(earliest)];
	return dayOf(earliest) === 1 && latest === writeDate(year, month, lastDayOfMonth(year, month));
}

function startsBy(start: CivilDate | null, end: CivilDate | null): boolean {
	return start === null || end === null || start <= end;
}

function earlier(a: CivilDate, b: CivilDate): CivilDate {
	return a < b ? a : b;
}

function later(a: CivilDate, b: CivilDate): CivilDate {
	return a > b ? a : b;
}
