import type { StepBox } from '../feature/grid.ts';
import type { Subrange } from '../feature/time-index.ts';
import type { DayWindow } from './density.ts';
import type { Placement } from './placement.ts';

/** The rows that a frame draws as dots, written to one list again and again. */
export class SightList {
	count = 0;
	#room: Uint32Array = new Uint32Array(0);

	get rows(): Uint32Array {
		return this.#room.subarray(0, this.count);
	}

	/**
	 * Lists the visible dots of a stretch of rows that touch the days and stand in the box, the long spans first: looking
	 * at a row here takes a hundredth of what it takes to draw it for nothing.
	 */
	list(
		{ columns, index, steps }: Placement,
		visible: Uint8Array,
		{ start, end, longCount }: Subrange,
		{ west, north, width, height }: StepBox,
		{ from, to, certainty }: DayWindow
	): void {
		const { firstDay, lastDay } = columns;
		const most = longCount + end - start;
		if (this.#room.length < most) this.#room = new Uint32Array(most);
		const room = this.#room;
		const isSure = certainty === 'sure';
		const south = north + height;
		let count = 0;
		for (let i = -longCount; i < end - start; i++) {
			const row = i < 0 ? (index.longRows[i + longCount] ?? 0) : start + i;
			if (visible[row] === 0) continue;
			const first = firstDay[row] ?? 0;
			const last = lastDay[row] ?? 0;
			if (isSure ? first < from || last > to : first > to || last < from) continue;
			// a difference around the world, across the antimeridian too
			if (((steps[2 * row] ?? 0) - west) >>> 0 > width) continue;
			const y = steps[2 * row + 1] ?? 0;
			if (y >= north && y <= south) room[count++] = row;
		}
		this.count = count;
	}
}
