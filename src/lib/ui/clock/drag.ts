import { binStart, nextBin } from './bins.ts';
import { moveEnd, moveWindow, type Grip } from './brush.ts';
import type { ClockView } from './clock-view.svelte.ts';
import { toDayAt, toPixel, type DayBounds } from './scale.ts';

// a hand that moves less than this meant a click
const CLICK_PIXELS = 4;

/** One hand on the clock: it holds an end, the window, or draws a new one. */
export interface Drag {
	grip: Grip | 'new';
	startPixel: number;
	startDay: number;
	startRange: DayBounds;
	/** pixels from the line of an end to where it was grabbed */
	offset: number;
	hasMoved: boolean;
}

/** What a hand means that comes down at a pixel, on nothing in particular: the window inside it, a new one outside. */
export function gripAt(view: ClockView, pixel: number): Grip | 'new' {
	const { range, bounds } = view;
	const day = toDayAt(view.scale, pixel);
	const isAll = range.from <= bounds.from && range.to >= bounds.to;
	return !isAll && day >= range.from && day < range.to + 1 ? 'window' : 'new';
}

/** A hand comes down. */
export function beginDrag(view: ClockView, pixel: number, grip: Grip | 'new'): Drag {
	return {
		grip,
		startPixel: pixel,
		startDay: toDayAt(view.scale, pixel),
		startRange: view.range,
		offset: grip === 'from' || grip === 'to' ? pixel - lineOf(view, grip) : 0,
		hasMoved: false
	};
}

/** Where the line of an end stands: at the edge when it lies out of sight. */
function lineOf({ scale, range }: ClockView, end: 'from' | 'to'): number {
	const at = toPixel(scale, end === 'from' ? range.from : range.to + 1);
	return Math.min(Math.max(at, 0), scale.width);
}

/** The hand moves; what it does counts from where it began, so that the way back undoes it. */
export function continueDrag(view: ClockView, drag: Drag, pixel: number): void {
	if (Math.abs(pixel - drag.startPixel) >= CLICK_PIXELS) drag.hasMoved = true;
	if (drag.hasMoved) view.setRange(draggedRange(view, drag, pixel));
}

function draggedRange({ scale, bounds }: ClockView, drag: Drag, pixel: number): DayBounds {
	const { grip, startRange, startDay } = drag;
	const day = toDayAt(scale, pixel - drag.offset);
	if (grip === 'from') return moveEnd(startRange, 'from', day, bounds);
	// the last day lies left of its end
	if (grip === 'to') return moveEnd(startRange, 'to', day - 1, bounds);
	if (grip === 'window') return moveWindow(startRange, day - startDay, bounds);
	return clampDays(sortDays(Math.floor(startDay), Math.floor(day)), bounds);
}

/** The hand is lifted where it came down: a bar outside the window is shown, all else stays. */
export function clickBar(view: ClockView, { grip, startDay }: Drag): void {
	if (grip !== 'new') return;
	view.setRange(clampDays(binDays(view.unit, Math.floor(startDay)), view.bounds));
}

/** Days of the bar that holds a day. */
export function binDays(unit: ClockView['unit'], day: number): DayBounds {
	const from = binStart(unit, day);
	return { from, to: nextBin(unit, from) - 1 };
}

function sortDays(a: number, b: number): DayBounds {
	return a < b ? { from: a, to: b } : { from: b, to: a };
}

function clampDays(days: DayBounds, bounds: DayBounds): DayBounds {
	const hold = (day: number) => Math.min(Math.max(day, bounds.from), bounds.to);
	return { from: hold(days.from), to: hold(days.to) };
}
