import { MovingCount } from '../feature/moving-count.ts';
import { EVENT_TYPES } from '../feature/vocabulary.ts';
import type { DayWindow } from './density.ts';
import { DRAWN, type Placement } from './placement.ts';

/** What is on show in one area. */
export interface AreaShown {
	count: number;
	/** index of the most frequent type */
	type: number;
	/** all that is on show lies in parts of it */
	part: boolean;
}

/** What one step changed: areas by id, with `null` for those that now show nothing; countries by code. */
export interface AreaChanges {
	areas: Map<string, AreaShown | null>;
	countries: Map<string, number>;
}

const TYPES = EVENT_TYPES.length;

/** Counts of events without a point, by area and by country, for a moving window of days. */
export class AreaCounts {
	#placement: Placement;
	#areaIds: string[][];
	#moving: MovingCount;
	#shown = new Map<string, AreaShown>();
	#byCountry = new Map<string, number>();

	constructor(placement: Placement, mask: Uint8Array) {
		const { dictionaries } = placement.columns;
		this.#placement = placement;
		this.#areaIds = dictionaries.area.map((entry) => (entry === '' ? [] : entry.split('+')));
		const keyCount = 2 * TYPES * dictionaries.area.length + dictionaries.country.length;
		const keys = keysOf(placement, mask);
		this.#moving = new MovingCount(placement.columns, placement.index, keys, keyCount);
	}

	/** Moves to other days and says what is different from before. */
	moveTo({ from, to, certainty }: DayWindow): AreaChanges {
		this.#moving.moveTo(from, to, certainty);
		return { areas: this.#areaChanges(), countries: this.#countryChanges() };
	}

	#areaChanges(): Map<string, AreaShown | null> {
		const next = this.#sumAreas();
		const changes = new Map<string, AreaShown | null>();
		for (const [id, area] of next) if (!isSame(area, this.#shown.get(id))) changes.set(id, area);
		for (const id of this.#shown.keys()) if (!next.has(id)) changes.set(id, null);
		this.#shown = next;
		return changes;
	}

	/** Adds up the dictionary entries that name an area, alone or with others. */
	#sumAreas(): Map<string, AreaShown> {
		const sums = new Map<string, { byType: number[]; whole: number }>();
		const { counts } = this.#moving;
		this.#areaIds.forEach((ids, entry) => {
			const at = 2 * TYPES * entry;
			const total = sumOf(counts, at, 2 * TYPES);
			if (total === 0) return;
			for (const id of ids) {
				const sum = sums.get(id) ?? { byType: new Array<number>(TYPES).fill(0), whole: 0 };
				sums.set(id, sum);
				sum.whole += sumOf(counts, at, TYPES);
				for (let type = 0; type < TYPES; type++)
					sum.byType[type] =
						(sum.byType[type] ?? 0) + (counts[at + type] ?? 0) + (counts[at + TYPES + type] ?? 0);
			}
		});
		const shown = new Map<string, AreaShown>();
		for (const [id, { byType, whole }] of sums)
			shown.set(id, {
				count: byType.reduce((sum, count) => sum + count, 0),
				type: byType.indexOf(Math.max(...byType)),
				part: whole === 0
			});
		return shown;
	}

	#countryChanges(): Map<string, number> {
		const { country } = this.#placement.columns.dictionaries;
		const first = 2 * TYPES * this.#areaIds.length;
		const changes = new Map<string, number>();
		country.forEach((code, entry) => {
			const count = this.#moving.counts[first + entry] ?? 0;
			if (count === (this.#byCountry.get(code) ?? 0)) return;
			changes.set(code, count);
			this.#byCountry.set(code, count);
		});
		return changes;
	}
}

// areas: entry, whole or part, type; countries after them
function keysOf({ columns, drawn }: Placement, mask: Uint8Array): Int32Array {
	const keys = new Int32Array(columns.count).fill(-1);
	const countries = 2 * TYPES * columns.dictionaries.area.length;
	for (let row = 0; row < keys.length; row++) {
		if (mask[row] === 0) continue;
		const type = columns.type[row] ?? 0;
		const half = (columns.flags[row] ?? 0) & 1;
		if (drawn[row] === DRAWN.area) keys[row] = (2 * (columns.area[row] ?? 0) + half) * TYPES + type;
		if (drawn[row] === DRAWN.country) keys[row] = countries + (columns.country[row] ?? 0);
	}
	return keys;
}

function sumOf(counts: Uint32Array, at: number, length: number): number {
	let sum = 0;
	for (let i = at; i < at + length; i++) sum += counts[i] ?? 0;
	return sum;
}

function isSame(a: AreaShown, b: AreaShown | undefined): boolean {
	return b !== undefined && a.count === b.count && a.type === b.type && a.part === b.part;
}
