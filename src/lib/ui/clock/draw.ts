import type { Bins } from '../../feature/tally.ts';
import { INSET, type Axis, type Tick } from './axis.ts';
import { toPixel, type DayBounds, type Scale } from './scale.ts';

/** A canvas on the page or off it. */
export type Drawing = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What the histogram shows, all of it. */
export interface Histogram {
	scale: Scale;
	/** first days of the bars and the end of the last one */
	edges: Int32Array;
	bins: Bins;
	/** one colour for each type, in the order of the types */
	colors: string[];
	isLog: boolean;
	/** pixels, without the axis */
	height: number;
}

/** Colours of what is not an event. */
export interface ClockColors {
	text: string;
	quiet: string;
	line: string;
	accent: string;
	soft: string;
}

// the part of a bar outside the range stays readable as a shape
const OUTSIDE = 0.28;
// pixels; the window's own line is as wide
const MIN_RANGE = 2;
// room above the highest bar
const HEADROOM = 6;

/** First and past-the-last bar in sight. */
export function visibleBars({ edges, scale }: Histogram): [number, number] {
	const count = edges.length - 1;
	let first = 0;
	while (first < count && (edges[first + 1] ?? 0) <= scale.from) first++;
	let end = first;
	while (end < count && (edges[end] ?? 0) < scale.to) end++;
	return [first, end];
}

/** Events in one bar: parts of events where they may have been on other days. */
export function barTotal({ bins, edges }: Pick<Histogram, 'bins' | 'edges'>, bar: number): number {
	const count = edges.length - 1;
	let total = 0;
	for (let at = bar; at < bins.sure.length; at += count)
		total += (bins.sure[at] ?? 0) + (bins.spread[at] ?? 0);
	return total;
}

/** The highest bar in sight. */
export function highestBar(histogram: Histogram): number {
	const [first, end] = visibleBars(histogram);
	let highest = 0;
	for (let bar = first; bar < end; bar++) highest = Math.max(highest, barTotal(histogram, bar));
	return highest;
}

/** Draws the bars: sure events plain, uncertain ones hatched on top of them. */
export function drawBars(context: Drawing, histogram: Histogram): void {
	const highest = highestBar(histogram);
	if (highest === 0) return;
	const [first, end] = visibleBars(histogram);
	const patterns = histogram.colors.map((color) => hatch(context, color));
	for (let bar = first; bar < end; bar++) drawBar(context, histogram, bar, highest, patterns);
}

function drawBar(
	context: Drawing,
	histogram: Histogram,
	bar: number,
	highest: number,
	patterns: (CanvasPattern | string)[]
): void {
	const { edges, scale, bins, colors, isLog, height } = histogram;
	const total = barTotal(histogram, bar);
	if (total === 0) return;
	const count = edges.length - 1;
	const left = Math.round(toPixel(scale, edges[bar] ?? 0));
	const right = Math.round(toPixel(scale, edges[bar + 1] ?? 0));
	const width = Math.max(right - left - (right - left > 3 ? 1 : 0), 1);
	const share = isLog ? Math.log1p(total) / Math.log1p(highest) : total / highest;
	// a bar is never so low that it cannot be seen
	const perEvent = Math.max(share * (height - HEADROOM), 2) / total;
	let top = height;
	const stack = (mass: number, fill: CanvasPattern | string) => {
		if (mass === 0) return;
		context.fillStyle = fill;
		context.fillRect(left, top - mass * perEvent, width, mass * perEvent);
		top -= mass * perEvent;
	};
	colors.forEach((color, type) => stack(bins.sure[type * count + bar] ?? 0, color));
	patterns.forEach((fill, type) => stack(bins.spread[type * count + bar] ?? 0, fill));
}

/** Puts the bars into the picture: as they are inside the range, faint outside. */
export function drawRange(
	context: Drawing,
	bars: CanvasImageSource,
	histogram: Histogram,
	range: DayBounds | null,
	colors: ClockColors
): void {
	const { scale, height } = histogram;
	const left = range ? Math.max(toPixel(scale, range.from), 0) : 0;
	const end = range ? Math.min(toPixel(scale, range.to + 1), scale.width) : scale.width;
	// a single day of fifty years is seen too, unless it lies out of sight
	const right = range && end > 0 && left < scale.width ? Math.max(end, left + MIN_RANGE) : end;
	context.globalAlpha = OUTSIDE;
	if (range) context.drawImage(bars, 0, 0, scale.width, height);
	context.globalAlpha = 1;
	if (right <= left) return;
	context.save();
	context.beginPath();
	context.rect(left, 0, right - left, height);
	context.clip();
	if (range) {
		context.clearRect(left, 0, right - left, height);
		context.fillStyle = colors.soft;
		context.fillRect(left, 0, right - left, height);
	}
	context.drawImage(bars, 0, 0, scale.width, height);
	context.restore();
}

/** Draws the line under the bars and the two rows of labels. */
export function drawAxis(context: Drawing, axis: Axis, width: number, colors: ClockColors): void {
	context.fillStyle = colors.line;
	context.fillRect(0, 0, width, 1);
	context.textBaseline = 'top';
	for (const tick of axis.minor) drawTick(context, tick, 0, 5, [colors.line, colors.quiet]);
	for (const tick of axis.major) drawTick(context, tick, 15, 32, [colors.line, colors.text]);
}

function drawTick(
	context: Drawing,
	{ at, label }: Tick,
	top: number,
	length: number,
	[line, ink]: [string, string]
): void {
	context.fillStyle = line;
	// a label that sticks to the edge has no line there
	if (at > 0) context.fillRect(Math.round(at), 0, 1, length);
	context.fillStyle = ink;
	context.fillText(label, Math.round(at) + INSET, top + 3);
}

/** Diagonal lines of a colour on its own faint ground: somewhere inside this. */
function hatch(context: Drawing, color: string): CanvasPattern | string {
	const size = 5;
	const tile = new OffscreenCanvas(size * 2, size * 2);
	const draw = tile.getContext('2d');
	if (!draw) return color;
	draw.scale(2, 2);
	draw.globalAlpha = 0.22;
	draw.fillStyle = color;
	draw.fillRect(0, 0, size, size);
	draw.globalAlpha = 1;
	draw.strokeStyle = color;
	draw.lineWidth = 1.4;
	draw.beginPath();
	for (const shift of [-size, 0, size]) {
		draw.moveTo(shift, size);
		draw.lineTo(shift + size, 0);
	}
	draw.stroke();
	const pattern = context.createPattern(tile, 'repeat');
	pattern?.setTransform(new DOMMatrix().scale(0.5));
	return pattern ?? color;
}
