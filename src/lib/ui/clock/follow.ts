import type { DayBounds } from './scale.ts';

/** The days that moved between two ranges: one end, or all of the new range; `null` when nothing did. */
export function movedDays(before: DayBounds, after: DayBounds): DayBounds | null {
	const isFirstSame = before.from === after.from;
	const isLastSame = before.to === after.to;
	if (isFirstSame && isLastSame) return null;
	if (isFirstSame) return { from: after.to, to: after.to };
	if (isLastSame) return { from: after.from, to: after.from };
	return after;
}
