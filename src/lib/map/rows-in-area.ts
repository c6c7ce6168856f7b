import { matchesTime } from '../feature/filter.ts';
import type { DayWindow } from './density.ts';
import type { Picked } from './picking.ts';
import { DRAWN, type Placement } from './placement.ts';

/** What is on show. */
export interface Shown {
	placement: Placement | null;
	mask: Uint8Array;
	days: DayWindow;
}

/** Events on show in the areas found at a point: those of the smallest area first, as it is the last one drawn. */
export function rowsInArea(shown: Shown, ids: string[]): Picked | null {
	if (ids.length === 0 || !shown.placement) return null;
	const { columns, drawn } = shown.placement;
	const entries = columns.dictionaries.area.map((entry) =>
		entry.split('+').some((id) => ids.includes(id))
	);
	return collect(
		shown,
		(row) => drawn[row] === DRAWN.area && entries[columns.area[row] ?? 0] === true
	);
}

/** Events on show of which only the country is known. */
export function rowsInCountry(shown: Shown, code: string): number[] {
	if (!shown.placement) return [];
	const { columns, drawn } = shown.placement;
	const entry = columns.dictionaries.country.indexOf(code);
	const found = collect(
		shown,
		(row) => drawn[row] === DRAWN.country && columns.country[row] === entry
	);
	return found?.rows ?? [];
}

function collect(
	{ placement, mask, days }: Shown,
	isWanted: (row: number) => boolean
): Picked | null {
	if (!placement) return null;
	const { columns, areal } = placement;
	const rows: number[] = [];
	for (const row of areal) {
		if (mask[row] === 0 || !isWanted(row)) continue;
		const first = columns.firstDay[row] ?? 0;
		const last = columns.lastDay[row] ?? 0;
		if (matchesTime(first, last, days.from, days.to, days.certainty)) rows.push(row);
	}
	return rows.length > 0 ? { kind: 'area', rows } : null;
}
