import { fromDay, toDay, writeDate, yearOf } from '../../time/civil.ts';
import type { DayBounds } from './scale.ts';

/** A stretch of days with a name; `null` days are all of them. */
export interface Preset {
	name: string;
	days: DayBounds | null;
}

// more years than this make a list nobody reads
const MOST_YEARS = 60;

/** All days, the last week and month of the data (not of today), and each of its years, latest first. */
export function listPresets(bounds: DayBounds): Preset[] {
	const last = (days: number): DayBounds => ({
		from: Math.max(bounds.to - days + 1, bounds.from),
		to: bounds.to
	});
	return [
		{ name: 'All days', days: null },
		{ name: 'Last 7 days of the data', days: last(7) },
		{ name: 'Last 30 days of the data', days: last(30) },
		...listYears(bounds)
	];
}

function listYears(bounds: DayBounds): Preset[] {
	const [first, last] = [yearOf(fromDay(bounds.from)), yearOf(fromDay(bounds.to))];
	const count = Math.min(last - first + 1, MOST_YEARS);
	return Array.from({ length: count }, (_, i) => {
		const year = last - i;
		return {
			name: String(year),
			days: { from: toDay(writeDate(year, 1, 1)), to: toDay(writeDate(year, 12, 31)) }
		};
	});
}
