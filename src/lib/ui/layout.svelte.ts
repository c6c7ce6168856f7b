import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { FIRST_COLUMNS } from './list/table-columns.ts';

export type Dialog = 'add' | 'export' | 'help';
export type Sheet = 'list' | 'detail' | 'filters';

// below this the list and the map have no room side by side
const WIDE = '(min-width: 860px)';

/** Which panels are open: what belongs to the screen, not to the events. */
export class Layout {
	#wide = new MediaQuery(WIDE, true);
	panel: 'list' | 'table' = $state('list');
	/** keys of the table's columns */
	columns: string[] = $state.raw(FIRST_COLUMNS);
	sort = $state.raw({ key: 'date', isDescending: true });
	filtersOpen = $state(false);
	dialog: Dialog | null = $state(null);
	/** files that were dropped on the page and wait for the dialog */
	dropped: File[] = $state.raw([]);
	/** what was just decided, about which reports, to be taken back at once */
	lastDecision: { entry: number; reports: string[] } | null = $state.raw(null);
	/** the one sheet of a phone; `null` shows only the map and the clock */
	sheet: Sheet | null = $state(null);
	/** what a person wrote over the last picture of this page */
	pictureTitle = $state('');
	/** set by whoever wants the page printed; the print sheet answers */
	isPrintAsked = $state(false);
	/** the map's box is a filter that moves with the map */
	followsView = $state(false);
	#sheetBefore: Sheet | null = null;
	/** single-letter keys can be switched off for people whose software types letters */
	hasLetterKeys = $state(true);

	get isWide(): boolean {
		return this.#wide.current;
	}

	/** On a phone the sheet turns to the event that was chosen, and back when it is let go. */
	showChosen(isChosen: boolean): void {
		if (this.isWide) return;
		if (isChosen && this.sheet !== 'detail') {
			this.#sheetBefore = this.sheet;
			this.sheet = 'detail';
		} else if (!isChosen && this.sheet === 'detail') this.sheet = this.#sheetBefore;
	}

	/** Opens the filters where there is room for them. */
	toggleFilters(): void {
		if (this.isWide) this.filtersOpen = !this.filtersOpen;
		else this.sheet = this.sheet === 'filters' ? null : 'filters';
	}
}

export const [getLayout, setLayout] = createContext<Layout>();
