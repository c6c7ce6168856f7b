import type { EventColumns } from '../types.ts';
import type { Certainty } from '../feature/time-index.ts';
import {
	coversBox,
	gridKeys,
	listCells,
	makeGridWindow,
	type GridWindow,
	type StepBox
} from '../feature/grid.ts';
import { MovingCount } from '../feature/moving-count.ts';
import { EVENT_TYPES, PLACE_PRECISIONS } from '../feature/vocabulary.ts';
import { DRAWN, type Placement } from './placement.ts';
import { texelLength } from './texels.ts';

/** Days on show, both ends included, and whether an event must lie wholly inside them. */
export interface DayWindow {
	from: number;
	to: number;
	certainty: Certainty;
}

const NEAR = PLACE_PRECISIONS.indexOf('near');

/** Counts of located events by square, for views too full to draw each one. */
export class Density {
	window: GridWindow = { bits: 1, column: 0, row: 0, columns: 0, rows: 0 };
	/** squares that hold events, as `listCells` writes them */
	cells: Uint32Array = new Uint32Array(0);
	cellCount = 0;
	#placement: Placement;
	#counted: Uint8Array;
	#moving: MovingCount | null = null;
	#room: Uint32Array = new Uint32Array(0);

	constructor(placement: Placement, mask: Uint8Array) {
		this.#placement = placement;
		this.#counted = countedRows(placement, mask);
	}

	/** Moves to a camera and a window of days; says how many events the squares hold. */
	moveTo(box: StepBox, zoom: number, { from, to, certainty }: DayWindow): number {
		if (!this.#moving || !coversBox(this.window, box, zoom)) this.#reindex(grown(box), zoom);
		this.#moving?.moveTo(from, to, certainty);
		return this.#moving?.total ?? 0;
	}

	/** Writes `cells` for the place moved to. */
	list(): void {
		if (!this.#moving) return;
		this.cellCount = listCells(this.#moving.counts, EVENT_TYPES.length, this.#room);
		this.cells = this.#room.subarray(0, texelLength(this.cellCount, 2));
	}

	#reindex(box: StepBox, zoom: number): void {
		const { columns, index, steps } = this.#placement;
		this.window = makeGridWindow(box, zoom);
		const cells = this.window.columns * this.window.rows;
		const keys = gridKeys(this.window, steps, columns.type, this.#counted, EVENT_TYPES.length);
		this.#moving = new MovingCount(columns, index, keys, cells * EVENT_TYPES.length);
		this.#room = new Uint32Array(texelLength(cells, 2));
	}
}

// a quarter more on each side: a short pan stays inside
function grown({ west, north, width, height }: StepBox): StepBox {
	const wider = Math.min(2 ** 32 - 1, width * 1.5);
	return {
		west: west - (wider - width) / 2,
		north: north - height / 4,
		width: wider,
		height: height * 1.5
	};
}

/** Dots and discs around a place count in the square they stand in; areas do not: nobody knows where in them. */
function countedRows({ columns, drawn }: Placement, mask: Uint8Array): Uint8Array {
	const counted = new Uint8Array(columns.count);
	for (let row = 0; row < counted.length; row++)
		counted[row] = mask[row] !== 0 && isCounted(columns, drawn, row) ? 1 : 0;
	return counted;
}

/** True for rows that count in a square. */
export function isCounted(columns: EventColumns, drawn: Uint8Array, row: number): boolean {
	return drawn[row] === DRAWN.dot || (drawn[row] === DRAWN.disc && columns.precision[row] === NEAR);
}
