import type { DayRange } from '../state.svelte.ts';

/** What is written over a picture of the map. */
export interface PictureWords {
	/** the person's own; empty for none */
	title: string;
	/** `1–31 March 2025` */
	days: string;
	/** `120 of 3,400 events · 2 of them without a place` */
	about: string;
	/** `Only Ukraine`; empty when no filter is on */
	filters: string;
	/** where the days lie in all days of the data, from 0 to 1; `null` when they are all of them */
	share: { from: number; to: number } | null;
}

/** One picture: the events of these days under the filters that are on. */
export interface PictureRequest {
	/** `null` is all days */
	range: DayRange | null;
	words: PictureWords;
	signal: AbortSignal;
}

/** A film of the clock at play: one picture for each range of days. */
export interface FilmRequest {
	frames: DayRange[];
	wordsOf: (range: DayRange) => PictureWords;
	/** `zip` holds a numbered PNG for each frame; `webm` plays, where the browser can make one */
	format: 'zip' | 'webm';
	framesPerSecond: number;
	onProgress: (done: number, total: number) => void;
	signal: AbortSignal;
}

/** Pictures of the map with legend, days and attribution, drawn beside the page: the page stays as it is. */
export interface PictureMaker {
	/** a PNG of what the map shows, in its colours */
	take(request: PictureRequest): Promise<Blob>;
	/** the same stretch of land on light paper */
	takeForPaper(request: PictureRequest): Promise<HTMLCanvasElement>;
	/** what the screen shows at this moment, for a printer that does not wait */
	takeNow(words: PictureWords): HTMLCanvasElement;
	record(request: FilmRequest): Promise<Blob>;
	/** false when the browser makes no WebM */
	canFilm(): Promise<boolean>;
}
