import type { Grip } from './brush.ts';
import type { ClockView } from './clock-view.svelte.ts';
import { beginDrag, binDays, clickBar, continueDrag, gripAt, type Drag } from './drag.ts';
import { toDayAt } from './scale.ts';
import { beginPinch, zoomByPinch, zoomByWheel, type Pinch } from './zoom.ts';

// what other touch interfaces take for one double tap
const DOUBLE_TAP = { milliseconds: 350, pixels: 24 };

/** What a mouse, a pen or fingers do on the clock: drag the ends and the window, draw a new one, click a bar, double-click to a month, wheel or pinch to zoom. */
export function followPointer(view: ClockView, onHover: (day: number | null) => void) {
	return (element: HTMLElement): (() => void) => {
		const fingers = new Map<number, number>();
		let drag: Drag | null = null;
		let pinch: Pinch | null = null;
		let tapped = { time: -Infinity, pixel: 0 };

		const pixelOf = (event: MouseEvent) => event.clientX - element.getBoundingClientRect().left;
		const dayOf = (event: MouseEvent) => toDayAt(view.scale, pixelOf(event));
		const gripOf = (event: MouseEvent) => namedGrip(event.target) ?? gripAt(view, pixelOf(event));

		function down(event: PointerEvent) {
			if (event.button !== 0) return;
			element.setPointerCapture(event.pointerId);
			fingers.set(event.pointerId, pixelOf(event));
			view.isHeld = true;
			// what the first finger did meanwhile was on its way to a pinch
			if (drag?.hasMoved) view.setRange(drag.startRange);
			pinch = fingers.size === 2 ? beginPinch(view, fingers) : null;
			drag = fingers.size === 1 ? beginDrag(view, pixelOf(event), gripOf(event)) : null;
			if (drag) focusGrip(element, drag.grip);
		}

		function move(event: PointerEvent) {
			if (!fingers.has(event.pointerId)) {
				onHover(event.pointerType === 'mouse' && !isThumb(event.target) ? dayOf(event) : null);
				return;
			}
			fingers.set(event.pointerId, pixelOf(event));
			if (pinch && fingers.size === 2) zoomByPinch(view, pinch, fingers);
			else if (drag) continueDrag(view, drag, pixelOf(event));
			onHover(null);
		}

		function up(event: PointerEvent) {
			if (!fingers.delete(event.pointerId)) return;
			if (drag && !drag.hasMoved && event.type === 'pointerup') tap(event, drag);
			drag = null;
			pinch = null;
			view.isHeld = fingers.size > 0;
		}

		function tap(event: PointerEvent, ended: Drag) {
			const isSecond = event.timeStamp - tapped.time < DOUBLE_TAP.milliseconds;
			const isNear = Math.abs(pixelOf(event) - tapped.pixel) < DOUBLE_TAP.pixels;
			tapped = { time: event.timeStamp, pixel: pixelOf(event) };
			// not every touch screen tells of a double tap by itself
			if (event.pointerType !== 'mouse' && isSecond && isNear) double(event);
			else clickBar(view, ended);
		}

		function wheel(event: WheelEvent) {
			event.preventDefault();
			zoomByWheel(view, event, pixelOf(event));
			onHover(isThumb(event.target) ? null : dayOf(event));
		}

		function double(event: MouseEvent) {
			if (!isThumb(event.target)) view.showMonth(binDays('month', Math.floor(dayOf(event))));
		}

		// the focus went where the hand is; by itself it would go nowhere
		function keepFocus(event: MouseEvent) {
			if (gripOf(event) !== 'new') event.preventDefault();
		}

		// all that fingers mean here is read from their pointers: a swipe must not go on to fling the page
		const keepTouch = (event: TouchEvent) => event.preventDefault();
		const leave = () => onHover(null);
		const stop = new AbortController();
		const { signal } = stop;
		element.addEventListener('pointerdown', down, { signal });
		element.addEventListener('pointermove', move, { signal });
		element.addEventListener('pointerup', up, { signal });
		element.addEventListener('pointercancel', up, { signal });
		element.addEventListener('pointerleave', leave, { signal });
		element.addEventListener('mousedown', keepFocus, { signal });
		element.addEventListener('touchstart', keepTouch, { signal, passive: false });
		element.addEventListener('wheel', wheel, { signal, passive: false });
		element.addEventListener('dblclick', double, { signal });
		return () => stop.abort();
	};
}

/** The grip an element stands for. */
function namedGrip(target: EventTarget | null): Grip | null {
	const grip = target instanceof Element ? target.closest<HTMLElement>('[data-grip]') : null;
	return (grip?.dataset.grip as Grip | undefined) ?? null;
}

function isThumb(target: EventTarget | null): boolean {
	const grip = namedGrip(target);
	return grip === 'from' || grip === 'to';
}

/** Arrows go on with what the hand moved. */
function focusGrip(element: HTMLElement, grip: Grip | 'new'): void {
	const slider = element.querySelector<HTMLElement>(`[role=slider][data-grip=${grip}]`);
	slider?.focus({ preventScroll: true });
}
