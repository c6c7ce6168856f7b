import type { ClockColors } from './draw.ts';

/** Gives a canvas as many pixels as the screen has there and clears it; drawing goes on in CSS pixels. */
export function fitCanvas(
	canvas: HTMLCanvasElement | OffscreenCanvas,
	context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
	width: number,
	height: number
): void {
	const ratio = window.devicePixelRatio;
	const pixels = [Math.max(Math.round(width * ratio), 1), Math.max(Math.round(height * ratio), 1)];
	const [wide = 1, high = 1] = pixels;
	// giving it a size clears a canvas and costs far more than clearing it
	if (canvas.width !== wide || canvas.height !== high) {
		canvas.width = wide;
		canvas.height = high;
	}
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.clearRect(0, 0, width, height);
}

/** The theme's colours, from an element of class `clock-colors`: a canvas cannot read `light-dark()` by itself. */
export function readColors(element: Element): ClockColors {
	const style = getComputedStyle(element);
	return {
		text: style.color,
		quiet: style.stopColor,
		line: style.fill,
		accent: style.stroke,
		soft: style.floodColor
	};
}
