import type { EventColumns } from '../../src/lib/types.ts';
import { FIRST_DAY, LAST_DAY, makeRandom, makeSynthetic } from '../synthetic.ts';
import { columnsFromWorker } from '../../src/lib/state/columns-from-worker.ts';
import { fileSource } from '../../src/lib/state/file-source.ts';
import { Companion } from './companion.ts';
import { LeafletWay } from './leaflet-way.ts';
import { EmptyWay, EventLayerWay, SetDataWay, SetFilterWay } from './maplibre-ways.ts';
import { RightPicture } from './right.ts';
import type { Way } from './way.ts';

const WAYS = {
	empty: EmptyWay,
	events: EventLayerWay,
	setFilter: SetFilterWay,
	setData: SetDataWay,
	leaflet: LeafletWay
};
export type WayName = keyof typeof WAYS;
export type Mode = 'window' | 'cumulative';

/** What a run of steps measured: milliseconds to the first right picture of each, and how many were right. */
export interface Steps {
	ms: number[];
	/** frames of a blank map of the same size, one before each step, whatever the way */
	empty: number[];
	right: number;
}

const container = document.querySelector<HTMLElement>('#map') ?? document.body;
// a month
const WINDOW = 30;
// a picture that is not right by then never will be
const PATIENCE = 20_000;

let columns: EventColumns | null = null;
let way: Way | null = null;
let picture: RightPicture | null = null;
let blank: EmptyWay | null = null;

/** What `run.js` calls. */
const bench = {
	/** for a closer look by hand */
	way: () => way,

	/** Shows made-up events one way; milliseconds until they could be shown. */
	async load(name: WayName, count: number, width: number, height: number): Promise<number> {
		way?.remove();
		container.replaceChildren();
		Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
		blank = await makeBlank();
		if (columns?.count !== count) columns = makeSynthetic(count, 7, true);
		const start = performance.now();
		way = new WAYS[name](container);
		await way.load(columns);
		const ms = performance.now() - start;
		picture = new RightPicture(columns, way, width, height);
		return ms;
	},

	/** Steps through the days at random places; each waits for its right picture. */
	async steps(count: number, mode: Mode): Promise<Steps> {
		const result: Steps = { ms: [], empty: [], right: 0 };
		const random = makeRandom(count);
		for (let i = 0; i < count; i++) {
			const [from, to] = daysOf(mode, random());
			result.empty.push(await emptyFrame());
			await nextFrame();
			await addStep(result, from, to);
		}
		return result;
	},

	/** Steps at the pace of frames without reading back: for the CPU time that the caller measures. */
	async play(count: number, mode: Mode, isWhole: boolean): Promise<void> {
		const companion = isWhole && columns ? new Companion(columns) : null;
		for (let i = 0; i < count; i++) {
			const [from, to] = daysOf(mode, i / count);
			way?.step(from, to);
			companion?.step(from, to);
			await nextFrame();
		}
	},

	/** Milliseconds of each of so many picks, all over the screen, with all days on show; the index is made before. */
	picks(count: number): number[] {
		if (!(way instanceof EventLayerWay)) return [];
		const random = makeRandom(count);
		way.pick(1, 1, FIRST_DAY, LAST_DAY);
		const ms: number[] = [];
		for (let i = 0; i < count; i++)
			ms.push(way.pick(random() * 1280, random() * 800, FIRST_DAY, LAST_DAY));
		return ms;
	},

	/** A file until all its events are on the screen: milliseconds to the first and to the last, and the longest task. */
	async open(kind: 'columns' | 'geojson') {
		way?.remove();
		container.replaceChildren();
		const made = new EventLayerWay(container);
		way = made;
		await made.load(makeSynthetic(0, 7));
		await made.frame();
		// the file is on the disk of this machine already when a person drops it
		const file =
			kind === 'geojson'
				? new File([await (await fetch('/events.geojson')).blob()], 'events.geojson')
				: null;
		const tasks = watchTasks();
		const start = performance.now();
		let first = 0;
		const show = async (part: EventColumns) => {
			await made.show(part);
			await made.frame();
			first ||= performance.now() - start;
		};
		const source = file ? fileSource([file]) : null;
		const columns = source
			? await source.columns(
					() => {},
					(part) => void show(part)
				)
			: await columnsFromWorker(
					'/events.columns',
					new AbortController().signal,
					() => {},
					(part) => void show(part)
				);
		await show(columns);
		const all = performance.now() - start;
		source?.close();
		return { rows: columns.count, first, all, longest: await tasks() };
	},

	/** Drags the window along: which frames show the days asked for when they are drawn, and how long after the end a right picture comes. */
	async drag(frames: number) {
		let right = 0;
		let last: [number, number] = [0, 0];
		for (let i = 0; i < frames; i++) {
			last = daysOf('window', 0.3 + (0.3 * i) / frames);
			way?.step(...last);
			const pixels = await way?.frame();
			if (pixels && isRight(pixels, ...last)) right++;
		}
		const result: Steps = { ms: [], empty: [], right: 0 };
		await addStep(result, ...last);
		return { frames, right, settle: result.ms[0] ?? NaN };
	}
};
declare global {
	interface Window {
		bench: typeof bench;
	}
}
window.bench = bench;

function daysOf(mode: Mode, share: number): [number, number] {
	const at = Math.floor(FIRST_DAY + share * (LAST_DAY - FIRST_DAY - WINDOW));
	return mode === 'window' ? [at, at + WINDOW - 1] : [FIRST_DAY, at + WINDOW - 1];
}

async function addStep(result: Steps, from: number, to: number): Promise<void> {
	if (!way) return;
	const start = performance.now();
	let checking = 0;
	way.step(from, to);
	for (;;) {
		const pixels = await way.frame();
		const read = performance.now();
		if (isRight(pixels, from, to)) {
			result.right++;
			result.ms.push(read - start - checking);
			return;
		}
		if (read - start > PATIENCE) return void result.ms.push(read - start - checking);
		// a map that is done draws no more frames by itself
		if (way instanceof EmptyWay) way.map.triggerRepaint();
		checking += performance.now() - read;
	}
}

// both it and the step after it begin with a frame of the browser
async function emptyFrame(): Promise<number> {
	await nextFrame();
	const start = performance.now();
	blank?.map.triggerRepaint();
	await blank?.frame();
	return performance.now() - start;
}

/** A blank map under the one measured: the same for all ways. */
async function makeBlank(): Promise<EmptyWay> {
	blank?.remove();
	const under = document.querySelector<HTMLElement>('#blank') ?? document.body;
	under.replaceChildren();
	Object.assign(under.style, { width: container.style.width, height: container.style.height });
	const made = new EmptyWay(under);
	await made.load(makeSynthetic(0, 7));
	return made;
}

function isRight(pixels: ArrayLike<number>, from: number, to: number): boolean {
	if (!way || !picture || way.isEmpty) return true;
	const isSquares = way instanceof EventLayerWay && way.layer.mode === 'squares';
	const { missing, extra } = picture.faults(pixels, from, to, isSquares);
	return missing === 0 && extra === 0;
}

/** Watches for tasks that block the page; asked at the end, it tells the longest (0 below the 50 ms that browsers report). */
function watchTasks(): () => Promise<number> {
	const durations: number[] = [];
	const observer = new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) durations.push(entry.duration);
	});
	observer.observe({ type: 'longtask' });
	return async () => {
		await new Promise((resolve) => setTimeout(resolve, 100));
		observer.disconnect();
		return Math.max(0, ...durations);
	};
}

function nextFrame(): Promise<void> {
	return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
