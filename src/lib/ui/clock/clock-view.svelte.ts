import { createContext } from 'svelte';
import { OPEN_END, OPEN_START } from '../../feature/columns.ts';
import type { AppState, DayRange } from '../../state.svelte.ts';
import { chooseUnit } from './bins.ts';
import { Player } from './player.svelte.ts';
import { dayWidth, fitScale, type Scale } from './scale.ts';

/** How the clock is looked at and moved: what it shows is in the state of the page. */
export class ClockView {
	readonly player: Player;
	isLog = $state(false);
	/** pixels */
	width = $state(0);
	/** the stretch looked at; `null` shows all days */
	#zoomed: Scale | null = $state.raw(null);
	#state: AppState;

	scale: Scale = $derived.by(() => this.#fit());
	unit = $derived(chooseUnit(dayWidth(this.scale)));

	constructor(state: AppState) {
		this.#state = state;
		this.player = new Player(state);
	}

	get bounds(): DayRange {
		return this.#state.bounds ?? { from: 0, to: 0 };
	}

	/** The range with both ends closed: all days when there is none, the end of the data where it is open. */
	get range(): DayRange {
		const { range } = this.#state;
		const { bounds } = this;
		if (range === null) return bounds;
		return {
			from: range.from === OPEN_START ? Math.min(bounds.from, range.to) : range.from,
			to: range.to === OPEN_END ? Math.max(bounds.to, range.from) : range.to
		};
	}

	/** Sets the range; all days of the data are the same as no range. */
	setRange(range: DayRange): void {
		const { from, to } = this.bounds;
		this.#state.range = range.from <= from && range.to >= to ? null : range;
	}

	/** Looks at a stretch. */
	setScale(scale: Scale): void {
		const { from, to } = this.bounds;
		this.#zoomed = scale.from <= from && scale.to >= to + 1 ? null : scale;
	}

	#fit(): Scale {
		const width = Math.max(this.width, 1);
		const { from, to } = this.bounds;
		const zoomed = this.#zoomed;
		// other data may have no day in common with what was looked at
		if (!zoomed || zoomed.from > to || zoomed.to < from) return fitScale(this.bounds, width);
		return { ...zoomed, width };
	}
}

export const [getClockView, setClockView] = createContext<ClockView>();
