import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleSpecification } from 'maplibre-gl';
import { makeRandom, makeSynthetic, FIRST_DAY, LAST_DAY } from '../../../bench/synthetic.ts';
import { matchesTime } from '../../../src/lib/feature/filter.ts';
import { makeTimeIndex } from '../../../src/lib/feature/time-index.ts';
import type { DayWindow } from '../../../src/lib/map/density.ts';
import { EventMap } from '../../../src/lib/map/event-map.ts';
import { dotRadius } from '../../../src/lib/map/look.ts';
import { prepareMapLibre } from '../../../src/lib/map/protocol.ts';

const PAPER: StyleSpecification = {
	version: 8,
	sources: {},
	layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }]
};
const NIGHT: StyleSpecification = {
	...PAPER,
	layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#000000' } }]
};

prepareMapLibre();
const events = new EventMap({
	container: document.querySelector('#map') as HTMLElement,
	style: PAPER,
	theme: 'light',
	view: { center: [35, 40], zoom: 4, bearing: 0, pitch: 0 },
	countryName: (code) => code,
	onCountry: () => {}
});
const { map } = events;

let columns = makeSynthetic(3000, 11, true);
let mask: Uint8Array = new Uint8Array(columns.count).fill(1);
let days: DayWindow = { from: FIRST_DAY, to: LAST_DAY, certainty: 'possible' };
let paper = 255;
events.setEvents(columns, makeTimeIndex(columns), mask);

/** What the tests call. */
const tests = {
	events,
	ready: () => new Promise<void>((resolve) => map.once('idle', () => resolve())),

	/** Other events; `pointsOnly` makes all of them dots. */
	setEvents(count: number, seed: number, pointsOnly: boolean) {
		columns = makeSynthetic(count, seed, pointsOnly);
		mask = new Uint8Array(columns.count).fill(1);
		events.setEvents(columns, makeTimeIndex(columns), mask);
		events.setDays(days);
	},

	/** A seeded state of filter, days and certainty. */
	setState(seed: number) {
		const random = makeRandom(seed);
		const type = Math.floor(random() * 7);
		mask = columns.type.map((code) => (type === 6 || code === type ? 1 : 0));
		const from = FIRST_DAY + Math.floor(random() * 2800);
		const to = from + Math.floor(random() ** 3 * 900);
		days = { from, to, certainty: random() < 0.5 ? 'possible' : 'sure' };
		events.setMask(mask);
		events.setDays(days);
	},

	/** All types in a year that holds many. */
	setYear() {
		mask = new Uint8Array(columns.count).fill(1);
		days = { from: FIRST_DAY + 1000, to: FIRST_DAY + 1365, certainty: 'possible' };
		events.setMask(mask);
		events.setDays(days);
	},

	setPlaces(places: [number, number][]) {
		for (let row = 0; row < columns.count; row++) {
			const [lng, lat] = places[row % places.length] ?? [0, 0];
			columns.lng[row] = Math.round(lng * 1e7);
			columns.lat[row] = Math.round(lat * 1e7);
		}
		columns = { ...columns };
		events.setEvents(columns, makeTimeIndex(columns), mask);
	},

	setNight() {
		paper = 0;
		events.setTheme('dark', NIGHT);
	},

	/** Rows on show in the current state whose dots lie in the picture. */
	shownRows(): number[] {
		const rows: number[] = [];
		for (let row = 0; row < columns.count; row++) if (isShown(row)) rows.push(row);
		return rows;
	},

	/** The picture against the state: shown events without a dot, and coloured pixels without an event. */
	check() {
		const pixels = read();
		const reach = Math.ceil(dotRadius(map.getZoom())) + 2;
		const allowed = new Uint8Array(pixels.width * pixels.height);
		let [missing, extra, shown] = [0, 0, 0];
		for (let row = 0; row < columns.count; row++) {
			if (!isShown(row)) continue;
			const { x, y } = map.project(placeOf(row));
			for (const copy of [0, -worldPixels(), worldPixels()]) {
				const [left, top] = [Math.floor(x + copy), Math.floor(y)];
				if (left < 1 || top < 1 || left >= pixels.width - 1 || top >= pixels.height - 1) continue;
				shown++;
				if (!hasColour(pixels, left, top)) missing++;
				allow(allowed, pixels.width, pixels.height, left, top, reach);
			}
		}
		const edge = reach + 1;
		for (let y = edge; y < pixels.height - edge; y++)
			for (let x = edge; x < pixels.width - edge; x++)
				if (allowed[y * pixels.width + x] === 0 && isColour(pixels, x, y)) extra++;
		return { shown, missing, extra };
	},

	/** On the globe: events on show within 50 degrees of the middle, and those of them without a dot. */
	checkGlobe() {
		const pixels = read();
		const middle = map.getCenter();
		let [shown, missing] = [0, 0];
		for (let row = 0; row < columns.count; row++) {
			const [lng, lat] = placeOf(row);
			if (!isShown(row) || middle.distanceTo({ lng, lat } as typeof middle) > 5.5e6) continue;
			const { x, y } = map.project([lng, lat]);
			shown++;
			if (!hasColour(pixels, Math.floor(x), Math.floor(y))) missing++;
		}
		return { shown, missing };
	},

	/** How far the middle of all colour is from where MapLibre puts this place, in pixels. */
	offset(lng: number, lat: number): number {
		const pixels = read();
		let [sum, x, y] = [0, 0, 0];
		for (let row = 0; row < pixels.height; row++)
			for (let column = 0; column < pixels.width; column++) {
				if (!isColour(pixels, column, row)) continue;
				sum++;
				x += column + 0.5;
				y += row + 0.5;
			}
		const wanted = map.project([lng, lat]);
		return sum === 0 ? Infinity : Math.hypot(x / sum - wanted.x, y / sum - wanted.y);
	},

	/** For so many rows on show: is each of them found where it is drawn, and nothing that is hidden? */
	checkPicks(count: number, seed: number) {
		const random = makeRandom(seed);
		const rows = tests.shownRows().filter((row) => isInPicture(row));
		const result = { asked: 0, found: 0, hidden: 0, slowest: 0 };
		for (let i = 0; i < Math.min(count, rows.length); i++) {
			const row = rows[Math.floor(random() * rows.length)] ?? 0;
			const start = performance.now();
			const picked = events.pick(map.project(placeOf(row)));
			result.slowest = Math.max(result.slowest, performance.now() - start);
			result.asked++;
			if (picked?.rows.includes(row)) result.found++;
			if (picked?.rows.some((other) => !isShown(other))) result.hidden++;
		}
		return result;
	},

	loseContext(): Promise<void> {
		const gl = map.painter.context.gl as WebGL2RenderingContext;
		const extension = gl.getExtension('WEBGL_lose_context');
		return new Promise((resolve) => {
			map.once('webglcontextrestored', () => map.once('idle', () => resolve()));
			map.once('webglcontextlost', () => setTimeout(() => extension?.restoreContext(), 50));
			extension?.loseContext();
		});
	},

	/** Areas on show as the map holds them, against counting row by row. */
	checkAreas() {
		const counts = new Map<string, number>();
		for (let row = 0; row < columns.count; row++) {
			const area = columns.dictionaries.area[columns.area[row] ?? 0] ?? '';
			if (area !== '' && isShown(row)) counts.set(area, (counts.get(area) ?? 0) + 1);
		}
		const wrong = columns.dictionaries.area.filter((id) => {
			if (id === '') return false;
			const state = map.getFeatureState({ source: 'event-areas', id });
			return (state.count ?? 0) !== (counts.get(id) ?? 0);
		});
		return { areas: counts.size, wrong };
	}
};
declare global {
	interface Window {
		tests: typeof tests;
	}
}
window.tests = tests;

function isShown(row: number): boolean {
	const first = columns.firstDay[row] ?? 0;
	const last = columns.lastDay[row] ?? 0;
	return mask[row] === 1 && matchesTime(first, last, days.from, days.to, days.certainty);
}

function placeOf(row: number): [number, number] {
	return [(columns.lng[row] ?? 0) / 1e7, (columns.lat[row] ?? 0) / 1e7];
}

function isInPicture(row: number): boolean {
	const { x, y } = map.project(placeOf(row));
	return x > 1 && y > 1 && x < 899 && y < 599;
}

function worldPixels(): number {
	return 512 * 2 ** map.getZoom();
}

interface Pixels {
	width: number;
	height: number;
	data: Uint8Array;
}

function read(): Pixels {
	map.redraw();
	const gl = map.painter.context.gl as WebGL2RenderingContext;
	const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
	const data = new Uint8Array(4 * width * height);
	gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, data);
	return { width, height, data };
}

function isColour({ width, height, data }: Pixels, x: number, y: number): boolean {
	const at = 4 * ((height - 1 - y) * width + x);
	return [0, 1, 2].some((i) => Math.abs((data[at + i] ?? paper) - paper) > 8);
}

function hasColour(pixels: Pixels, x: number, y: number): boolean {
	for (let dy = -1; dy <= 1; dy++)
		for (let dx = -1; dx <= 1; dx++) if (isColour(pixels, x + dx, y + dy)) return true;
	return false;
}

function allow(
	allowed: Uint8Array,
	width: number,
	height: number,
	x: number,
	y: number,
	reach: number
): void {
	for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
		allowed.fill(
			1,
			row * width + Math.max(0, x - reach),
			row * width + Math.min(width, x + reach + 1)
		);
}
