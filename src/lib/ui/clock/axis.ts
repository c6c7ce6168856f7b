import { addMonths, fromDay, monthOf, toDay, writeDate, yearOf } from '../../time/civil.ts';
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
	{ unit: 'day', every: 1, days: 1, label: (day, names) => names.day(day), major: 'month' },
	{ unit: 'week', every: 1, days: 7, label: (day, names) => names.day(day), major: 'month' },
	{ unit: 'month', every: 1, days: 28, label: (day, names) => names.month(day), major: 'year' },
	{ unit: 'month', every: 3, days: 90, label: (day, names) => names.month(day), major: 'year' },
	{ unit: 'year', every: 1, days: 365, label: (day, names) => names.year(day), major: null },
	{ unit: 'year', every: 2, days: 730, label: (day, names) => names.year(day), major: null },
	{ unit: 'year', every: 5, days: 1826, label: (day, names) => names.year(day), major: null },
	{ unit: 'year', every: 10, days: 3652, label: (day, names) => names.year(day), major: null },
	{ unit: 'year', every: 50, days: 18262, label: (day, names) => names.year(day), major: null }
];
// pixels between two labels
const GAP = 14;
/** Pixels from the line of a tick to its label. */
export const INSET = 4;

/** Where the labels of the axis stand, so many that none touches another; `measure` gives the width of a text in pixels. */
export function layAxis(scale: Scale, locale: string, measure: (text: string) => number): Axis {
	const names = namesIn(locale);
	const level = LEVELS.find((one) => hasRoom(one, scale, names, measure)) ?? LEVELS.at(-1);
	if (!level) return { minor: [], major: [] };
	const labels = (day: number) => [level.label(day, names)];
	const row = stepsOf(level, scale.from, scale.to);
	const minor = layRow(row, scale, labels, measure, isNamed(level));
	const major = layMajor(level, scale, names, measure);
	return { minor: minor.map((tick) => keepUncrossed(tick, major, measure)), major };
}

/** A small label that the line of a month or a year would run through is left out. */
function keepUncrossed(tick: Tick, major: Tick[], measure: (text: string) => number): Tick {
	const end = tick.at + INSET + measure(tick.label);
	const isCrossed = major.some(({ at }) => at > tick.at && at <= end);
	return isCrossed ? { ...tick, label: '' } : tick;
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

function layMajor(
	level: Level,
	scale: Scale,
	names: Names,
	measure: (text: string) => number
): Tick[] {
	if (level.major === null) return [];
	const row: Level = { unit: level.major, every: 1, days: 0, label: names.year, major: null };
	const labels = (day: number) =>
		level.major === 'month' ? [names.monthYear(day), names.month(day)] : [names.year(day)];
	return layRow(stepsOf(row, scale.from, scale.to), scale, labels, measure);
}

/** A label that names all of its step, and not just the day it begins with. */
function isNamed({ unit, every }: Level): boolean {
	return unit !== 'week' && every === 1;
}

/** A row of labels, each the first of its forms that has room: the first sticks to the left edge unless the next one pushes it out; one that would be cut is left out, its line is not. */
function layRow(
	days: number[],
	scale: Scale,
	labels: (day: number) => string[],
	measure: (text: string) => number,
	isSticky = true
): Tick[] {
	const places = days.map((day) => Math.max(toPixel(scale, day), 0));
	return days.flatMap((day, i) => {
		if (!isSticky && toPixel(scale, day) < 0) return [];
		const at = places[i] ?? 0;
		const room = Math.min((places[i + 1] ?? Infinity) - GAP / 2, scale.width) - at - INSET;
		const fitting = labels(day).find((text) => measure(text) <= room);
		if (fitting !== undefined) return { day, at, label: fitting };
		return toPixel(scale, day) < 0 ? [] : { day, at, label: '' };
	});
}

interface Names {
	weekday: (day: number) => string;
	day: (day: number) => string;
	month: (day: number) => string;
	monthYear: (day: number) => string;
	year: (day: number) => string;
}

const known = new Map<string, Names>();

/** Names of days and months in a language and its digits; days are read at midnight UTC, so no time zone can move them. */
function namesIn(locale: string): Names {
	const kept = known.get(locale);
	if (kept) return kept;
	const write = (options: Intl.DateTimeFormatOptions) => {
		// the steps are those of the Gregorian calendar, whichever the language counts in by itself
		const calendar = 'gregory';
		const format = new Intl.DateTimeFormat(locale, { ...options, calendar, timeZone: 'UTC' });
		return (day: number) => format.format(day * 86_400_000);
	};
	const names = {
		weekday: write({ weekday: 'short', day: 'numeric' }),
		day: write({ day: 'numeric' }),
		month: write({ month: 'short' }),
		monthYear: write({ month: 'long', year: 'numeric' }),
		year: write({ year: 'numeric' })
	};
	known.set(locale, names);
	return names;
}
