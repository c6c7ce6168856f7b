import { addMonths, dayOf, fromDay, monthOf, toDay, writeDate, yearOf } from '../../time/civil.ts';
import { binStart, type BinUnit } from './bins.ts';
import { dayWidth, toPixel, type Scale } from './scale.ts';

/** A mark on the axis. */
export interface Tick {
	day: number;
	/** pixels from the left edge */
	at: number;
	label: string;
}

/** Two rows of labels: the small ones, and what they are part of (the month of days, the year of months). */
export interface Axis {
	minor: Tick[];
	major: Tick[];
}

interface Level {
	unit: BinUnit;
	/** every how many units */
	every: number;
	/** days of a step, for choosing */
	days: number;
	label: (day: number, names: Names) => string;
	major: 'month' | 'year' | null;
}

// finest first: the first whose labels have room is taken
const LEVELS: Level[] = [
	{ unit: 'day', every: 1, days: 1, label: (day, names) => names.weekday(day), major: 'month' },
	{ unit: 'day', every: 1, days: 1, label: dayNumber, major: 'month' },
	{ unit: 'week', every: 1, days: 7, label: dayNumber, major: 'month' },
	{ unit: 'month', every: 1, days: 28, label: (day, names) => names.month(day), major: 'year' },
	{ unit: 'month', every: 3, days: 90, label: (day, names) => names.month(day), major: 'year' },
	{ unit: 'year', every: 1, days: 365, label: yearLabel, major: null },
	{ unit: 'year', every: 2, days: 730, label: yearLabel, major: null },
	{ unit: 'year', every: 5, days: 1826, label: yearLabel, major: null },
	{ unit: 'year', every: 10, days: 3652, label: yearLabel, major: null },
	{ unit: 'year', every: 50, days: 18262, label: yearLabel, major: null }
];
// pixels between two labels
const GAP = 14;

/** Where the labels of the axis stand, so many that none touches another; `measure` gives the width of a text in pixels. */
export function layAxis(scale: Scale, locale: string, measure: (text: string) => number): Axis {
	const names = namesIn(locale);
	const level = LEVELS.find((one) => hasRoom(one, scale, names, measure)) ?? LEVELS.at(-1);
	if (!level) return { minor: [], major: [] };
	const minor = stepsOf(level, scale.from, scale.to).map((day) => ({
		day,
		at: toPixel(scale, day),
		label: level.label(day, names)
	}));
	return {
		minor: minor.filter((tick) => tick.at >= -1),
		major: layMajor(level, scale, names, measure)
	};
}

function hasRoom(level: Level, scale: Scale, names: Names, measure: (text: string) => number) {
	const room = dayWidth(scale) * level.days;
	const steps = stepsOf(level, scale.from, Math.min(scale.to, scale.from + level.days * 12));
	if (steps.length > 400) return false;
	return steps.every((day) => measure(level.label(day, names)) + GAP <= room);
}

/** First days of the steps of a level that touch the stretch. */
function stepsOf(level: Level, from: number, to: number): number[] {
	const steps: number[] = [];
	let day = stepStart(level, Math.floor(from));
	// a guard for absurd scales, not a limit anyone sees
	for (; day < to && steps.length < 2000; day = nextStep(level, day)) steps.push(day);
	return steps;
}

function stepStart(level: Level, day: number): number {
	const start = binStart(level.unit, day);
	if (level.every === 1) return start;
	const date = fromDay(start);
	const year = yearOf(date);
	if (level.unit === 'year') return toDay(writeDate(year - (year % level.every), 1, 1));
	const month = monthOf(date);
	return toDay(writeDate(year, month - ((month - 1) % level.every), 1));
}

function nextStep(level: Level, day: number): number {
	if (level.unit === 'day') return day + level.every;
	if (level.unit === 'week') return day + 7 * level.every;
	const months = level.unit === 'year' ? 12 * level.every : level.every;
	return toDay(addMonths(fromDay(day), months));
}

/** The labels of the second row; the first one sticks to the left edge unless the next one pushes it out. */
function layMajor(
	level: Level,
	scale: Scale,
	names: Names,
	measure: (text: string) => number
): Tick[] {
	if (level.major === null) return [];
	const unit = level.major;
	const label: Level['label'] = unit === 'month' ? names.monthYear : yearLabel;
	const row: Level = { unit, every: 1, days: 0, label, major: null };
	const ticks = stepsOf(row, scale.from, scale.to).map((day) => ({
		day,
		at: Math.max(toPixel(scale, day), 0),
		label: label(day, names)
	}));
	return ticks.filter((tick, i) => {
		const end = ticks[i + 1]?.at ?? scale.width + measure(tick.label);
		return tick.at + measure(tick.label) + 6 <= end;
	});
}

function dayNumber(day: number): string {
	return String(dayOf(fromDay(day)));
}

function yearLabel(day: number): string {
	return String(yearOf(fromDay(day)));
}

interface Names {
	weekday(day: number): string;
	month(day: number): string;
	monthYear: (day: number) => string;
}

const known = new Map<string, Names>();

/** Names of days and months in a language; days are read at midnight UTC, so no time zone can move them. */
function namesIn(locale: string): Names {
	const kept = known.get(locale);
	if (kept) return kept;
	const write = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
		return (day: number) => format.format(day * 86_400_000);
	};
	const names = {
		weekday: write({ weekday: 'short', day: 'numeric' }),
		month: write({ month: 'short' }),
		monthYear: write({ month: 'long', year: 'numeric' })
	};
	known.set(locale, names);
	return names;
}
