import {
	addMonths,
	fromDay,
	monthOf,
	toDay,
	weekdayOf,
	writeDate,
	yearOf
} from '../../time/civil.ts';

/** How long a bar of the histogram is. */
export type BinUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

// narrower bars than this cannot be told apart
const MIN_BAR = 4;
const DAYS: Record<BinUnit, number> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.2 };

/** The shortest bar that is still wide enough to see. */
export function chooseUnit(pixelsPerDay: number): BinUnit {
	const units: BinUnit[] = ['day', 'week', 'month', 'quarter'];
	return units.find((unit) => pixelsPerDay * DAYS[unit] >= MIN_BAR) ?? 'year';
}

/** First day of the bar that holds a day; weeks begin on Monday. */
export function binStart(unit: BinUnit, day: number): number {
	if (unit === 'day') return day;
	const date = fromDay(day);
	if (unit === 'week') return day - (weekdayOf(date) - 1);
	return toDay(writeDate(yearOf(date), firstMonth(unit, monthOf(date)), 1));
}

function firstMonth(unit: BinUnit, month: number): number {
	if (unit === 'month') return month;
	return unit === 'quarter' ? month - ((month - 1) % 3) : 1;
}

/** First day of the next bar. */
export function nextBin(unit: BinUnit, start: number): number {
	if (unit === 'day') return start + 1;
	if (unit === 'week') return start + 7;
	const months = { month: 1, quarter: 3, year: 12 }[unit];
	return toDay(addMonths(fromDay(start), months));
}

/** First days of all bars that touch the days, and the end of the last one: one more edge than bars. */
export function binEdges(unit: BinUnit, from: number, to: number): Int32Array {
	const edges: number[] = [];
	let start = binStart(unit, from);
	for (; start <= to; start = nextBin(unit, start)) edges.push(start);
	edges.push(start);
	return Int32Array.from(edges);
}
