import { createContext } from 'svelte';
import type { AppState, DayRange } from '../../state.svelte.ts';
import { closeDays } from '../../state/day-range.ts';
import { chooseUnit } from './bins.ts';
import { Player } from './player.svelte.ts';
import {
	dayWidth,
	fitScale,
	panScale,
	revealDays,
	toPixel,
	zoomScale,
	type Scale
} from './scale.ts';

// a narrower month than this is not seen as one, in pixels
const MIN_MONTH = 24;

/** How the clock is looked at and moved: what it shows is in the state of the page. */
export class ClockView {
	readonly player: Player;
	isLog = $state(false);
	/** pixels */
	width = $state(0);
	/** a hand holds an end or the window: meanwhile nothing else moves */
	isHeld = $state(false);
	/** the stretch looked at; `null` shows all days */
	#zoomed: Scale | null = $state.raw(null);
	#state: AppState;

	scale: Scale = $derived.by(() => this.#fit());
	unit = $derived(chooseUnit(dayWidth(this.scale)));
	isZoomed = $derived(this.scale.from > this.bounds.from || this.scale.to < this.bounds.to + 1);

	constructor(state: AppState) {
		this.#state = state;
		this.player = new Player(state, () => this.isHeld);
	}

	get bounds(): DayRange {
		return this.#state.bounds ?? { from: 0, to: 0 };
	}

	/** The range with both ends closed: all days when there is none, the end of the data where it is open. */
	get range(): DayRange {
		return this.close(this.#state.range);
	}

	/** Days with both ends closed, all of them for `null`. */
	close(days: DayRange | null): DayRange {
		return closeDays(days, this.bounds);
	}

	/** Sets the range; all days of the data are the same as no range. */
	setRange(range: DayRange): void {
		const { from, to } = this.bounds;
		this.#state.range = range.from <= from && range.to >= to ? null : range;
	}

	/** Shows a month, wide enough to be seen as one. */
	showMonth(month: DayRange): void {
		this.setRange(month);
		const days = month.to + 1 - month.from;
		if (dayWidth(this.scale) * days >= MIN_MONTH) return;
		// with about a year around it
		const from = month.from - 5.5 * days;
		this.setScale(panScale({ ...this.scale, from, to: from + 12 * days }, 0, this.bounds));
	}

	/** Shows all days, and looks at all of them. */
	showAll(): void {
		this.#state.range = null;
		this.lookAtAll();
	}

	/** Looks at all days; which are shown stays. */
	lookAtAll(): void {
		this.#zoomed = null;
	}

	/** Looks at a stretch. */
	setScale(scale: Scale): void {
		const { from, to } = this.bounds;
		this.#zoomed = scale.from <= from && scale.to >= to + 1 ? null : scale;
	}

	/** Zooms around a day. */
	zoomAt(day: number, factor: number): void {
		const at = Math.min(Math.max(toPixel(this.scale, day), 0), this.scale.width);
		this.setScale(zoomScale(this.scale, at, factor, this.bounds));
	}

	/** Brings days into sight, all of them. */
	reveal(days: DayRange): void {
		this.setScale(revealDays(this.scale, days, this.bounds));
	}

	/** Brings days into sight when none of them is. */
	revealSome(days: DayRange): void {
		if (days.to < this.scale.from || days.from >= this.scale.to) this.reveal(days);
	}

	#fit(): Scale {
		const width = Math.max(this.width, 1);
		const { from, to } = this.bounds;
		const zoomed = this.#zoomed;
		// other data may have no day in common with what was looked at
		if (!zoomed || zoomed.from > to || zoomed.to < from) return fitScale(this.bounds, width);
		return panScale({ ...zoomed, width }, 0, this.bounds);
	}
}

export const [getClockView, setClockView] = createContext<ClockView>();
