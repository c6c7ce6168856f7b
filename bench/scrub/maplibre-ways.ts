import {
	Map as MapLibreMap,
	setWorkerUrl,
	type FilterSpecification,
	type GeoJSONSource,
	type StyleSpecification
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { EventColumns } from '../../src/lib/types.ts';
import { makeTimeIndex, findSubrange } from '../../src/lib/feature/time-index.ts';
import { EventLayer } from '../../src/lib/map/event-layer.ts';
import { makeLook } from '../../src/lib/map/look.ts';
import { frameAt, Picker } from '../../src/lib/map/picking.ts';
import { placeRowsInSlices } from '../../src/lib/map/placement.ts';
import { RADIUS, VIEW, type Way } from './way.ts';

setWorkerUrl(workerUrl);

const BLANK: StyleSpecification = {
	version: 8,
	sources: {},
	layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }]
};

/** A blank map: what every frame costs before anything is drawn. */
export class EmptyWay implements Way {
	readonly isEmpty: boolean = true;
	readonly map: MapLibreMap;

	constructor(container: HTMLElement) {
		this.map = new MapLibreMap({
			container,
			style: BLANK,
			...VIEW,
			attributionControl: false,
			fadeDuration: 0,
			interactive: false
		});
	}

	async load(columns: EventColumns): Promise<void> {
		await this.ready();
		await this.add(columns);
	}

	step(from: number, to: number): void {
		void [from, to];
		this.map.triggerRepaint();
	}

	frame(): Promise<Uint8Array> {
		return new Promise((resolve) => this.map.once('render', () => resolve(this.#read())));
	}

	project(lng: number, lat: number): { x: number; y: number } {
		return this.map.project([lng, lat]);
	}

	remove(): void {
		this.map.remove();
	}

	protected async add(columns: EventColumns): Promise<void> {
		void columns;
	}

	protected ready(): Promise<void> {
		if (this.map.isStyleLoaded()) return Promise.resolve();
		return new Promise((resolve) => this.map.once('load', () => resolve()));
	}

	#read(): Uint8Array {
		const gl = this.map.painter.context.gl as WebGL2RenderingContext;
		const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
		const pixels = new Uint8Array(4 * width * height);
		gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
		return pixels;
	}
}

/** Ours. */
export class EventLayerWay extends EmptyWay {
	override readonly isEmpty = false;
	readonly layer = new EventLayer();
	#picker: Picker | null = null;

	override step(from: number, to: number): void {
		this.layer.setDays({ from, to, certainty: 'possible' });
	}

	/** Other events in the layer that is there, as the page does it. */
	async show(columns: EventColumns): Promise<void> {
		const signal = new AbortController().signal;
		const placement = await placeRowsInSlices(columns, makeTimeIndex(columns), signal);
		if (!placement) return;
		const mask = new Uint8Array(columns.count).fill(1);
		this.layer.setEvents(placement, mask);
		this.#picker = new Picker(placement, mask);
	}

	/** Milliseconds to find what is under a point of the screen. */
	pick(x: number, y: number, from: number, to: number): number {
		const start = performance.now();
		this.#picker?.pick(frameAt(this.map, { x, y }), { from, to, certainty: 'possible' }, RADIUS);
		return performance.now() - start;
	}

	protected override async add(columns: EventColumns): Promise<void> {
		this.layer.setLook({ ...makeLook('light', VIEW.zoom, false), radius: RADIUS });
		await this.show(columns);
		this.map.addLayer(this.layer);
	}
}

abstract class CircleWay extends EmptyWay {
	override readonly isEmpty = false;

	protected addCircles(data: GeoJSON.FeatureCollection): Promise<void> {
		this.map.addSource('events', { type: 'geojson', data });
		this.map.addLayer({
			id: 'events',
			type: 'circle',
			source: 'events',
			paint: { 'circle-radius': RADIUS, 'circle-color': '#c01a2c' }
		});
		return new Promise((resolve) => this.map.once('idle', () => resolve()));
	}
}

/** All events in one source, the days in the layer's filter. */
export class SetFilterWay extends CircleWay {
	override step(from: number, to: number): void {
		const filter = ['all', ['<=', ['get', 'first'], to], ['>=', ['get', 'last'], from]];
		this.map.setFilter('events', filter as FilterSpecification);
	}

	protected override add(columns: EventColumns): Promise<void> {
		return this.addCircles(
			toCollection(
				columns,
				(function* () {
					for (let row = 0; row < columns.count; row++) yield row;
				})()
			)
		);
	}
}

/** Only the events of the days are given to the source. */
export class SetDataWay extends CircleWay {
	#columns: EventColumns | null = null;
	#index: ReturnType<typeof makeTimeIndex> | null = null;

	override step(from: number, to: number): void {
		if (!this.#columns || !this.#index) return;
		const rows = rowsIn(this.#columns, this.#index, from, to);
		const source = this.map.getSource<GeoJSONSource>('events');
		void source?.setData(toCollection(this.#columns, rows));
	}

	protected override add(columns: EventColumns): Promise<void> {
		this.#columns = columns;
		this.#index = makeTimeIndex(columns);
		return this.addCircles({ type: 'FeatureCollection', features: [] });
	}
}

/** Rows that touch the days. */
export function* rowsIn(
	columns: EventColumns,
	index: ReturnType<typeof makeTimeIndex>,
	from: number,
	to: number
): Generator<number> {
	const { start, end, longCount } = findSubrange(columns, index, from, to);
	const touches = (row: number) =>
		(columns.firstDay[row] ?? 0) <= to && (columns.lastDay[row] ?? 0) >= from;
	for (let i = 0; i < longCount; i++) {
		const row = index.longRows[i] ?? 0;
		if (touches(row)) yield row;
	}
	for (let row = start; row < end; row++) if (touches(row)) yield row;
}

function toCollection(columns: EventColumns, rows: Iterable<number>): GeoJSON.FeatureCollection {
	const features: GeoJSON.Feature[] = [];
	for (const row of rows)
		features.push({
			type: 'Feature',
			geometry: {
				type: 'Point',
				coordinates: [(columns.lng[row] ?? 0) / 1e7, (columns.lat[row] ?? 0) / 1e7]
			},
			properties: { first: columns.firstDay[row], last: columns.lastDay[row] }
		});
	return { type: 'FeatureCollection', features };
}
