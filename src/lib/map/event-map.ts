import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import type { LngLat } from '../types.ts';
import { OPEN_END, OPEN_START } from '../feature/column-codes.ts';
import type { TimeIndex } from '../feature/time-index.ts';
import { areaIdsOf, entriesWithoutPolygon, fetchAreas, type AreaFeature } from './area-source.ts';
import { AreasOnMap } from './areas-on-map.ts';
import { CountryBadges } from './badges.ts';
import type { DayWindow } from './density.ts';
import { EventLayer } from './event-layer.ts';
import { dotRadius, makeLook, type MapTheme } from './look.ts';
import { frameAt, Picker, type Picked } from './picking.ts';
import { placeRows, placeRowsInSlices, type Placement } from './placement.ts';
import { rowsInArea, rowsInCountry } from './rows-in-area.ts';
import type { EventColumns } from '../types.ts';

// placing takes some 100 ns an event
const AT_ONCE = 100_000;

/** What a map of events begins with. */
export interface EventMapOptions {
	container: HTMLElement;
	style: StyleSpecification;
	theme: MapTheme;
	view: { center: LngLat; zoom: number; bearing: number; pitch: number };
	countryName: (code: string) => string;
	onCountry: (rows: number[]) => void;
	/** a map that nobody touches, to take pictures of, with so many pixels to a CSS pixel */
	still?: { pixelRatio: number };
}

/** A MapLibre map with events on it: dots, discs and squares in one layer, areas under the labels, badges on countries. */
export class EventMap {
	readonly map: MapLibreMap;
	readonly layer = new EventLayer();
	readonly areas: AreasOnMap;
	readonly badges: CountryBadges;
	/** called when the map changes between dots and squares */
	onMode: ((mode: 'dots' | 'squares') => void) | null = null;
	#theme: MapTheme;
	#sizeByDeaths = false;
	#placement: Placement | null = null;
	#mask: Uint8Array = new Uint8Array(0);
	#days: DayWindow = { from: OPEN_START, to: OPEN_END, certainty: 'possible' };
	#picker: Picker | null = null;
	#abort = new AbortController();
	#isInstalled = false;
	#emphasis = { selected: -1, hovered: -1 };
	#settled: Promise<void> = Promise.resolve();

	/** Throws when the browser gives no WebGL 2. */
	constructor(options: EventMapOptions) {
		this.#theme = options.theme;
		this.map = new MapLibreMap({
			container: options.container,
			style: options.style,
			...options.view,
			attributionControl: false,
			maxPitch: 70,
			fadeDuration: 0,
			...(options.still && { ...options.still, interactive: false, trackResize: false }),
			canvasContextAttributes: { preserveDrawingBuffer: false }
		});
		const { countryName, onCountry } = options;
		this.badges = new CountryBadges(this.map, countryName, (code) =>
			onCountry(rowsInCountry(this.#shown(), code))
		);
		this.areas = new AreasOnMap(this.map, this.badges);
		// also after a change of theme and after a lost graphics context, which both drop our layers
		this.map.on('style.load', () => this.#install());
		this.map.on('zoom', () => this.#pushLook());
		// a frame is being drawn when the layer tells: the order of layers changes after it
		this.layer.onMode = (mode) => setTimeout(() => this.#setMode(mode));
		// for bench/page: when the first whole picture stood
		if (!options.still) this.map.once('idle', () => performance.mark('map-idle'));
	}

	setTheme(theme: MapTheme, style: StyleSpecification): void {
		if (theme === this.#theme) return;
		this.#theme = theme;
		this.#isInstalled = false;
		this.map.setStyle(style, { diff: false });
	}

	setSizeByDeaths(sizeByDeaths: boolean): void {
		this.#sizeByDeaths = sizeByDeaths;
		this.#pushLook();
	}

	/** Shows other events; polygons of their areas come when the server has answered. */
	setEvents(columns: EventColumns, index: TimeIndex, mask: Uint8Array): void {
		this.#abort.abort();
		this.#abort = new AbortController();
		this.#mask = mask;
		// few enough not to be felt: they are there at once
		const isQuick = columns.count <= AT_ONCE;
		this.#settled = isQuick
			? this.#show(placeRows(columns, index, new Set()))
			: this.#showInSlices(columns, index);
	}

	/** Fulfilled when every event is placed and its area is there. */
	get settled(): Promise<void> {
		return this.#settled;
	}

	setMask(mask: Uint8Array): void {
		const isNew = mask !== this.#mask;
		this.#mask = mask;
		// the mask of events that are still being placed goes with them
		if (!isNew || mask.length !== this.#placement?.columns.count) return;
		this.layer.setMask(mask);
		this.#picker?.setMask(mask);
		this.areas.setEvents(this.#placement, mask, this.#days);
	}

	/** The scrub step. */
	setDays(days: DayWindow): void {
		this.#days = days;
		this.layer.setDays(days);
		this.areas.setDays(days);
	}

	/** Rings the selected and the hovered row; -1 for none. */
	setEmphasis(selected: number, hovered: number): void {
		this.#emphasis = { selected, hovered };
		this.layer.setEmphasis(selected, hovered);
		const { area, dictionaries } = this.#placement?.columns ?? {};
		const entry = dictionaries?.area[area?.[selected] ?? 0] ?? '';
		this.areas.choose(selected < 0 || entry === '' ? [] : entry.split('+'));
	}

	/** The events under a point of the screen: dots before discs before areas. */
	pick(point: { x: number; y: number }): Picked | null {
		if (!this.#picker) return null;
		const frame = frameAt(this.map, point);
		if (!Number.isFinite(frame.x + frame.y)) return null;
		const zoom = this.map.getZoom();
		const picked =
			this.layer.mode === 'squares'
				? this.#picker.pickSquare(frame, this.#days, this.layer.cellSize)
				: this.#picker.pick(frame, this.#days, dotRadius(zoom));
		return picked ?? rowsInArea(this.#shown(), this.areas.at(point));
	}

	remove(): void {
		this.#abort.abort();
		this.map.remove();
	}

	#shown() {
		return { placement: this.#placement, mask: this.#mask, days: this.#days };
	}

	async #showInSlices(columns: EventColumns, index: TimeIndex): Promise<void> {
		const placement = await placeRowsInSlices(columns, index, this.#abort.signal);
		if (placement) await this.#show(placement);
	}

	#show(placement: Placement): Promise<void> {
		this.#place(placement);
		return this.#loadAreas(placement, this.#abort.signal);
	}

	#place(placement: Placement): void {
		this.#placement = placement;
		this.#picker = new Picker(placement, this.#mask);
		this.layer.setEvents(placement, this.#mask);
		this.areas.setEvents(placement, this.#mask, this.#days);
		// the same row may be another event now, one without an area
		this.setEmphasis(this.#emphasis.selected, this.#emphasis.hovered);
	}

	async #loadAreas({ columns, index, steps }: Placement, signal: AbortSignal): Promise<void> {
		const ids = areaIdsOf(columns);
		if (ids.length === 0) return;
		const areas = await fetchAreas(ids, signal).catch((error: unknown): AreaFeature[] => {
			if (!signal.aborted) console.error(error);
			return [];
		});
		if (signal.aborted) return;
		this.areas.setAreas(areas);
		// what has no polygon after all is drawn as a disc
		const missing = entriesWithoutPolygon(columns, areas);
		if (missing.size > 0) this.#place(placeRows(columns, index, missing, steps));
	}

	#install(): void {
		if (!this.map.getLayer(this.layer.id)) {
			this.areas.install(this.#theme);
			const isBelowLabels = this.layer.mode === 'squares';
			this.map.addLayer(this.layer, isBelowLabels ? this.areas.firstLabel() : undefined);
		}
		this.#isInstalled = true;
		this.#pushLook();
	}

	/** Dots lie on top of all; squares fill the land and leave its names readable. */
	#setMode(mode: 'dots' | 'squares'): void {
		this.onMode?.(mode);
		if (!this.map.style || !this.map.getLayer(this.layer.id)) return;
		this.map.moveLayer(this.layer.id, mode === 'squares' ? this.areas.firstLabel() : undefined);
	}

	#pushLook(): void {
		if (!this.#isInstalled) return;
		this.layer.setLook(makeLook(this.#theme, this.map.getZoom(), this.#sizeByDeaths));
	}
}
