import lexicon from '#geodata/lexicon/dates.json';
import { isCivilDate, isCivilDay, writeDate } from '../time/civil.ts';
import type { CivilDate } from '../types.ts';

const months = new Map<string, number>(Object.entries(lexicon.months));

/**
 * The day a line of a page's head gives: `March 16, 2025`, `Published on Sun 16 Mar 2025 10:30 GMT`, `2025-03-16T08:00:00Z`,
 * `Updated: 16.03.2025`. `null` when the line is anything more than a date.
 */
export function readDateLine(line: string): CivilDate | null {
	if (line.length > 90) return null;
	const found = findDate(line);
	if (!found) return null;
	const rest = line.slice(0, found.from) + ' ' + line.slice(found.to);
	return rest
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.every(isDateNoise)
		? found.date
		: null;
}

/** The day in a machine's or a person's date: `2025-03-16T23:30:00-04:00` is `2025-03-16`, the publisher's own day. */
export function readDateValue(value: unknown): CivilDate | null {
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value !== 'string') return null;
	return findDate(value.slice(0, 90))?.date ?? null;
}

interface FoundDate {
	date: CivilDate;
	from: number;
	to: number;
}

function findDate(line: string): FoundDate | null {
	const iso = /\b(\d{4}-\d\d-\d\d)(?=$|[^\d])/.exec(line);
	if (iso && isCivilDate(iso[1])) return place(iso, iso[1]);
	const monthFirst = /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})\b/.exec(line);
	const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b/.exec(line);
	const numbers = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(line);
	return (
		settle(monthFirst, months.get(monthFirst?.[1]?.toLowerCase() ?? ''), monthFirst?.[2]) ??
		settle(dayFirst, months.get(dayFirst?.[2]?.toLowerCase() ?? ''), dayFirst?.[1]) ??
		settle(numbers, Number(numbers?.[2]), numbers?.[1]) ??
		settle(numbers, Number(numbers?.[1]), numbers?.[2])
	);
}

function settle(
	found: RegExpExecArray | null,
	month: number | undefined,
	day: string | undefined
): FoundDate | null {
	const year = Number(found?.[3]);
	if (!found || !month || !isCivilDay(year, month, Number(day))) return null;
	return place(found, writeDate(year, month, Number(day)));
}

function place(found: RegExpExecArray, date: CivilDate): FoundDate {
	return { date, from: found.index, to: found.index + found[0].length };
}

const noise = new Set(lexicon.dateLineWords);

function isDateNoise(word: string): boolean {
	return word === '' || noise.has(word);
}
