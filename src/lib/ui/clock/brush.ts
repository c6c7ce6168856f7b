import { addMonths, fromDay, toDay } from '../../time/civil.ts';
import type { DayBounds } from './scale.ts';

/** The two ends of the window, or the window itself. */
export type Grip = 'from' | 'to' | 'window';

/** The window with one end on another day; an end that is pushed past the other takes it along. */
export function moveEnd(
	range: DayBounds,
	end: 'from' | 'to',
	day: number,
	bounds: DayBounds
): DayBounds {
	const held = Math.min(Math.max(Math.round(day), bounds.from), bounds.to);
	if (end === 'from') return { from: held, to: Math.max(range.to, held) };
	return { from: Math.min(range.from, held), to: held };
}

/** The window moved by so many days, its width kept, held back at the ends of the data. */
export function moveWindow(range: DayBounds, days: number, bounds: DayBounds): DayBounds {
	const low = Math.min(bounds.from - range.from, 0);
	const high = Math.max(bounds.to - range.to, 0);
	const shift = Math.min(Math.max(Math.round(days), low), high);
	return { from: range.from + shift, to: range.to + shift };
}

/** Where a key moves a day: arrows a day (with shift a week), Page a month, Home and End to the ends; `null` for other keys. */
export function dayAfterKey(
	key: string,
	day: number,
	bounds: DayBounds,
	hasShift = false
): number | null {
	const step = hasShift ? 7 : 1;
	if (key === 'ArrowLeft' || key === 'ArrowDown') return day - step;
	if (key === 'ArrowRight' || key === 'ArrowUp') return day + step;
	if (key === 'PageDown') return toDay(addMonths(fromDay(day), -1));
	if (key === 'PageUp') return toDay(addMonths(fromDay(day), 1));
	if (key === 'Home') return bounds.from;
	return key === 'End' ? bounds.to : null;
}

/** The window moved just so far that it holds these days: what a selected event asks for. */
export function windowAround(range: DayBounds, days: DayBounds, bounds: DayBounds): DayBounds {
	if (days.to >= range.from && days.from <= range.to) return range;
	const width = range.to - range.from;
	const middle = Math.round((days.from + days.to) / 2);
	const from = Math.min(Math.max(middle - (width >> 1), bounds.from), bounds.to - width);
	const moved = { from, to: from + width };
	return days.to >= moved.from && days.from <= moved.to ? moved : { ...days };
}
