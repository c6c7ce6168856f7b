import type { EventColumns } from '../types.ts';
import {
	countFirstBefore,
	countLastBefore,
	forEachContaining,
	type Certainty,
	type TimeIndex
} from './time-index.ts';

/**
 * Counts of the rows inside a moving range of days, by key. A step costs as much as the rows that come and go:
 *
 *     by first day:  [ counted in ............ started | ]   first <= to
 *     by last day:   [ counted out .. ended | ]              last  <  from
 */
export class MovingCount {
	/** rows in the range, by key */
	readonly counts: Uint32Array;
	/** rows in the range that have a key */
	total = 0;
	#columns: EventColumns;
	#index: TimeIndex;
	#keys: Int32Array;
	#certainty: Certainty = 'possible';
	// how far the two orders are counted
	#started = 0;
	#ended = 0;
	// rows wider than the whole range, which the two orders count out twice when only sure ones are wanted
	#containing: number[] = [];

	/** `keys` has a key below `keyCount` for each row, or -1 for rows that are not counted. */
	constructor(columns: EventColumns, index: TimeIndex, keys: Int32Array, keyCount: number) {
		this.#columns = columns;
		this.#index = index;
		this.#keys = keys;
		this.counts = new Uint32Array(keyCount);
	}

	/** Moves to the days `from` to `to`, both included. */
	moveTo(from: number, to: number, certainty: Certainty): void {
		if (certainty !== this.#certainty) this.#restart(certainty);
		for (const row of this.#containing) this.#add(row, -1);
		this.#containing = [];
		if (certainty === 'possible') {
			this.#moveStarted(countFirstBefore(this.#columns, to + 1), 1);
			this.#moveEnded(countLastBefore(this.#columns, this.#index, from), -1);
			return;
		}
		// last <= to, less first < from, and what contains the range was taken away without having been there
		this.#moveEnded(countLastBefore(this.#columns, this.#index, to + 1), 1);
		this.#moveStarted(countFirstBefore(this.#columns, from), -1);
		forEachContaining(this.#columns, this.#index, from, to, (row) => {
			this.#containing.push(row);
			this.#add(row, 1);
		});
	}

	#restart(certainty: Certainty): void {
		this.#certainty = certainty;
		this.counts.fill(0);
		this.total = 0;
		this.#started = this.#ended = 0;
		this.#containing = [];
	}

	#moveStarted(target: number, sign: 1 | -1): void {
		for (; this.#started < target; this.#started++) this.#add(this.#started, sign);
		while (this.#started > target) this.#add(--this.#started, sign === 1 ? -1 : 1);
	}

	#moveEnded(target: number, sign: 1 | -1): void {
		const { byLast } = this.#index;
		for (; this.#ended < target; this.#ended++) this.#add(byLast[this.#ended] ?? 0, sign);
		while (this.#ended > target) this.#add(byLast[--this.#ended] ?? 0, sign === 1 ? -1 : 1);
	}

	// between its two moves a count may pass below zero: unsigned arithmetic brings it back
	#add(row: number, sign: 1 | -1): void {
		const key = this.#keys[row] ?? -1;
		if (key < 0) return;
		this.counts[key] = (this.counts[key] ?? 0) + sign;
		this.total += sign;
	}
}
