import { EVENT_TYPES } from '../feature/vocabulary.ts';
import type { EventType } from '../types.ts';

/** How many of some rows are of each type, most frequent first; types without any are left out. */
export function countTypes(
	types: Uint8Array,
	rows: readonly number[]
): { type: EventType; count: number }[] {
	const counts = EVENT_TYPES.map(() => 0);
	for (const row of rows) {
		const code = types[row] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	return EVENT_TYPES.map((type, code) => ({ type, count: counts[code] ?? 0 }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}

/** Where a tip of some size stands beside the pointer so that it lies inside the map: its left top corner, in pixels. */
export function placeTip(
	pointer: { x: number; y: number },
	tip: { width: number; height: number },
	map: { width: number; height: number }
): { left: number; top: number } {
	const right = pointer.x + GAP;
	const below = pointer.y + GAP;
	const left = right + tip.width > map.width ? pointer.x - GAP - tip.width : right;
	const top = below + tip.height > map.height ? pointer.y - GAP - tip.height : below;
	return { left: Math.max(0, left), top: Math.max(0, top) };
}

// pixels between the pointer and the tip
const GAP = 14;
