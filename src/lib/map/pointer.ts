import type { EventMap } from './event-map.ts';

/** What the pointer tells the page. */
export interface PointerAnswers {
	hover: (row: number) => void;
	choose: (rows: number[]) => void;
}

/** Hover and click: the event under the pointer, or all of them where several lie at one place. */
export function followPointer(events: EventMap, { hover, choose }: PointerAnswers): void {
	const { map } = events;
	const canvas = map.getCanvas();
	let isMoving = false;
	map.on('movestart', () => (isMoving = true));
	map.on('moveend', () => (isMoving = false));
	map.on('mousemove', ({ point }) => {
		// while the map is dragged nothing is under the pointer for long
		if (isMoving) return;
		const picked = events.pick(point);
		canvas.style.cursor = picked ? 'pointer' : '';
		hover(picked?.kind === 'dot' || picked?.kind === 'disc' ? (picked.rows[0] ?? -1) : -1);
	});
	map.on('mouseout', () => hover(-1));
	map.on('click', ({ point }) => choose(events.pick(point)?.rows ?? []));
}
