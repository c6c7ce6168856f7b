import type { EventMap } from './event-map.ts';
import type { Picked } from './picking.ts';

/** What lies under the pointer, and where that is on the map. */
export interface Under extends Picked {
	x: number;
	y: number;
}

/** What the pointer tells the page. */
export interface PointerAnswers {
	hover: (under: Under | null) => void;
	choose: (rows: number[]) => void;
}

/** Hover and click: the event under the pointer, or all of them where several lie at one place. */
export function followPointer(events: EventMap, { hover, choose }: PointerAnswers): void {
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
		hover(null);
	});
	map.on('moveend', () => (isMoving = false));
	map.on('mousemove', ({ point }) => {
		// while the map is dragged nothing is under the pointer for long
		if (isMoving || isFinger) return;
		const picked = events.pick(point);
		canvas.style.cursor = picked ? 'pointer' : '';
		hover(picked && { ...picked, x: point.x, y: point.y });
	});
	map.on('mouseout', () => hover(null));
	map.on('click', ({ point }) => choose(events.pick(point)?.rows ?? []));
}

/** The one row that is meant by what lies under the pointer, -1 when it may be any of several. */
export function meantRow(under: Under | null): number {
	if (!under) return -1;
	const isOnTop = under.kind === 'dot' || under.kind === 'disc' || under.rows.length === 1;
	return isOnTop ? (under.rows[0] ?? -1) : -1;
}
