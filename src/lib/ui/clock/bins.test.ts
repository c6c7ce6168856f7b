import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../time/civil.ts';
import { binEdges, binStart, chooseUnit, type BinUnit } from './bins.ts';

describe('chooseUnit', () => {
	const cases: [number, BinUnit][] = [
		[1200, 'day'],
		[4, 'day'],
		[3.9, 'week'],
		[0.5, 'month'],
		[0.1, 'quarter'],
		[0.02, 'year'],
		[0.0001, 'year']
	];
	for (const [pixels, unit] of cases)
		it(`${pixels} px a day is ${unit}`, () => expect(chooseUnit(pixels)).toBe(unit));
});

describe('binStart', () => {
	const cases: [BinUnit, string, string][] = [
		['day', '2025-03-16', '2025-03-16'],
		['week', '2025-03-16', '2025-03-10'],
		['week', '2025-03-17', '2025-03-17'],
		['week', '2025-01-01', '2024-12-30'],
		['month', '2024-02-29', '2024-02-01'],
		['quarter', '2025-12-31', '2025-10-01'],
		['year', '1969-07-20', '1969-01-01']
	];
	for (const [unit, day, start] of cases)
		it(`${unit} of ${day}`, () => expect(fromDay(binStart(unit, toDay(day)))).toBe(start));
});

describe('binEdges', () => {
	const cases: [BinUnit, string, string, string[]][] = [
		['day', '2025-02-28', '2025-03-01', ['2025-02-28', '2025-03-01', '2025-03-02']],
		['month', '2024-12-31', '2025-01-01', ['2024-12-01', '2025-01-01', '2025-02-01']],
		['year', '2024-06-01', '2024-06-01', ['2024-01-01', '2025-01-01']]
	];
	for (const [unit, from, to, edges] of cases)
		it(`${unit}s from ${from} to ${to}`, () =>
			expect([...binEdges(unit, toDay(from), toDay(to))].map(fromDay)).toEqual(edges));
});
