import { OPEN_END, OPEN_START } from '../feature/columns.ts';
import type { AppState } from '../state.svelte.ts';
import { windowAround } from './clock/brush.ts';

/** Selects an event from a list: the map goes there, and the clock too when the event lies outside its days. */
export function openRow(app: AppState, row: number): void {
	app.select(row);
	if (row < 0) return;
	app.wantedView = { kind: 'row', row };
	const { bounds, range } = app;
	const first = app.columns.firstDay[row] ?? OPEN_START;
	const last = app.columns.lastDay[row] ?? OPEN_END;
	if (!bounds || !range) return;
	const days = {
		from: first === OPEN_START ? Math.min(last, bounds.from) : first,
		to: last === OPEN_END ? Math.max(first, bounds.to) : last
	};
	app.range = windowAround(range, days, bounds);
}
