import type { Bbox, EventColumns } from '../types.ts';
import { NO_POSITION } from '../feature/column-codes.ts';

/** Pixels kept free at each edge of the map. */
export interface Margins {
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** What is asked of a place before the map leaves its camera alone. */
export interface Sight {
	zoom: number;
	isPoint: boolean;
	/** left, top, right, bottom of the place in pixels of the map */
	place: [number, number, number, number];
	/** the same of what neither panels nor the legend cover */
	free: [number, number, number, number];
}

/** A place is shown at least this near when it was chosen: its region is known by its names. */
export const NEAR_ENOUGH = { point: 5, area: 6 };

const EDGE = 40;
// zoom buttons stand at the right
const BUTTONS = 56;
const GAP = 28;

/** What a fit keeps free for the legend and the buttons; a map too narrow for that keeps an edge only. */
export function marginsBeside(legendWidth: number, mapWidth: number): Margins {
	const isRoomy = legendWidth + GAP + BUTTONS < mapWidth / 2;
	return {
		top: EDGE,
		right: BUTTONS,
		bottom: EDGE,
		left: isRoomy && legendWidth > 0 ? legendWidth + GAP : EDGE
	};
}

// an edge on both sides takes no more of a map than this
const MOST_MARGIN = 0.5;

/** The margins made smaller where a map is so short or narrow that they would leave nothing of it. */
export function shrinkMargins(margins: Margins, width: number, height: number): Margins {
	const across = Math.min((MOST_MARGIN * width) / (margins.left + margins.right), 1);
	const along = Math.min((MOST_MARGIN * height) / (margins.top + margins.bottom), 1);
	return {
		top: margins.top * along,
		right: margins.right * across,
		bottom: margins.bottom * along,
		left: margins.left * across
	};
}

/** The box of one event: its areas, else its point; `null` when it has no position. */
export function boxOfRow(columns: EventColumns, row: number): Bbox | null {
	const entry = columns.area[row] ?? 0;
	const [west = NaN, south = NaN, east = NaN, north = NaN] =
		columns.areaBoxes?.subarray(entry * 4, entry * 4 + 4) ?? [];
	if (entry > 0 && !Number.isNaN(west + south + east + north)) return [west, south, east, north];
	const lng = columns.lng[row] ?? NO_POSITION;
	if (lng === NO_POSITION) return null;
	const [x, y] = [lng / 1e7, (columns.lat[row] ?? 0) / 1e7];
	return [x, y, x, y];
}

/** Whether a chosen place can be seen well where the map looks now. */
export function isWellSeen({ zoom, isPoint, place, free }: Sight): boolean {
	const isInside =
		place[0] >= free[0] && place[1] >= free[1] && place[2] <= free[2] && place[3] <= free[3];
	if (!isInside) return false;
	if (isPoint) return zoom >= NEAR_ENOUGH.point;
	const share = Math.max(
		(place[2] - place[0]) / (free[2] - free[0]),
		(place[3] - place[1]) / (free[3] - free[1])
	);
	return zoom >= NEAR_ENOUGH.area || share >= 0.25;
}
