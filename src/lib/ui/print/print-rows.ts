import type { AppState } from '../../state.svelte.ts';
import type { Layout } from '../layout.svelte.ts';
import { findLatestRows } from '../list/rows.ts';
import { sortListed } from '../list/sort-listed.ts';
import { TABLE_COLUMNS, type TableColumn } from '../list/table-columns.ts';

/** As many rows as stand on paper. */
export const MOST_PRINTED = 200;

/** The first rows as the open panel orders them: the list latest first, the table as it was sorted. */
export function rowsOnPaper(app: AppState, layout: Layout): number[] {
	const { columns, index, mask, range, certainty } = app;
	const shown = { columns, index, mask, range, certainty };
	if (layout.panel === 'list') return [...findLatestRows(shown, MOST_PRINTED)];
	const sorted = sortListed(findLatestRows(shown), columns, layout.sort);
	return [...sorted.subarray(0, MOST_PRINTED)];
}

// what the list says of an event
const LIST_COLUMNS = ['date', 'title', 'place', 'killed', 'sources'];

/** The columns of the table that is open, or what the list says. */
export function columnsOnPaper({ panel, columns }: Layout): TableColumn[] {
	const keys = panel === 'list' ? LIST_COLUMNS : columns;
	return TABLE_COLUMNS.filter(({ key }) => keys.includes(key));
}
