import type { CivilDate } from '../types.ts';

/** Days since 1970-01-01 of a civil date: `1970-01-02` is 1. */
export function toDay(date: CivilDate): number {
	if (!isCivilDate(date)) throw new Error(`Not a civil date: ${date}.`);
	return dayNumber(yearOf(date), monthOf(date), dayOf(date));
}

/** The civil date so many days after 1970-01-01. */
export function fromDay(day: number): CivilDate {
	// proleptic Gregorian, http://howardhinnant.github.io/date_algorithms.html#civil_from_days
	const shifted = Math.floor(day) + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36524) -
			Math.floor(dayOfEra / 146096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	if (!(year >= 0 && year <= 9999)) throw new Error(`Day ${day} is outside the years 0 to 9999.`);
	return writeDate(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

/** The date so many days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
	return fromDay(toDay(date) + days);
}

/** The same day so many months later, held back to the end of a shorter month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
	const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
	const year = Math.floor(index / 12);
	const month = index - year * 12 + 1;
	return writeDate(year, month, Math.min(dayOf(date), lastDayOfMonth(year, month)));
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
	// 1970-01-01 was a Thursday
	return ((((toDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** 28 to 31; month is 1 to 12. */
export function lastDayOfMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for `2025-03-16`, false for `2025-02-30`, `2025-3-16` and anything else. */
export function isCivilDate(value: unknown): value is CivilDate {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
	return isCivilDay(yearOf(value), monthOf(value), dayOf(value));
}

/** True when the calendar has such a day. */
export function isCivilDay(year: number, month: number, day: number): boolean {
	if (!(year >= 0 && year <= 9999 && month >= 1 && month <= 12)) return false;
	return day >= 1 && day <= lastDayOfMonth(year, month);
}

/** `writeDate(2025, 3, 6)` is `2025-03-06`. */
export function writeDate(year: number, month: number, day: number): CivilDate {
	const pad = (value: number, width: number) => String(value).padStart(width, '0');
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The year in a civil date. */
export function yearOf(date: CivilDate): number {
	return Number(date.slice(0, 4));
}

/** The month in a civil date, 1 to 12. */
export function monthOf(date: CivilDate): number {
	return Number(date.slice(5, 7));
}

/** The day of the month in a civil date. */
export function dayOf(date: CivilDate): number {
	return Number(date.slice(8, 10));
}

function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function dayNumber(year: number, month: number, day: number): number {
	// http://howardhinnant.github.io/date_algorithms.html#days_from_civil
	const marchYear = month <= 2 ? year - 1 : year;
	const era = Math.floor(marchYear / 400);
	const yearOfEra = marchYear - era * 400;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}
