import type { StepBox } from './grid.ts';

/** Rows by square of the data's own box, to find those near a point. */
export interface PickIndex {
	box: StepBox;
	side: number;
	/** where each square's rows begin */
	starts: Uint32Array;
	rows: Uint32Array;
	steps: Int32Array;
}

// 512 x 512 squares: 1 MB of starts, and four events a square at a million
const MAX_SIDE = 512;

/** Sorts the rows that have a position into squares. */
export function makePickIndex(steps: Int32Array, hasPosition: Uint8Array): PickIndex {
	const box = boxOf(steps, hasPosition);
	const side = Math.max(1, Math.min(MAX_SIDE, Math.ceil(Math.sqrt(hasPosition.length))));
	const index: PickIndex = {
		box,
		side,
		starts: new Uint32Array(side * side + 1),
		rows: new Uint32Array(0),
		steps
	};
	fillSquares(index, hasPosition);
	return index;
}

/** Calls back with each row inside the box, which may reach across the antimeridian; stops when told `false`. */
export function forEachInBox(
	index: PickIndex,
	box: StepBox,
	visit: (row: number, dx: number, dy: number) => boolean | void
): void {
	const { side, starts, rows, steps } = index;
	// a box given one world further east or west finds the same rows
	for (const world of [-(2 ** 32), 0, 2 ** 32]) {
		const west = box.west + world;
		const from = squareOf(west - index.box.west, index.box.width, side);
		const to = squareOf(west + box.width - index.box.west, index.box.width, side);
		const top = squareOf(box.north - index.box.north, index.box.height, side);
		const bottom = squareOf(box.north + box.height - index.box.north, index.box.height, side);
		if (west > index.box.west + index.box.width || west + box.width < index.box.west) continue;
		for (let y = top; y <= bottom; y++) {
			const end = starts[y * side + to + 1] ?? 0;
			for (let i = starts[y * side + from] ?? 0; i < end; i++) {
				const row = rows[i] ?? 0;
				const dx = (steps[2 * row] ?? 0) - west;
				const dy = (steps[2 * row + 1] ?? 0) - box.north;
				if (dx < 0 || dx > box.width || dy < 0 || dy > box.height) continue;
				if (visit(row, dx, dy) === false) return;
			}
		}
	}
}

function fillSquares(index: PickIndex, hasPosition: Uint8Array): void {
	const { starts, steps, side, box } = index;
	const square = (row: number) =>
		squareOf((steps[2 * row + 1] ?? 0) - box.north, box.height, side) * side +
		squareOf((steps[2 * row] ?? 0) - box.west, box.width, side);
	for (let row = 0; row < hasPosition.length; row++) {
		if (hasPosition[row] === 0) continue;
		const at = square(row) + 1;
		starts[at] = (starts[at] ?? 0) + 1;
	}
	for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
	index.rows = new Uint32Array(starts[starts.length - 1] ?? 0);
	const next = starts.slice();
	for (let row = 0; row < hasPosition.length; row++) {
		if (hasPosition[row] === 0) continue;
		const at = square(row);
		index.rows[next[at] ?? 0] = row;
		next[at] = (next[at] ?? 0) + 1;
	}
}

function squareOf(offset: number, length: number, side: number): number {
	return Math.max(0, Math.min(side - 1, Math.floor((offset / (length + 1)) * side)));
}

function boxOf(steps: Int32Array, hasPosition: Uint8Array): StepBox {
	let west = Infinity;
	let east = -Infinity;
	let north = Infinity;
	let south = -Infinity;
	for (let row = 0; row < hasPosition.length; row++) {
		if (hasPosition[row] === 0) continue;
		const x = steps[2 * row] ?? 0;
		const y = steps[2 * row + 1] ?? 0;
		if (x < west) west = x;
		if (x > east) east = x;
		if (y < north) north = y;
		if (y > south) south = y;
	}
	if (west > east) return { west: 0, north: 0, width: 0, height: 0 };
	return { west, north, width: east - west, height: south - north };
}
