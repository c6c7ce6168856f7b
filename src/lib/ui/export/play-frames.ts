import type { DayRange } from '../../state.svelte.ts';

/** One picture for each step of a window that moves over the days, or grows over them. */
export function playFrames(
	bounds: DayRange,
	windowDays: number,
	isCumulative: boolean,
	mostFrames: number
): DayRange[] {
	const days = bounds.to - bounds.from + 1;
	const step = Math.max(1, Math.ceil(days / mostFrames));
	const frames: DayRange[] = [];
	for (let to = bounds.from; to < bounds.to + step; to += step) {
		const end = Math.min(to, bounds.to);
		const from = isCumulative
			? bounds.from
			: Math.max(bounds.from, end - Math.max(windowDays, step) + 1);
		frames.push({ from, to: end });
	}
	return frames;
}
