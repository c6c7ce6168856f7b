import { createContext } from 'svelte';
import type { Bbox, EventColumns, LngLat } from './types.ts';
import type { IncidentFeature } from './feature/incident.ts';
import { emptyColumns, OPEN_END, OPEN_START } from './feature/columns.ts';
import { maskRows } from './feature/filter.ts';
import { emptyQuery, type Query } from './feature/query.ts';
import { Tally } from './feature/tally.ts';
import { makeTimeIndex, type TimeIndex } from './feature/time-index.ts';
import { findBounds, toQueryRange, type DayRange } from './state/day-range.ts';
import { DetailCache } from './state/details.svelte.ts';
import type { PictureMaker } from './state/pictures.ts';
import { serverSource, type RowSource } from './state/source.ts';

export type { DayRange };

/** Where the map looks. */
export interface MapView {
	center: LngLat;
	zoom: number;
	bearing: number;
	pitch: number;
}

/** Where the map is asked to go: a view, a box to fit, a point to bring into sight, or all events. */
export type WantedView =
	| { kind: 'view'; center: LngLat; zoom: number }
	| { kind: 'box'; bbox: Bbox }
	| { kind: 'row'; row: number }
	| { kind: 'events' };

/** What the panels cover of the map, in pixels. */
export interface Padding {
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** What lies under the pointer on the map: events at a place, in a square, or somewhere in an area. */
export interface Pointed {
	/** pixels from the map's top left corner */
	x: number;
	y: number;
	kind: 'dot' | 'disc' | 'square' | 'area';
	rows: number[];
}

export type Theme = 'light' | 'dark';
export type LoadState = 'loading' | 'ready' | 'failed';

/** The state of the page, one for each page that is open: shared by context, never by module. */
export class AppState {
	columns: EventColumns = $state.raw(emptyColumns());
	/** every filter but time */
	filters: Query = $state.raw(emptyQuery());
	/** `null` shows all days */
	range: DayRange | null = $state.raw(null);
	certainty: Query['certainty'] = $state('possible');
	/** rows that match the text filter; `null` when there is none */
	textRows: Uint32Array | null = $state.raw(null);
	isSearching = $state(false);

	/** 1 for each row that passes every filter but time */
	mask: Uint8Array = $derived(maskRows(this.columns, this.filters, this.textRows ?? undefined));
	/** the whole query: filters, range and certainty */
	query: Query = $derived({
		...this.filters,
		range: toQueryRange(this.range),
		certainty: this.certainty
	});

	/** finds the rows of a range without looking at all of them */
	index: TimeIndex = $derived(makeTimeIndex(this.columns));
	/** counts of what passes the mask, by day and type */
	tally: Tally = $derived(new Tally(this.columns, this.mask, this.index));
	/** first and last day of the data, `null` when no event has a day */
	bounds: DayRange | null = $derived(findBounds(this.columns));
	/** events shown, by type */
	shownByType: Uint32Array = $derived(this.countsIn(this.range));
	/** how many events are shown */
	shown: number = $derived(this.shownByType.reduce((sum, count) => sum + count, 0));

	playing = $state(false);
	/** row, -1 for none */
	selected = $state(-1);
	/** id of an event a link asks for, until it is found or known to be missing */
	wantedId: string | null = $state(null);
	/** row, -1 for none */
	hovered = $state(-1);
	/** `null` where nothing is under the pointer */
	pointed: Pointed | null = $state.raw(null);
	/** rows found at one place, when a click meant several */
	choices: number[] = $state.raw([]);
	/** where the map looks now; `null` until it has looked anywhere */
	view: MapView | null = $state.raw(null);
	/** the box the map shows, without what panels cover */
	viewBbox: Bbox | null = $state.raw(null);
	/** where the map should go; the map sets it to `null` when it is on its way */
	wantedView: WantedView | null = $state.raw(null);
	padding: Padding = $state.raw({ top: 0, right: 0, bottom: 0, left: 0 });
	/** width of the open legend, which lies over the map's left; 0 when closed, `null` before it is there */
	legendWidth: number | null = $state(null);
	theme: Theme = $state('light');
	/** dots grow with the number of deaths */
	sizeByDeaths = $state(false);
	/** how the map draws now: each event, or squares with counts where there are too many */
	drawing: 'dots' | 'squares' = $state('dots');

	/** makes pictures of the map; `null` until there is a map */
	pictures: PictureMaker | null = $state.raw(null);

	loading: LoadState = $state('loading');
	/** the file a person opened to look at; `null` while the workspace is shown */
	fileName: string | null = $state(null);
	/** the file that is being read; `null` while it is the workspace */
	openingName: string | null = $state(null);
	/** what a person should know of the file that was opened */
	notes: string[] = $state.raw([]);
	/** 0..1 */
	progress = $state(0);
	/** what went wrong, in words for a person */
	message: string | null = $state(null);

	readonly cache = new DetailCache((rows) => this.#features(rows));
	#source: RowSource | null = null;
	#abort: AbortController | null = null;

	/**
	 * Loads the events of a source (the workspace behind the page when none is given); the old ones stay until the new are there,
	 * and when these cannot be read or are not wanted any more. True when they are there.
	 */
	async load(source?: RowSource, fileName: string | null = null): Promise<boolean> {
		this.#abort?.abort();
		const abort = (this.#abort = new AbortController());
		const next = source ?? serverSource();
		this.loading = 'loading';
		this.openingName = fileName;
		this.progress = 0;
		this.notes = [];
		this.message = null;
		try {
			await this.#take(next, abort.signal);
			this.loading = 'ready';
			this.fileName = fileName;
			return true;
		} catch (error) {
			if (next !== this.#source) next.close?.();
			// whoever stopped it has said so
			if (abort.signal.aborted) return false;
			this.loading = this.columns.count > 0 ? 'ready' : 'failed';
			const reason = error instanceof Error ? error.message : String(error);
			this.message = fileName === null ? reason : `${fileName} could not be read: ${reason}`;
			return false;
		}
	}

	async #take(next: RowSource, signal: AbortSignal): Promise<void> {
		const isEmpty = this.columns.count === 0;
		// an empty page shows the first rows before the others are there
		const onPart = (part: EventColumns) => {
			if (isEmpty && !signal.aborted) this.columns = part;
		};
		const onProgress = (loaded: number, total: number) => (this.progress = loaded / total);
		try {
			const columns = await next.columns(onProgress, onPart, signal);
			signal.throwIfAborted();
			const { text } = this.filters;
			const kept = this.wantedId ?? this.selectedId;
			const [textRows, rows] = await Promise.all([
				text === '' ? null : next.search(text),
				kept === null ? [] : next.rowsOf([kept])
			]);
			signal.throwIfAborted();
			this.#source?.close?.();
			this.#source = next;
			this.cache.clear();
			this.hovered = -1;
			this.pointed = null;
			this.columns = columns;
			this.textRows = textRows;
			this.isSearching = false;
			this.wantedId = null;
			this.select(rows[0] ?? -1);
			if (kept !== null && this.selected < 0)
				this.message = `The event ${kept} is not here, or not any more.`;
		} catch (error) {
			// rows without their details are of no use
			if (isEmpty) this.columns = emptyColumns();
			throw error;
		}
	}

	/** Events that a tally (that of all filters, when none is given) counts in these days, by type; `null` is all days, whatever the certainty. */
	countsIn(range: DayRange | null, tally = this.tally): Uint32Array {
		if (range === null) return tally.countsByType(OPEN_START, OPEN_END, 'possible');
		return tally.countsByType(range.from, range.to, this.certainty);
	}

	/** Sets every filter but time; words are looked for by the source, and `isSearching` until it has answered. */
	setFilters(filters: Query): void {
		const isNewText = filters.text !== this.filters.text;
		this.filters = filters;
		if (isNewText) void this.#search(filters.text);
	}

	/** Stops a load that takes too long; what was there before stays. */
	cancelLoad(): void {
		this.#abort?.abort();
		this.loading = this.#source ? 'ready' : 'failed';
		this.message = 'Loading was stopped.';
	}

	/** Id of the selected event, `null` when nothing is selected or its details are not here yet. */
	get selectedId(): string | null {
		if (this.selected < 0) return null;
		const id = this.cache.get(this.selected)?.id;
		return id === undefined ? null : String(id);
	}

	/** Features of rows, from memory or the source. */
	details(rows: number[]): Promise<(IncidentFeature | null)[]> {
		return this.cache.load(rows);
	}

	/** Selects a row; -1 selects nothing. */
	select(row: number): void {
		this.selected = row;
		this.choices = [];
		if (row >= 0) void this.#fetchQuietly([row]);
	}

	/** Selects the event with this id; false when there is none. */
	async selectId(id: string): Promise<boolean> {
		const [row = -1] = (await this.#source?.rowsOf([id])) ?? [];
		if (row >= 0) this.select(row);
		return row >= 0;
	}

	/** Fetches what lists are about to show; what fails is told once. */
	async #fetchQuietly(rows: number[]): Promise<void> {
		const source = this.#source;
		try {
			await this.cache.load(rows);
		} catch (error) {
			// nobody waits for rows of events that have gone
			if (source !== this.#source) return;
			this.message = error instanceof Error ? error.message : String(error);
		}
	}

	/** Asks for the features of rows that are about to be shown. */
	prefetch(rows: number[]): void {
		if (rows.some((row) => this.cache.get(row) === undefined)) void this.#fetchQuietly(rows);
	}

	async #search(text: string): Promise<void> {
		if (text === '' || !this.#source) {
			this.textRows = null;
			this.isSearching = false;
			return;
		}
		this.isSearching = true;
		const source = this.#source;
		const isOver = () => text !== this.filters.text || source !== this.#source;
		try {
			const rows = await source.search(text);
			if (isOver()) return;
			this.textRows = rows;
		} catch (error) {
			if (isOver()) return;
			// a search without an answer has found nothing: not everything
			this.textRows = new Uint32Array(0);
			const reason = error instanceof Error ? error.message : String(error);
			this.message = `The search for “${text}” got no answer: ${reason}`;
		}
		if (!isOver()) this.isSearching = false;
	}

	#features(rows: number[]): Promise<(IncidentFeature | null)[]> {
		return this.#source?.features(rows) ?? Promise.resolve(rows.map(() => null));
	}
}

/** The state of this page; `setAppState` is called once, in the layout. */
export const [getAppState, setAppState] = createContext<AppState>();
