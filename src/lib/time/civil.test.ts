import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	fromDay,
	isCivilDate,
	lastDayOfMonth,
	toDay,
	weekdayOf
} from './civil.ts';

const DAYS: [string, number][] = [
	['1970-01-01', 0],
	['1970-01-02', 1],
	['1969-12-31', -1],
	['2000-02-29', 11016],
	['2025-03-16', 20163],
	['0001-01-01', -719162],
	['9999-12-31', 2932896]
];

const WEEKDAYS: [string, number][] = [
	['1970-01-01', 4],
	['2025-03-16', 7],
	['2025-03-17', 1],
	['1969-12-29', 1]
];

const VALID: [unknown, boolean][] = [
	['2025-03-16', true],
	['2024-02-29', true],
	['2025-02-29', false],
	['1900-02-29', false],
	['2025-13-01', false],
	['2025-3-16', false],
	['2025-03-16T00:00:00Z', false],
	['', false],
	[null, false]
];

describe('civil dates', () => {
	for (const [date, day] of DAYS)
		it(`${date} is day ${day}`, () => {
			expect(toDay(date)).toBe(day);
			expect(fromDay(day)).toBe(date);
		});
	for (const [date, weekday] of WEEKDAYS)
		it(`${date} is weekday ${weekday}`, () => expect(weekdayOf(date)).toBe(weekday));
	for (const [value, valid] of VALID)
		it(`${String(value)} is ${valid ? 'a' : 'no'} date`, () =>
			expect(isCivilDate(value)).toBe(valid));
	it('counts days and months', () => {
		expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
		expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
		expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
		expect(lastDayOfMonth(2024, 2)).toBe(29);
	});
	it('goes there and back for every day', () => {
		fc.assert(
			fc.property(fc.integer({ min: -719162, max: 2932896 }), (day) => {
				expect(toDay(fromDay(day))).toBe(day);
				expect(isCivilDate(fromDay(day))).toBe(true);
			})
		);
	});
	it('agrees with the calendar of the platform', () => {
		fc.assert(
			fc.property(fc.integer({ min: -200000, max: 200000 }), (day) => {
				expect(fromDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
			})
		);
	});
});
