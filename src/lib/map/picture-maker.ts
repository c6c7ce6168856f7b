import { tick } from 'svelte';
import { fromDay } from '../time/civil.ts';
import { formatSpan } from '../time/span.ts';
import { EVENT_TYPES } from '../feature/vocabulary.ts';
import type { AppState } from '../state.svelte.ts';
import type { FilmRequest, PictureMaker } from '../state/pictures.ts';
import type { EventMap } from './event-map.ts';
import { typeColors } from './look.ts';
import type { Caption } from './picture.ts';

const WEBM = 'video/webm';

/** True when this browser makes WebM of a canvas. */
function canFilm(): boolean {
	return typeof MediaRecorder !== 'undefined' && MediaRecorder.isTypeSupported(WEBM);
}

/** Pictures of this map in the state it is in; what makes them is fetched when the first is asked for. */
export function makePictureMaker(events: EventMap, app: AppState): PictureMaker {
	const draw = async (title: string, canvas?: HTMLCanvasElement) => {
		const { drawPicture } = await import('./picture.ts');
		const caption = captionOf(app, events, title);
		return drawPicture(events.map, events.badges, caption, app.theme, canvas);
	};
	return {
		canFilm: canFilm(),
		take: async (title) => {
			const { toPng } = await import('./picture.ts');
			return toPng(await draw(title));
		},
		record: (request) => record(app, draw, request)
	};
}

async function record(
	app: AppState,
	draw: (title: string, canvas?: HTMLCanvasElement) => Promise<HTMLCanvasElement>,
	{ title, frames, format, framesPerSecond, onProgress, signal }: FilmRequest
): Promise<Blob> {
	const [{ toPng }, { webmFilm, zipFilm }] = await Promise.all([
		import('./picture.ts'),
		import('./film.ts')
	]);
	const before = app.range;
	const canvas = document.createElement('canvas');
	const film =
		format === 'webm' ? webmFilm(await draw(title, canvas), framesPerSecond) : zipFilm(toPng);
	try {
		for (const [i, range] of frames.entries()) {
			signal.throwIfAborted();
			app.range = range;
			await tick();
			await film.add(await draw(title, canvas));
			onProgress(i + 1, frames.length);
		}
		return await film.finish();
	} finally {
		app.range = before;
	}
}

function captionOf(app: AppState, { map }: EventMap, title: string): Caption {
	const colors = typeColors(app.theme);
	const shown = app.shown.toLocaleString('en');
	const all = app.columns.count.toLocaleString('en');
	const certainty = app.certainty === 'sure' ? ', surely in these days' : '';
	return {
		title,
		days: `${daysOf(app)}${certainty}`,
		count: app.shown === app.columns.count ? `${all} events` : `${shown} of ${all} events`,
		legend: EVENT_TYPES.map((label, type) => ({
			label,
			color: colors[type] ?? '',
			count: app.shownByType[type] ?? 0
		})),
		attribution: attributionOf(map)
	};
}

function daysOf({ range, bounds }: AppState): string {
	const days = range ?? bounds;
	if (!days) return 'no days';
	return formatSpan({ earliest: fromDay(days.from), latest: fromDay(days.to) });
}

// the sources say whose they are, as HTML
function attributionOf(map: EventMap['map']): string {
	const words = Object.values(map.getStyle().sources).flatMap((source) => {
		const html = 'attribution' in source ? (source.attribution ?? '') : '';
		const text = new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim();
		return text ? [text] : [];
	});
	return [...new Set(words), 'Dateline'].join(' · ');
}
