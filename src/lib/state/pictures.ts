import type { DayRange } from '../state.svelte.ts';

/** A film of the clock at play: one picture for each range of days. */
export interface FilmRequest {
	title: string;
	frames: DayRange[];
	/** `zip` holds a numbered PNG for each frame; `webm` plays, where the browser can make one */
	format: 'zip' | 'webm';
	framesPerSecond: number;
	onProgress: (done: number, total: number) => void;
	signal: AbortSignal;
}

/** Pictures of the map as it is now, with legend, days and attribution; the map puts it into the state. */
export interface PictureMaker {
	/** a PNG */
	take(title: string): Promise<Blob>;
	/** moves the clock through the frames and back to where it was */
	record(request: FilmRequest): Promise<Blob>;
	/** false when the browser makes no WebM */
	canFilm: boolean;
}
