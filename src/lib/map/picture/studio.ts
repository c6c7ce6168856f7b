import { OPEN_END, OPEN_START } from '../../feature/column-codes.ts';
import type { AppState, DayRange } from '../../state.svelte.ts';
import { basemapStyle } from '../basemap.ts';
import { EventMap } from '../event-map.ts';
import type { MapTheme } from '../look.ts';
import { readView } from '../view.ts';
import { whenDrawn } from './when-drawn.ts';

/** How large a studio's map is, in CSS pixels, and how many pixels of the picture each is. */
export interface Canvas {
	width: number;
	height: number;
	ratio: number;
}

/** A second map, out of sight, that pictures are taken of: without pointer or selection, and the page is not touched. */
export interface Studio {
	events: EventMap;
	/** draws the events of these days; the pixels can be read in the task that this ends in */
	show(range: DayRange | null, signal: AbortSignal): Promise<void>;
	close(): void;
}

/** Opens a studio with the events and the view of the page. */
export function openStudio(
	app: AppState,
	screen: EventMap,
	{ width, height, ratio }: Canvas,
	theme: MapTheme
): Studio {
	const container = document.createElement('div');
	container.inert = true;
	Object.assign(container.style, {
		position: 'fixed',
		inset: '0 auto auto 0',
		width: `${width}px`,
		height: `${height}px`,
		visibility: 'hidden'
	});
	document.body.append(container);
	const events = new EventMap({
		container,
		style: basemapStyle(theme, location.origin),
		theme,
		view: readView(screen.map),
		countryName: (code) => code,
		onCountry: () => {},
		still: { pixelRatio: ratio }
	});
	// the address rounds; the picture does not
	events.map.jumpTo({ center: screen.map.getCenter(), zoom: screen.map.getZoom() });
	events.setSizeByDeaths(app.sizeByDeaths);
	events.setEvents(app.columns, app.index, app.mask);
	return {
		events,
		async show(range, signal) {
			const { from, to } = range ?? { from: OPEN_START, to: OPEN_END };
			events.setDays({ from, to, certainty: app.certainty });
			await events.settled;
			const { mode } = events.layer;
			await whenDrawn(events.map, signal);
			if (events.layer.mode === mode) return;
			// squares go under the names of places, dots over them: the layer moves once the frame is drawn
			await new Promise((resolve) => setTimeout(resolve));
			await whenDrawn(events.map, signal);
		},
		close() {
			events.remove();
			container.remove();
		}
	};
}
