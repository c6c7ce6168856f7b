import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { EventColumns } from '../../src/lib/types.ts';
import { makeTimeIndex, type TimeIndex } from '../../src/lib/feature/time-index.ts';
import { rowsIn } from './maplibre-ways.ts';
import { RADIUS, VIEW, type Way } from './way.ts';

/** Leaflet's canvas: a marker an event, made once, added and taken away as the days move. */
export class LeafletWay implements Way {
	#map: L.Map;
	#renderer = L.canvas({ padding: 0 });
	#columns: EventColumns | null = null;
	#index: TimeIndex | null = null;
	#markers: (L.CircleMarker | undefined)[] = [];
	#shown = new Set<number>();

	constructor(container: HTMLElement) {
		const [lng, lat] = VIEW.center;
		this.#map = L.map(container, {
			center: [lat, lng],
			// Leaflet's world is 256 pixels at zoom 0, MapLibre's 512
			zoom: VIEW.zoom + 1,
			zoomSnap: 0,
			zoomControl: false,
			attributionControl: false,
			renderer: this.#renderer
		});
	}

	async load(columns: EventColumns): Promise<void> {
		this.#columns = columns;
		this.#index = makeTimeIndex(columns);
		for (let row = 0; row < columns.count; row++)
			this.#markers.push(
				L.circleMarker([(columns.lat[row] ?? 0) / 1e7, (columns.lng[row] ?? 0) / 1e7], {
					radius: RADIUS,
					stroke: false,
					fillColor: '#c01a2c',
					fillOpacity: 1,
					interactive: false
				})
			);
		// the canvas is made with the first marker
		this.#markers[0]?.addTo(this.#map);
		this.#shown.add(0);
	}

	step(from: number, to: number): void {
		if (!this.#columns || !this.#index) return;
		const next = new Set(rowsIn(this.#columns, this.#index, from, to));
		for (const row of this.#shown) if (!next.has(row)) this.#markers[row]?.remove();
		for (const row of next) if (!this.#shown.has(row)) this.#markers[row]?.addTo(this.#map);
		this.#shown = next;
	}

	frame(): Promise<Uint8ClampedArray> {
		// Leaflet draws in the animation frame asked for before this one
		return new Promise((resolve) => requestAnimationFrame(() => resolve(this.#read())));
	}

	project(lng: number, lat: number): { x: number; y: number } {
		return this.#map.latLngToContainerPoint([lat, lng]);
	}

	remove(): void {
		this.#map.remove();
	}

	#read(): Uint8ClampedArray {
		const canvas = this.#map.getContainer().querySelector('canvas');
		const context = canvas?.getContext('2d');
		if (!canvas || !context) throw new Error('Leaflet has no canvas.');
		const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
		// transparent is paper, and rows count from below as in WebGL
		return flipOntoPaper(pixels, canvas.width, canvas.height);
	}
}

function flipOntoPaper(pixels: Uint8ClampedArray, width: number, height: number) {
	const result = new Uint8ClampedArray(pixels.length).fill(255);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const from = 4 * (y * width + x);
			if ((pixels[from + 3] ?? 0) < 8) continue;
			const to = 4 * ((height - 1 - y) * width + x);
			for (let i = 0; i < 3; i++) result[to + i] = pixels[from + i] ?? 0;
		}
	return result;
}
