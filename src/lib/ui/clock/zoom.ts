import type { ClockView } from './clock-view.svelte.ts';
import { panScale, toDayAt, zoomScale, type Scale } from './scale.ts';

// one notch of a wheel is about 100
const WHEEL_ZOOM = 0.0018;
// two fingers on a touchpad come as a wheel with Ctrl, and as much smaller steps
const TOUCHPAD_ZOOM = 10 * WHEEL_ZOOM;

/** Two fingers have come down on two days. */
export interface Pinch {
	days: [number, number];
}

/** The days under two fingers. */
export function beginPinch(view: ClockView, fingers: Map<number, number>): Pinch {
	const [a = 0, b = 0] = fingers.values();
	return { days: [toDayAt(view.scale, a), toDayAt(view.scale, b)] };
}

/** Each finger keeps its day under it: they zoom and move at once. */
export function zoomByPinch(view: ClockView, { days }: Pinch, fingers: Map<number, number>): void {
	const [a = 0, b = 0] = fingers.values();
	const daysPerPixel = (days[1] - days[0]) / (b - a);
	// fingers that meet or cross say nothing
	if (!Number.isFinite(daysPerPixel) || daysPerPixel <= 0) return;
	const from = days[0] - a * daysPerPixel;
	const { width } = view.scale;
	const wanted = { from, to: from + width * daysPerPixel, width };
	// no factor, only what is held back: a day is the nearest, all days are the furthest
	view.setScale(zoomScale(wanted, (a + b) / 2, 1, view.bounds));
}

/** A wheel zooms around the pointer; with Shift, or turned sideways, it moves. */
export function zoomByWheel(view: ClockView, event: WheelEvent, pixel: number): void {
	const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
	if (isSideways) view.setScale(panByPixels(view, view.scale, event.deltaX || event.deltaY));
	else {
		const factor = Math.exp(event.deltaY * (event.ctrlKey ? TOUCHPAD_ZOOM : WHEEL_ZOOM));
		view.setScale(zoomScale(view.scale, pixel, factor, view.bounds));
	}
}

function panByPixels(view: ClockView, scale: Scale, pixels: number): Scale {
	return panScale(scale, (pixels / scale.width) * (scale.to - scale.from), view.bounds);
}
