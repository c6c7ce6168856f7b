import type { EventColumns } from '../types.ts';
import { OPEN_END, OPEN_START } from './column-codes.ts';
import { closedBounds, forEachContaining, type Certainty, type TimeIndex } from './time-index.ts';
import { EVENT_TYPES } from './vocabulary.ts';

const TYPES = EVENT_TYPES.length;

/** The days on which a span begins or the day after one ends, and the place of any day among them. */
interface DayRanks {
	low: number;
	/** ascending; `rank` 0 stands for all days before the first */
	days: Int32Array;
	/** for each day from `low` on, how many of `days` are not later */
	ranks: Uint32Array;
}

/** Events by bin of days and by type, `type * bins + bin`. */
export interface Bins {
	/** events that lie wholly inside the bin */
	sure: Float32Array;
	/** the share of wider events that falls on the bin when each is spread evenly over its days */
	spread: Float32Array;
}

/**
 * Counts of the rows that pass a mask, by day and type, kept as prefix sums: a question costs two look-ups a type.
 * Made anew when the mask changes; `index` is made once for the columns.
 */
export class Tally {
	#columns: EventColumns;
	#mask: Uint8Array;
	#index: TimeIndex;
	#ranks: DayRanks;
	// rank * TYPES + type: rows that begin up to that day, rows that ended before it
	#started: Uint32Array;
	#ended: Uint32Array;
	#all = new Uint32Array(TYPES);

	constructor(columns: EventColumns, mask: Uint8Array, index: TimeIndex) {
		this.#columns = columns;
		this.#mask = mask;
		this.#index = index;
		this.#ranks = ranksOf(columns);
		const size = (this.#ranks.days.length + 1) * TYPES;
		this.#started = new Uint32Array(size);
		this.#ended = new Uint32Array(size);
		this.#count();
	}

	/** Rows in the days `from` to `to`, both included. */
	countIn(from: number, to: number, certainty: Certainty): number {
		return this.countsByType(from, to, certainty).reduce((sum, count) => sum + count, 0);
	}

	/** The same, by type. */
	countsByType(from: number, to: number, certainty: Certainty): Uint32Array {
		const counts = new Uint32Array(TYPES);
		if (from > to) return counts;
		if (certainty === 'sure') return this.#sureByType(counts, from, to);
		const started = this.#rank(to) * TYPES;
		const ended = this.#rank(from) * TYPES;
		for (let type = 0; type < TYPES; type++)
			counts[type] = (this.#started[started + type] ?? 0) - (this.#ended[ended + type] ?? 0);
		return counts;
	}

	/** Events in the bins between one start and the next; the last start closes the last bin. */
	bins(starts: Int32Array): Bins {
		const count = Math.max(0, starts.length - 1);
		const bins: Bins = {
			sure: new Float32Array(count * TYPES),
			spread: new Float32Array(count * TYPES)
		};
		if (count > 0) this.#fillBins(bins, starts, count);
		return bins;
	}

	// last <= to, less first < from, plus what contains both and was only taken away
	#sureByType(counts: Uint32Array, from: number, to: number): Uint32Array {
		const ended = this.#rank(to + 1) * TYPES;
		const started = this.#rank(from - 1) * TYPES;
		for (let type = 0; type < TYPES; type++) {
			const inside = to >= OPEN_END ? (this.#all[type] ?? 0) : (this.#ended[ended + type] ?? 0);
			const before = from <= OPEN_START ? 0 : (this.#started[started + type] ?? 0);
			counts[type] = inside - before;
		}
		forEachContaining(this.#columns, this.#index, from, to, (row) => {
			const type = this.#columns.type[row] ?? 0;
			if (this.#mask[row] !== 0) counts[type] = (counts[type] ?? 0) + 1;
		});
		return counts;
	}

	#rank(day: number): number {
		const { low, ranks, days } = this.#ranks;
		// what is open at the start began before any day: rank 0 holds it
		if (day < low) return 0;
		return ranks[day - low] ?? days.length;
	}

	#count(): void {
		const { firstDay, lastDay, type, count } = this.#columns;
		const add = (sums: Uint32Array, day: number, kind: number) => {
			const at = this.#rank(day) * TYPES + kind;
			sums[at] = (sums[at] ?? 0) + 1;
		};
		for (let row = 0; row < count; row++) {
			if (this.#mask[row] === 0) continue;
			const kind = type[row] ?? 0;
			const last = lastDay[row] ?? 0;
			add(this.#started, firstDay[row] ?? 0, kind);
			if (last !== OPEN_END) add(this.#ended, last + 1, kind);
			this.#all[kind] = (this.#all[kind] ?? 0) + 1;
		}
		for (const sums of [this.#started, this.#ended])
			for (let i = TYPES; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - TYPES] ?? 0);
	}

	// rows come by first day, so the bin of the first day only moves on
	#fillBins({ sure, spread }: Bins, starts: Int32Array, count: number): void {
		const { firstDay, lastDay, type, count: rows } = this.#columns;
		let bin = 0;
		for (let row = 0; row < rows; row++) {
			if (this.#mask[row] === 0) continue;
			const [first, last] = knownDays(firstDay[row] ?? 0, lastDay[row] ?? 0);
			if (first === OPEN_START || last < (starts[0] ?? 0)) continue;
			while (bin < count && (starts[bin + 1] ?? 0) <= (firstDay[row] ?? 0)) bin++;
			const at = (type[row] ?? 0) * count;
			const isOpen = first !== firstDay[row] || last !== lastDay[row];
			const inBin = bin < count && first >= (starts[bin] ?? 0) && last < (starts[bin + 1] ?? 0);
			if (inBin && !isOpen) sure[at + bin] = (sure[at + bin] ?? 0) + 1;
			else spreadOver(spread, at, starts, count, inBin ? bin : 0, first, last);
		}
	}
}

// half-open spans are shown on the day that is known; those without any day are not shown
function knownDays(first: number, last: number): [number, number] {
	if (first === OPEN_START) return last === OPEN_END ? [OPEN_START, OPEN_START] : [last, last];
	return last === OPEN_END ? [first, first] : [first, last];
}

function spreadOver(
	spread: Float32Array,
	at: number,
	starts: Int32Array,
	count: number,
	fromBin: number,
	first: number,
	last: number
): void {
	const share = 1 / (last - first + 1);
	for (
		let bin = findBin(starts, count, Math.max(first, starts[fromBin] ?? 0));
		bin < count;
		bin++
	) {
		const begin = Math.max(first, starts[bin] ?? 0);
		const end = Math.min(last + 1, starts[bin + 1] ?? 0);
		if (begin > last) return;
		spread[at + bin] = (spread[at + bin] ?? 0) + (end - begin) * share;
	}
}

function findBin(starts: Int32Array, count: number, day: number): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle + 1] ?? 0) <= day) low = middle + 1;
		else high = middle;
	}
	return low;
}

const known = new WeakMap<EventColumns, DayRanks>();

function ranksOf(columns: EventColumns): DayRanks {
	const found = known.get(columns);
	if (found) return found;
	const ranks = makeRanks(columns);
	known.set(columns, ranks);
	return ranks;
}

function makeRanks({ firstDay, lastDay, count }: EventColumns): DayRanks {
	const begin = closedBounds(firstDay, count);
	const end = closedBounds(lastDay, count);
	const low = Math.min(begin.low, end.low);
	const ranks = new Uint32Array(Math.max(begin.high, end.high) - low + 2);
	for (let row = 0; row < count; row++) {
		const first = firstDay[row] ?? 0;
		const last = lastDay[row] ?? 0;
		if (first !== OPEN_START) ranks[first - low] = 1;
		if (last !== OPEN_END) ranks[last + 1 - low] = 1;
	}
	const days: number[] = [];
	for (let i = 0; i < ranks.length; i++) {
		if (ranks[i] === 1) days.push(low + i);
		ranks[i] = days.length;
	}
	return { low, days: Int32Array.from(days), ranks };
}
