import { OPEN_END, OPEN_START } from '../feature/columns.ts';
import type { AppState } from '../state.svelte.ts';
import { windowAround } from './clock/brush.ts';
import type { DayBounds } from './clock/scale.ts';

/** Selects an event from a list: the map goes there, and the clock too when the event lies outside its days. */
export function openRow(app: AppState, row: number): void {
	app.select(row);
	if (row < 0) return;
	app.wantedView = { kind: 'row', row };
	const { bounds, range } = app;
	if (!bounds || !range) return;
	app.range = windowAround(range, daysOfRow(app, row), bounds);
}

/** Days of an event, those of the data where one end is open. */
export function daysOfRow({ columns, bounds }: AppState, row: number): DayBounds {
	const first = columns.firstDay[row] ?? OPEN_START;
	const last = columns.lastDay[row] ?? OPEN_END;
	return {
		from: first === OPEN_START ? Math.min(last, bounds?.from ?? last) : first,
		to: last === OPEN_END ? Math.max(first, bounds?.to ?? first) : last
	};
}
