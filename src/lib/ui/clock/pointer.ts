import { moveWindow } from './brush.ts';
import { binStart, nextBin } from './bins.ts';
import type { ClockView } from './clock-view.svelte.ts';
import { panScale, toDayAt, zoomScale, type DayBounds } from './scale.ts';

// a hand that moves less than this meant a click
const CLICK_PIXELS = 4;
// one notch of a wheel is about 100
const WHEEL_ZOOM = 0.0018;

interface Drag {
	startX: number;
	startDay: number;
	startRange: DayBounds;
	/** inside the window the drag moves it, outside it draws a new one */
	isMove: boolean;
	hasMoved: boolean;
}

/** What a mouse, a pen or fingers do on the histogram: drag the window, draw a new one, click a bar, double-click to a month, wheel or pinch to zoom. */
export function followPointer(view: ClockView, onHover: (day: number | null) => void) {
	return (element: HTMLElement): (() => void) => {
		const fingers = new Map<number, number>();
		let drag: Drag | null = null;
		let pinch: { width: number; middle: number } | null = null;

		const pixelOf = (event: MouseEvent) => event.clientX - element.getBoundingClientRect().left;
		const dayOf = (event: MouseEvent) => toDayAt(view.scale, pixelOf(event));

		function down(event: PointerEvent) {
			if (event.button !== 0 || isThumb(event.target)) return;
			element.setPointerCapture(event.pointerId);
			fingers.set(event.pointerId, pixelOf(event));
			pinch = fingers.size === 2 ? measurePinch(fingers) : null;
			drag = fingers.size === 1 ? beginDrag(view, pixelOf(event)) : null;
		}

		function move(event: PointerEvent) {
			if (!fingers.has(event.pointerId)) {
				onHover(event.pointerType === 'mouse' && !isThumb(event.target) ? dayOf(event) : null);
				return;
			}
			fingers.set(event.pointerId, pixelOf(event));
			if (pinch && fingers.size === 2) pinch = zoomByPinch(view, pinch, fingers);
			else if (drag) continueDrag(view, drag, pixelOf(event));
			onHover(null);
		}

		function up(event: PointerEvent) {
			if (!fingers.delete(event.pointerId)) return;
			if (drag && !drag.hasMoved && event.type === 'pointerup') clickBar(view, drag);
			drag = null;
			pinch = null;
		}

		function wheel(event: WheelEvent) {
			event.preventDefault();
			const isPan = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
			const days = view.scale.to - view.scale.from;
			const delta = event.deltaX || event.deltaY;
			view.setScale(
				isPan
					? panScale(view.scale, (delta / view.scale.width) * days, view.bounds)
					: zoomScale(view.scale, pixelOf(event), Math.exp(event.deltaY * WHEEL_ZOOM), view.bounds)
			);
		}

		function double(event: MouseEvent) {
			if (!isThumb(event.target)) view.setRange(binDays('month', Math.floor(dayOf(event))));
		}

		const leave = () => onHover(null);
		const stop = new AbortController();
		const { signal } = stop;
		element.addEventListener('pointerdown', down, { signal });
		element.addEventListener('pointermove', move, { signal });
		element.addEventListener('pointerup', up, { signal });
		element.addEventListener('pointercancel', up, { signal });
		element.addEventListener('pointerleave', leave, { signal });
		element.addEventListener('wheel', wheel, { signal, passive: false });
		element.addEventListener('dblclick', double, { signal });
		return () => stop.abort();
	};
}

function isThumb(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('[role=slider]') !== null;
}

function beginDrag(view: ClockView, pixel: number): Drag {
	const startDay = toDayAt(view.scale, pixel);
	const { range, bounds } = view;
	const isAll = range.from <= bounds.from && range.to >= bounds.to;
	const isInside = startDay >= range.from && startDay < range.to + 1;
	return {
		startX: pixel,
		startDay,
		startRange: range,
		isMove: isInside && !isAll,
		hasMoved: false
	};
}

function continueDrag(view: ClockView, drag: Drag, pixel: number): void {
	if (Math.abs(pixel - drag.startX) >= CLICK_PIXELS) drag.hasMoved = true;
	if (!drag.hasMoved) return;
	const day = toDayAt(view.scale, pixel);
	if (drag.isMove) {
		view.setRange(moveWindow(drag.startRange, day - drag.startDay, view.bounds));
		return;
	}
	view.setRange(clampDays(sortDays(Math.floor(drag.startDay), Math.floor(day)), view.bounds));
}

// a click on a bar outside the window shows its days; a click inside changes nothing
function clickBar(view: ClockView, drag: Drag): void {
	if (drag.isMove) return;
	view.setRange(clampDays(binDays(view.unit, Math.floor(drag.startDay)), view.bounds));
}

function binDays(unit: ClockView['unit'], day: number): DayBounds {
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

function measurePinch(fingers: Map<number, number>): { width: number; middle: number } {
	const [a = 0, b = 0] = fingers.values();
	return { width: Math.max(Math.abs(a - b), 1), middle: (a + b) / 2 };
}

function zoomByPinch(
	view: ClockView,
	before: { width: number; middle: number },
	fingers: Map<number, number>
): { width: number; middle: number } {
	const now = measurePinch(fingers);
	view.setScale(zoomScale(view.scale, now.middle, before.width / now.width, view.bounds));
	return now;
}
