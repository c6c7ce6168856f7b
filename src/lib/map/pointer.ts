import type { Pointed } from '../state.svelte.ts';
import type { EventMap } from './event-map.ts';

/** What the pointer tells the page. */
export interface PointerAnswers {
	point: (pointed: Pointed | null) => void;
	choose: (rows: number[]) => void;
}

/** Hover and click: the event under the pointer, or all of them where several lie at one place. */
export function followPointer(events: EventMap, { point, choose }: PointerAnswers): void {
	const { map } = events;
	const canvas = map.getCanvas();
	// a finger that taps comes as a mouse too, and never leaves
	let isFinger = false;
	const notice = (event: PointerEvent) => (isFinger = event.pointerType === 'touch');
	canvas.addEventListener('pointerdown', notice, { capture: true });
	canvas.addEventListener('pointermove', notice, { capture: true });
	let isMoving = false;
	map.on('movestart', () => {
		isMoving = true;
		point(null);
	});
	map.on('moveend', () => (isMoving = false));
	map.on('mousemove', ({ point: at }) => {
		// while the map is dragged nothing is under the pointer for long
		if (isMoving || isFinger) return;
		const picked = events.pick(at);
		canvas.style.cursor = picked ? 'pointer' : '';
		point(picked && { ...picked, x: at.x, y: at.y });
	});
	map.on('mouseout', () => point(null));
	map.on('click', ({ point: at }) => {
		point(null);
		choose(events.pick(at)?.rows ?? []);
	});
}
