import type { AppState } from '../../state.svelte.ts';
import { countCandidates, type ShownRows } from '../list/rows.ts';
import { countFacets } from './facets.ts';

// below this all counts are made anew at every step
const QUICK = 50_000;
// above it when the clock stands still for so long, milliseconds
const SETTLE = 120;

/** Counts beside the filters; they follow the clock, at a million events a moment later. */
export class FilterCounts {
	#state: AppState;
	#settled: ShownRows | null = $state.raw(null);

	shown: ShownRows = $derived.by(() => {
		const { columns, index, mask, range, certainty } = this.#state;
		return { columns, index, mask, range, certainty };
	});
	#isQuick = $derived(countCandidates(this.shown) <= QUICK);
	#counted = $derived(
		// what was counted last stays until the rows it was counted in are gone
		this.#isQuick || this.#settled?.columns !== this.shown.columns ? this.shown : this.#settled
	);
	values = $derived.by(() => countFacets(this.#counted, this.#state.filters, this.#state.textRows));

	constructor(state: AppState) {
		this.#state = state;
	}

	/** Counts when the clock stands still; call from an effect, which ends it. */
	settle(): () => void {
		const { shown } = this;
		const timer = setTimeout(() => (this.#settled = shown), SETTLE);
		return () => clearTimeout(timer);
	}
}
