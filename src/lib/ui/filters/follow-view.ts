import type { AppState } from '../../state.svelte.ts';
import type { Layout } from '../layout.svelte.ts';

/** Only what the map shows, or all of it again; the area of a link stays as it is, one chosen here moves with the map. */
export function toggleInView(app: AppState, layout: Layout): void {
	layout.followsView = app.filters.bbox === null;
	app.setFilters({ ...app.filters, bbox: layout.followsView ? app.viewBbox : null });
}

/** Keeps the filter on what the map shows; call from an effect. */
export function followView(app: AppState, layout: Layout): void {
	const { viewBbox, filters } = app;
	if (!layout.followsView || !viewBbox) return;
	if (filters.bbox === null) layout.followsView = false;
	else if (String(filters.bbox) !== String(viewBbox))
		app.setFilters({ ...filters, bbox: viewBbox });
}
