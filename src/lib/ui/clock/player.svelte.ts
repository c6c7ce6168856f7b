import type { AppState } from '../../state.svelte.ts';
import { advance, chooseSpeed, rewind, startRange, type PlayMode } from './play.ts';

/** Moves the range while it plays; it starts when told to and stops when told to or at the end of the data. */
export class Player {
	mode: PlayMode = $state('window');
	/** days a second; `null` until a person chooses, then the data decides */
	chosenSpeed: number | null = $state(null);
	isLoop = $state(false);
	#state: AppState;
	#isHeld: () => boolean;

	/** While `isHeld` says that a hand moves the range, play waits. */
	constructor(state: AppState, isHeld: () => boolean) {
		this.#state = state;
		this.#isHeld = isHeld;
	}

	get speed(): number {
		return this.chosenSpeed ?? chooseSpeed(this.#state.bounds ?? { from: 0, to: 0 });
	}

	toggle(): void {
		if (this.#state.playing) this.#state.playing = false;
		else this.#start();
	}

	/** Another mode takes the range it would begin with, also while it plays. */
	setMode(mode: PlayMode): void {
		this.mode = mode;
		const { bounds, range } = this.#state;
		if (bounds && this.#state.playing) this.#state.range = startRange(mode, range, bounds);
	}

	#start(): void {
		const { bounds, range } = this.#state;
		if (!bounds) return;
		this.#state.range = startRange(this.mode, range, bounds);
		this.#state.playing = true;
	}

	/** Runs while `playing`; call from an effect, which ends it. */
	run(): () => void {
		let before = performance.now();
		let owed = 0;
		const step = (now: number) => {
			// after a pause of the page it goes on, it does not jump
			if (!this.#isHeld()) owed += Math.min((now - before) / 1000, 0.25) * this.speed;
			before = now;
			const days = Math.floor(owed);
			owed -= days;
			if (days > 0) this.#advance(days);
			frame = requestAnimationFrame(step);
		};
		let frame = requestAnimationFrame(step);
		return () => cancelAnimationFrame(frame);
	}

	#advance(days: number): void {
		const { bounds, range } = this.#state;
		if (!bounds) return;
		// all days were asked for meanwhile: it goes on as it would begin
		if (!range) {
			this.#state.range = startRange(this.mode, null, bounds);
			return;
		}
		const next = advance(this.mode, range, days, bounds);
		if (next) this.#state.range = next;
		else if (this.isLoop) this.#state.range = rewind(this.mode, range, bounds);
		else this.#state.playing = false;
	}
}
