import type { AppState, DayRange } from '../../state.svelte.ts';
import type { FilmRequest } from '../../state/pictures.ts';
import type { EventMap } from '../event-map.ts';
import { countAgain, legendOf } from './caption.ts';
import { drawPicture, measureHighest } from './draw-picture.ts';
import { zipFilm, type Film } from './film.ts';
import { loadLetters } from './pen.ts';
import { openStudio, type Canvas } from './studio.ts';
import { webmFilm } from './webm-film.ts';

/** Draws every frame in a studio and makes one file of them; stops where the signal says so, with nothing left behind. */
export async function recordFilm(
	app: AppState,
	screen: EventMap,
	size: Canvas,
	{ frames, wordsOf, format, framesPerSecond, onProgress, signal }: FilmRequest
): Promise<Blob> {
	const studio = openStudio(app, screen, size, app.theme);
	const canvas = document.createElement('canvas');
	const words = frames.map(wordsOf);
	const { theme } = app;
	let film: Film | null = null;
	try {
		await loadLetters(words.map((one) => Object.values(one).join(' ')).join(' '));
		const headHeight = measureHighest(words, theme, size.width);
		// squares are in the legend when the fullest frame has them
		await studio.show(findFullest(app, frames), signal);
		const legend = legendOf(app, studio.events, null, theme);
		for (const [i, range] of frames.entries()) {
			await studio.show(range, signal);
			const types = countAgain(legend.types, app.countsIn(range));
			const caption = { ...legend, types, words: words[i] ?? wordsOf(range) };
			drawPicture(studio.events, caption, { canvas, headHeight });
			film ??= format === 'webm' ? await webmFilm(canvas, framesPerSecond) : zipFilm();
			await film.add(canvas);
			onProgress(i + 1, frames.length);
		}
		signal.throwIfAborted();
		if (!film) throw new Error('There are no days to play.');
		return await film.finish();
	} finally {
		film?.stop();
		studio.close();
	}
}

function findFullest(app: AppState, frames: DayRange[]): DayRange | null {
	const counts = frames.map((range) => app.countsIn(range).reduce((sum, count) => sum + count, 0));
	return frames[counts.indexOf(Math.max(...counts))] ?? null;
}
