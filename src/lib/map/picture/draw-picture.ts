import type { Map as MapLibreMap } from 'maplibre-gl';
import type { EventMap } from '../event-map.ts';
import type { Caption } from './caption.ts';
import { drawFoot, measureFoot } from './foot.ts';
import { drawHead, measureHead } from './head.ts';
import { makePen, type Pen } from './pen.ts';
import { chooseScale, metresPerPixel } from './scale-bar.ts';

/** What does not change from one frame of a film to the next. */
export interface PictureFrame {
	canvas: HTMLCanvasElement;
	/** of the words over the map, CSS pixels; `null` as high as they are */
	headHeight: number | null;
}

/**
 * The map as it was just drawn, with the words above it and the legend below: nothing lies over an event. Call it in the task
 * that drew the map, whose pixels are gone after it.
 */
export function drawPicture(
	events: EventMap,
	caption: Caption,
	{ canvas, headHeight }: PictureFrame = {
		canvas: document.createElement('canvas'),
		headHeight: null
	}
): HTMLCanvasElement {
	const { map } = events;
	const source = map.getCanvas();
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	const ratio = source.width / width;
	const pen = makePen(contextOf(canvas), caption.theme);
	const head = headHeight ?? measureHead(pen, caption.words, width);
	const whole = head + height + measureFoot(pen, caption, width);
	resize(canvas, source.width, Math.round(whole * ratio));
	const { context } = pen;
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.fillStyle = pen.colors.paper;
	context.fillRect(0, 0, width, whole);
	drawHead(pen, caption.words, width, head);
	context.setTransform(1, 0, 0, 1, 0, Math.round(head * ratio));
	context.drawImage(source, 0, 0);
	context.setTransform(ratio, 0, 0, ratio, 0, Math.round(head * ratio));
	context.save();
	context.beginPath();
	context.rect(0, 0, width, height);
	context.clip();
	drawBadges(pen, events);
	if (map.getPitch() === 0) drawScale(pen, map, height);
	context.restore();
	drawFoot(pen, caption, width, height);
	return canvas;
}

/** The height that the words of every frame have room in. */
export function measureHighest(words: Caption['words'][], theme: Caption['theme'], width: number) {
	const pen = makePen(contextOf(document.createElement('canvas')), theme);
	return words.reduce((most, one) => Math.max(most, measureHead(pen, one, width)), 0);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d', { alpha: false });
	if (!context) throw new Error('The browser gives no 2D canvas.');
	return context;
}

// setting a size clears the canvas and its memory: only where it is another one
function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
	if (canvas.width !== width) canvas.width = width;
	if (canvas.height !== height) canvas.height = height;
}

function drawBadges({ context, colors, measure }: Pen, { map, badges }: EventMap): void {
	for (const { center, count } of badges.list()) {
		const { x, y } = map.project(center);
		const text = count.toLocaleString('en');
		const width = Math.max(24, measure(text, 'plain 12') + 12);
		context.beginPath();
		context.roundRect(x - width / 2, y - 12, width, 24, 12);
		context.fillStyle = colors.paper;
		context.fill();
		context.setLineDash([3, 3]);
		context.lineWidth = 1.5;
		context.strokeStyle = colors.quiet;
		context.stroke();
		context.textAlign = 'center';
		context.textBaseline = 'middle';
		context.fillStyle = colors.text;
		context.fillText(text, x, y + 1);
	}
	context.setLineDash([]);
}

// pixels
const LONGEST_SCALE = 96;

function drawScale(pen: Pen, map: MapLibreMap, height: number): void {
	const { context, colors } = pen;
	const metres = metresPerPixel(map.getCenter().lat, map.getZoom());
	const { label, pixels } = chooseScale(metres, LONGEST_SCALE);
	const [x, y] = [10, height - 10];
	context.globalAlpha = 0.92;
	context.fillStyle = colors.paper;
	context.fillRect(x, y - 18, pixels, 18);
	context.globalAlpha = 1;
	context.beginPath();
	context.moveTo(x, y - 6);
	context.lineTo(x, y);
	context.lineTo(x + pixels, y);
	context.lineTo(x + pixels, y - 6);
	context.lineWidth = 1.5;
	context.strokeStyle = colors.quiet;
	context.stroke();
	pen.write(label, x + 5, y - 5, 'plain 11', colors.quiet);
}
