import { UNLOCATED } from '../../feature/columns.ts';
import { matchesTime } from '../../feature/filter.ts';
import type { Query } from '../../feature/query.ts';
import type { AppState, DayRange } from '../../state.svelte.ts';
import { closeDays } from '../../state/day-range.ts';
import type { PictureWords } from '../../state/pictures.ts';
import { writeDays } from '../day-words.ts';
import { listChips } from '../filters/chips.ts';

/** Writes what a picture of some days says over the map: days, how many events, and every filter, so that nobody takes a part for the whole. */
export function makeWriter(app: AppState, title: string): (range: DayRange | null) => PictureWords {
	const unlocated = findUnlocated(app);
	const filters = writeFilters(app.filters);
	return (range) => {
		const { bounds, columns, certainty } = app;
		const shown = app.countsIn(range).reduce((sum, count) => sum + count, 0);
		const lost = countInDays(unlocated, app, range);
		const isSure = certainty === 'sure' && range !== null;
		const about = [
			writeCount(shown, columns.count),
			lost > 0 ? `${lost.toLocaleString('en')} of them without a place` : '',
			isSure ? 'only what surely happened in these days' : ''
		];
		const days = bounds ? closeDays(range, bounds) : null;
		return {
			title: title.trim(),
			days: days ? writeDays(days.from, days.to) : 'No days',
			about: about.filter((part) => part !== '').join(' · '),
			filters,
			share: range && days && bounds ? shareOf(days, bounds) : null
		};
	};
}

/** Rows that pass the filters and are drawn nowhere. */
function findUnlocated({ columns, mask }: AppState): number[] {
	const rows: number[] = [];
	for (let row = 0; row < columns.count; row++)
		if (columns.precision[row] === UNLOCATED && mask[row] !== 0) rows.push(row);
	return rows;
}

function countInDays(
	rows: number[],
	{ columns, certainty }: AppState,
	range: DayRange | null
): number {
	if (range === null) return rows.length;
	const { firstDay, lastDay } = columns;
	return rows.filter((row) =>
		matchesTime(firstDay[row] ?? 0, lastDay[row] ?? 0, range.from, range.to, certainty)
	).length;
}

function writeCount(shown: number, all: number): string {
	const events = all === 1 ? 'event' : 'events';
	if (shown === all) return `${all.toLocaleString('en')} ${events}`;
	return `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} ${events}`;
}

/** Every filter that is on in one line: `Only Ukraine or Sudan, Battles`; empty when none is. */
export function writeFilters(filters: Query): string {
	const groups = new Map<string, string[]>();
	for (const { key, label } of listChips(filters)) {
		// types and sub-types widen each other
		const name = (key.split(' ')[0] ?? key).replace('sub', 'types');
		groups.set(name, [...(groups.get(name) ?? []), WORDS[name] ?? label]);
	}
	const parts = [...groups.values()].map((labels) => labels.join(' or '));
	return parts.length === 0 ? '' : `Only ${parts.join(', ')}`;
}

// on a picture there is no map area but the one it shows
const WORDS: Record<string, string> = { bbox: 'one area of the map' };

function shareOf(days: DayRange, bounds: DayRange): { from: number; to: number } {
	const all = bounds.to + 1 - bounds.from;
	const at = (day: number) => Math.min(Math.max((day - bounds.from) / all, 0), 1);
	return { from: at(days.from), to: at(days.to + 1) };
}
