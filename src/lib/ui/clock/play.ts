import type { DayBounds } from './scale.ts';

/** What moves while it plays: a window of fixed width, everything up to a day, or a single day. */
export type PlayMode = 'window' | 'cumulative' | 'instant';

// the whole of the data should play in about this many seconds
const WHOLE_SECONDS = 30;
// the window a person starts with shows this part of the data
const WINDOW_SHARE = 1 / 12;

/** Days a second that can be chosen. */
export const SPEEDS = [1, 2, 4, 7, 15, 30, 90, 365];

/** The speed that plays all these days in about half a minute. */
export function chooseSpeed(bounds: DayBounds): number {
	const wanted = (bounds.to + 1 - bounds.from) / WHOLE_SECONDS;
	return SPEEDS.find((speed) => speed >= wanted) ?? SPEEDS.at(-1) ?? 1;
}

/** The range play begins with: where the clock stands, or the start of the data when it stands at the end or shows everything. */
export function startRange(mode: PlayMode, range: DayBounds | null, bounds: DayBounds): DayBounds {
	const isAll = range === null || (range.from <= bounds.from && range.to >= bounds.to);
	const isAtEnd = range !== null && range.to >= bounds.to;
	if (mode === 'cumulative') {
		const to = isAll || isAtEnd ? bounds.from : range.to;
		return { from: bounds.from, to };
	}
	if (mode === 'instant') {
		const day = isAll || isAtEnd ? bounds.from : range.to;
		return { from: day, to: day };
	}
	const width = isAll ? chooseWindow(bounds) : range.to - range.from;
	return isAll || isAtEnd ? { from: bounds.from, to: bounds.from + width } : range;
}

// last day minus first
function chooseWindow(bounds: DayBounds): number {
	const days = (bounds.to + 1 - bounds.from) * WINDOW_SHARE;
	return Math.min(Math.max(Math.round(days), 1), bounds.to + 1 - bounds.from) - 1;
}

/** The range so many days on; `null` when it stood at the end already. */
export function advance(
	mode: PlayMode,
	range: DayBounds,
	days: number,
	bounds: DayBounds
): DayBounds | null {
	if (range.to >= bounds.to) return null;
	const to = Math.min(range.to + days, bounds.to);
	if (mode === 'cumulative') return { from: bounds.from, to };
	if (mode === 'instant') return { from: to, to };
	return { from: range.from + (to - range.to), to };
}

/** Where a loop begins again. */
export function rewind(mode: PlayMode, range: DayBounds, bounds: DayBounds): DayBounds {
	if (mode === 'cumulative' || mode === 'instant') return { from: bounds.from, to: bounds.from };
	return { from: bounds.from, to: Math.min(bounds.from + range.to - range.from, bounds.to) };
}
