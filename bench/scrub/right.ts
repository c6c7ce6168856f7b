import type { EventColumns } from '../../src/lib/types.ts';
import { makeTimeIndex, type TimeIndex } from '../../src/lib/feature/time-index.ts';
import { rowsIn } from './maplibre-ways.ts';
import { RADIUS, type Way } from './way.ts';

/** Tells whether a picture shows exactly the events of some days: something at each of them, nothing anywhere else. */
export class RightPicture {
	#columns: EventColumns;
	#index: TimeIndex;
	#width: number;
	#height: number;
	#x: Float32Array;
	#y: Float32Array;

	constructor(columns: EventColumns, way: Way, width: number, height: number) {
		this.#columns = columns;
		this.#index = makeTimeIndex(columns);
		this.#width = width;
		this.#height = height;
		this.#x = new Float32Array(columns.count);
		this.#y = new Float32Array(columns.count);
		for (let row = 0; row < columns.count; row++) {
			const { x, y } = way.project((columns.lng[row] ?? 0) / 1e7, (columns.lat[row] ?? 0) / 1e7);
			this.#x[row] = x;
			this.#y[row] = y;
		}
	}

	/** Events that are missing and pixels that should be paper; both 0 for a right picture. */
	faults(pixels: ArrayLike<number>, from: number, to: number, isSquares: boolean) {
		const marks = this.#marks(pixels);
		const allowed = new Uint8Array(marks.length);
		// a square of up to 11 pixels reaches to its own corner
		const reach = isSquares ? 12 : RADIUS + 2;
		let missing = 0;
		let events = 0;
		for (const row of rowsIn(this.#columns, this.#index, from, to)) {
			const x = Math.floor(this.#x[row] ?? -1);
			const y = Math.floor(this.#y[row] ?? -1);
			if (x < 1 || y < 1 || x >= this.#width - 1 || y >= this.#height - 1) continue;
			events++;
			if (!this.#hasMark(marks, x, y)) missing++;
			this.#allow(allowed, x, y, reach);
		}
		let extra = 0;
		for (let i = 0; i < marks.length; i++) if (marks[i] === 1 && allowed[i] === 0) extra++;
		return { events, missing, extra };
	}

	#marks(pixels: ArrayLike<number>): Uint8Array {
		const [width, height] = [this.#width, this.#height];
		const marks = new Uint8Array(width * height);
		// dots whose centre is outside reach over the edge: this band is not looked at
		const edge = RADIUS + 3;
		for (let y = 0; y < height; y++)
			for (let x = 0; x < width; x++) {
				const at = 4 * ((height - 1 - y) * width + x);
				const isPaper =
					(pixels[at] ?? 0) > 250 && (pixels[at + 1] ?? 0) > 250 && (pixels[at + 2] ?? 0) > 250;
				const isEdge = x < edge || y < edge || x >= width - edge || y >= height - edge;
				marks[y * width + x] = isPaper ? 0 : isEdge ? 2 : 1;
			}
		return marks;
	}

	#hasMark(marks: Uint8Array, x: number, y: number): boolean {
		for (let dy = -1; dy <= 1; dy++)
			for (let dx = -1; dx <= 1; dx++)
				if (marks[(y + dy) * this.#width + x + dx] !== 0) return true;
		return false;
	}

	#allow(allowed: Uint8Array, x: number, y: number, reach: number): void {
		const left = Math.max(0, x - reach);
		const right = Math.min(this.#width, x + reach + 1);
		for (let row = Math.max(0, y - reach); row < Math.min(this.#height, y + reach + 1); row++)
			allowed.fill(1, row * this.#width + left, row * this.#width + right);
	}
}
