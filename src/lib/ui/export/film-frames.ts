import type { DayRange } from '../../state.svelte.ts';
import { advance, rewind, startRange, type PlayMode } from '../clock/play.ts';

/** A film as the dialog offers it. */
export interface FilmPlan {
	frames: DayRange[];
	/** from one frame to the next */
	daysAStep: number;
	framesPerSecond: number;
}

/** How the clock plays. */
export interface Play {
	mode: PlayMode;
	/** closed at both ends; `null` is all days */
	range: DayRange | null;
	bounds: DayRange;
	/** days a second */
	speed: number;
}

/** More pictures than this are a film nobody waits for. */
export const MOST_FRAMES = 240;
// faster than this a date cannot be read, slower is no film
const [SLOWEST, FASTEST] = [1, 24];

/** What Play shows from the first day of the data to the last, a day a frame where the frames are enough for that. */
export function planFilm(play: Play, mostFrames = MOST_FRAMES): FilmPlan {
	const { mode, range, bounds, speed } = play;
	const first = rewind(mode, startRange(mode, range, bounds), bounds);
	const daysAStep = Math.max(1, Math.ceil((bounds.to - first.to) / (mostFrames - 1)));
	const frames = [first];
	for (let last = first; ;) {
		const next = advance(mode, last, daysAStep, bounds);
		if (!next) break;
		// a step wider than the window would leave days out
		const from = Math.min(next.from, last.to + 1);
		frames.push({ from, to: next.to });
		last = next;
	}
	const framesPerSecond = Math.min(Math.max(speed / daysAStep, SLOWEST), FASTEST);
	return { frames, daysAStep, framesPerSecond };
}

/** What a film shows and how long it takes to watch: `84 pictures, one a day, 7 days in each; 21 seconds`. */
export function writePlan(
	{ frames, daysAStep, framesPerSecond }: FilmPlan,
	mode: PlayMode
): string {
	const [first] = frames;
	const width = first ? first.to - first.from + 1 : 1;
	const step = daysAStep === 1 ? 'one a day' : `one for every ${daysAStep} days`;
	const shows: Record<PlayMode, string> = {
		window: width === 1 ? 'a day in each' : `${width.toLocaleString('en')} days in each`,
		cumulative: 'all days so far in each',
		instant: daysAStep === 1 ? 'that day in each' : 'those days in each'
	};
	const count = frames.length === 1 ? '1 picture' : `${frames.length} pictures`;
	const seconds = Math.max(1, Math.round(frames.length / framesPerSecond));
	return `${count}, ${step}, ${shows[mode]}; plays in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
}
