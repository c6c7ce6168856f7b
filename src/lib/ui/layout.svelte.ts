import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

export type Dialog = 'add' | 'export' | 'help';
export type Sheet = 'list' | 'detail' | 'filters' | 'add';

// below this the list and the map have no room side by side
const WIDE = '(min-width: 860px)';

/** Which panels are open: what belongs to the screen, not to the events. */
export class Layout {
	#wide = new MediaQuery(WIDE, true);
	panel: 'list' | 'table' = $state('list');
	filtersOpen = $state(false);
	dialog: Dialog | null = $state(null);
	/** the one sheet of a phone; `null` shows only the map and the clock */
	sheet: Sheet | null = $state(null);
	/** single-letter keys can be switched off for people whose software types letters */
	hasLetterKeys = $state(true);

	get isWide(): boolean {
		return this.#wide.current;
	}

	/** Opens the filters where there is room for them. */
	toggleFilters(): void {
		if (this.isWide) this.filtersOpen = !this.filtersOpen;
		else this.sheet = this.sheet === 'filters' ? null : 'filters';
	}
}

export const [getLayout, setLayout] = createContext<Layout>();
