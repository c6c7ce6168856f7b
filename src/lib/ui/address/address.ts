import { emptyQuery, formatQuery, parseQuery, type QueryIssue } from '../../feature/query.ts';
import { OPEN_END, OPEN_START } from '../../feature/columns.ts';
import type { AppState } from '../../state.svelte.ts';
import type { ClockView } from '../clock/clock-view.svelte.ts';
import type { Layout } from '../layout.svelte.ts';
import { FIRST_COLUMNS } from '../list/table-columns.ts';
import { formatPageQuery, parsePageQuery, writeAddress } from './page-query.ts';

/** Everything the page shows, as the part of the address after the question mark. */
export function readView(app: AppState, layout: Layout, clock: ClockView): string {
	const page = formatPageQuery({
		at: app.view,
		selected: app.selectedId ?? app.wantedId,
		panel: layout.panel,
		isLog: clock.isLog,
		columns: layout.columns,
		sort: layout.sort
	});
	return writeAddress(formatQuery(app.query), page);
}

/** Shows what an address asks for; returns what could not be read, the rest applies. */
export function applyAddress(
	parameters: URLSearchParams,
	app: AppState,
	layout: Layout,
	clock: ClockView
): QueryIssue[] {
	const { query, issues } = parseQuery(parameters);
	const { page, issues: pageIssues } = parsePageQuery(parameters);
	const { range, certainty } = query;
	app.range = range && { from: range.from ?? OPEN_START, to: range.to ?? OPEN_END };
	app.certainty = certainty;
	app.setFilters({
		...query,
		range: emptyQuery().range,
		certainty: 'possible',
		limit: null,
		offset: 0
	});
	if (page.at) {
		app.view = { ...page.at, bearing: 0, pitch: 0 };
		app.wantedView = { kind: 'view', ...page.at };
	}
	app.wantedId = page.selected;
	layout.panel = page.panel;
	layout.columns = page.columns ?? FIRST_COLUMNS;
	layout.sort = page.sort;
	clock.isLog = page.isLog;
	return [...issues, ...pageIssues];
}
