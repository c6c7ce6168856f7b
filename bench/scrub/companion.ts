import type { EventColumns } from '../../src/lib/types.ts';
import { TYPE_COLORS } from '../../src/lib/feature/palette.ts';
import { Tally } from '../../src/lib/feature/tally.ts';
import { makeTimeIndex, type TimeIndex } from '../../src/lib/feature/time-index.ts';
import { EVENT_TYPES } from '../../src/lib/feature/vocabulary.ts';
import { binEdges } from '../../src/lib/ui/clock/bins.ts';
import { drawBars, drawRange, type Histogram } from '../../src/lib/ui/clock/draw.ts';
import { findLatestRows } from '../../src/lib/ui/list/rows.ts';
import { FIRST_DAY, LAST_DAY } from '../synthetic.ts';

const WIDTH = 1280;
const HEIGHT = 66;
// what a list shows of its rows while the clock moves, and how many it looks at for that: see `list/shown-rows.svelte.ts`
const HEAD = 80;
const LOOKS = 100_000;
const COLORS = { text: '#000', quiet: '#444', line: '#ccc', accent: '#00f', soft: '#eef' };

/** What else the page does at each step, with the page's own code: counts by type, the histogram, the head of the list. */
export class Companion {
	#columns: EventColumns;
	#index: TimeIndex;
	#mask: Uint8Array;
	#tally: Tally;
	#histogram: Histogram;
	#bars = new OffscreenCanvas(WIDTH, HEIGHT);
	#clock = new OffscreenCanvas(WIDTH, HEIGHT);
	/** so that nothing of it can be left out as useless */
	seen = 0;

	constructor(columns: EventColumns) {
		this.#columns = columns;
		this.#index = makeTimeIndex(columns);
		this.#mask = new Uint8Array(columns.count).fill(1);
		this.#tally = new Tally(columns, this.#mask, this.#index);
		const edges = binEdges('month', FIRST_DAY, LAST_DAY);
		this.#histogram = {
			scale: { from: FIRST_DAY, to: LAST_DAY + 1, width: WIDTH },
			edges,
			bins: this.#tally.bins(edges),
			colors: EVENT_TYPES.map((type) => TYPE_COLORS.light[type]),
			isLog: false,
			height: HEIGHT
		};
		const context = this.#bars.getContext('2d');
		if (context) drawBars(context, this.#histogram);
	}

	step(from: number, to: number): void {
		const counts = this.#tally.countsByType(from, to, 'possible');
		const shown = {
			columns: this.#columns,
			index: this.#index,
			mask: this.#mask,
			range: { from, to },
			certainty: 'possible' as const
		};
		const head = findLatestRows(shown, HEAD, LOOKS);
		const context = this.#clock.getContext('2d');
		context?.clearRect(0, 0, WIDTH, HEIGHT);
		if (context) drawRange(context, this.#bars, this.#histogram, { from, to }, COLORS);
		this.seen += head.length + counts.reduce((sum, count) => sum + count, 0);
	}
}
