import type { AppState } from '../../state.svelte.ts';
import { countCandidates, findLatestRows, type ShownRows } from './rows.ts';

// looking at more rows than this takes longer than a step of the clock may
const QUICK = 100_000;
// enough for the tallest screen
const HEAD = 80;
// the clock stands still for so long before the whole list is made, milliseconds
const SETTLE = 90;

/** The rows the list shows, latest first: all of them, or of very many only the head while the clock moves. */
export class ListedRows {
	#state: AppState;
	#settled: { shown: ShownRows; rows: Uint32Array } | null = $state.raw(null);

	shown: ShownRows = $derived.by(() => {
		const { columns, index, mask, range, certainty } = this.#state;
		return { columns, index, mask, range, certainty };
	});
	isQuick = $derived(countCandidates(this.shown) <= QUICK);
	#head = $derived(
		this.isQuick ? findLatestRows(this.shown) : findLatestRows(this.shown, HEAD, QUICK)
	);
	/** false while only the head is known */
	isWhole = $derived(this.isQuick || this.#settled?.shown === this.shown);
	rows: Uint32Array = $derived(
		this.#settled?.shown === this.shown ? this.#settled.rows : this.#head
	);

	constructor(state: AppState) {
		this.#state = state;
	}

	/** Makes the whole list when the clock stands still; call from an effect, which ends it. */
	settle(): (() => void) | undefined {
		const { shown } = this;
		if (this.isQuick) return;
		const timer = setTimeout(() => {
			this.#settled = { shown, rows: findLatestRows(shown) };
		}, SETTLE);
		return () => clearTimeout(timer);
	}
}
