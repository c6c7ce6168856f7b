import type { LngLatBoundsLike } from 'maplibre-gl';
import type { AppState } from '../../state.svelte.ts';
import type {
	FilmRequest,
	PictureMaker,
	PictureRequest,
	PictureWords
} from '../../state/pictures.ts';
import type { EventMap } from '../event-map.ts';
import type { MapTheme } from '../look.ts';
import { readBox } from '../view.ts';
import { legendOf } from './caption.ts';
import { drawPicture } from './draw-picture.ts';
import { loadLetters } from './pen.ts';
import { openStudio, type Canvas } from './studio.ts';

// sharp enough for print and for a dense screen, whatever screen it was made on
const LEAST_RATIO = 2;
// a sheet of A4 between its margins, so that letters come out at 8 points; 230 dots an inch
const PAPER: Canvas = { width: 840, height: 560, ratio: 2 };
// what a film may be asked to test codecs with
const USUAL_FILM = { width: 1280, height: 720 };

/** Pictures of the events on this map; what films need is fetched when the first is asked for. */
export function makePictureMaker(screen: EventMap, app: AppState): PictureMaker {
	return {
		async take(request) {
			const { toPng } = await import('./to-png.ts');
			const ratio = Math.max(LEAST_RATIO, window.devicePixelRatio);
			return toPng(await takeStill(app, screen, canvasOf(app, screen, ratio), app.theme, request));
		},
		takeForPaper: (request) => takeStill(app, screen, PAPER, 'light', request),
		takeNow: (words) => takeNow(app, screen, words),
		record: (request) => record(app, screen, request),
		async canFilm() {
			const { chooseCodec } = await import('./film-codec.ts');
			return (await chooseCodec(USUAL_FILM)) !== null;
		}
	};
}

async function takeStill(
	app: AppState,
	screen: EventMap,
	canvas: Canvas,
	theme: MapTheme,
	{ range, words, signal }: PictureRequest
): Promise<HTMLCanvasElement> {
	const studio = openStudio(app, screen, canvas, theme);
	try {
		if (canvas === PAPER) fitView(studio.events, screen, app.padding);
		await loadLetters(Object.values(words).join(' '));
		await studio.show(range, signal);
		const legend = legendOf(app, studio.events, range, theme);
		return drawPicture(studio.events, { ...legend, words });
	} finally {
		studio.close();
	}
}

function takeNow(app: AppState, screen: EventMap, words: PictureWords): HTMLCanvasElement {
	const { selected, hovered } = app;
	screen.setEmphasis(-1, -1);
	screen.map.redraw();
	const picture = drawPicture(screen, { ...legendOf(app, screen, app.range, app.theme), words });
	screen.setEmphasis(selected, hovered);
	return picture;
}

async function record(app: AppState, screen: EventMap, request: FilmRequest): Promise<Blob> {
	const { recordFilm } = await import('./record.ts');
	const { clientWidth } = screen.map.getContainer();
	// a film is no larger than a screen: more pixels only make it slow
	const ratio = Math.min(window.devicePixelRatio, Math.max(1, 1920 / clientWidth));
	return recordFilm(app, screen, canvasOf(app, screen, ratio), request);
}

/** What is seen of the map between the panels. */
function canvasOf({ padding }: AppState, { map }: EventMap, ratio: number): Canvas {
	const { clientWidth, clientHeight } = map.getContainer();
	return {
		width: Math.max(clientWidth - padding.left - padding.right, 1),
		height: Math.max(clientHeight - padding.top - padding.bottom, 1),
		ratio
	};
}

function fitView(studio: EventMap, screen: EventMap, padding: AppState['padding']): void {
	const [west, south, east, north] = readBox(screen.map, padding);
	const box: LngLatBoundsLike = [west, south, east < west ? east + 360 : east, north];
	studio.map.fitBounds(box, { duration: 0, bearing: screen.map.getBearing() });
}
