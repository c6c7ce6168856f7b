import type { Map as MapLibreMap } from 'maplibre-gl';
import { matchesTime } from '../feature/filter.ts';
import { X_STEPS, Y_STEPS } from '../feature/mercator.ts';
import { forEachInBox, makePickIndex, type PickIndex } from '../feature/pick.ts';
import { findSubrange } from '../feature/time-index.ts';
import { mercatorRadius, partOfDiscs } from './columns-on-card.ts';
import { isCounted, type DayWindow } from './density.ts';
import { DRAWN, type Placement } from './placement.ts';

/** What lies under a point of the screen. */
export interface Picked {
	kind: 'dot' | 'disc' | 'square' | 'area';
	/** nearest first, and what is drawn on top before what is below */
	rows: number[];
}

/** How the screen lies on the Mercator world around a point: steps for one pixel right and one down. */
export interface ScreenFrame {
	x: number;
	y: number;
	right: [number, number];
	down: [number, number];
}

// how far beside a dot a pointer may land, in pixels
const SLACK = 3;

/** Finds events by place among those on show. */
export class Picker {
	#placement: Placement;
	#mask: Uint8Array;
	#index: PickIndex | null = null;

	constructor(placement: Placement, mask: Uint8Array) {
		this.#placement = placement;
		this.#mask = mask;
	}

	setMask(mask: Uint8Array): void {
		this.#mask = mask;
	}

	/** The dots under a point, else the discs around it; `radius` is that of a dot in pixels. */
	pick(frame: ScreenFrame, days: DayWindow, radius: number): Picked | null {
		const dots = this.#dots(frame, days, radius + SLACK);
		return dots ?? this.#discs(frame, days);
	}

	/** The events of the square around a point; `cell` is its side in Mercator 0..1. */
	pickSquare(frame: ScreenFrame, days: DayWindow, cell: number): Picked | null {
		const side = cell * X_STEPS;
		const west = Math.floor((frame.x + X_STEPS / 2) / side) * side - X_STEPS / 2;
		const north = (Math.floor((2 * frame.y) / side) * side) / 2;
		const rows: number[] = [];
		const box = { west, north, width: side - 1, height: side / 2 - 1 };
		forEachInBox(this.#pickIndex(), box, (row) => {
			const { columns, drawn } = this.#placement;
			if (isCounted(columns, drawn, row) && this.#isShown(row, days)) rows.push(row);
		});
		return rows.length > 0 ? { kind: 'square', rows } : null;
	}

	#dots(frame: ScreenFrame, days: DayWindow, reach: number): Picked | null {
		const { right, down } = frame;
		const across = reach * (Math.abs(right[0]) + Math.abs(down[0]));
		const along = reach * (Math.abs(right[1]) + Math.abs(down[1]));
		const box = {
			west: frame.x - across,
			north: frame.y - along,
			width: 2 * across,
			height: 2 * along
		};
		const found: { row: number; distance: number }[] = [];
		forEachInBox(this.#pickIndex(), box, (row, dx, dy) => {
			if (this.#placement.drawn[row] !== DRAWN.dot || !this.#isShown(row, days)) return;
			const distance = pixelsBetween(frame, dx - across, dy - along);
			if (distance <= reach) found.push({ row, distance });
		});
		if (found.length === 0) return null;
		found.sort((a, b) => Math.round(a.distance) - Math.round(b.distance) || b.row - a.row);
		return { kind: 'dot', rows: found.map(({ row }) => row) };
	}

	#discs(frame: ScreenFrame, days: DayWindow): Picked | null {
		const placement = this.#placement;
		const part = findSubrange(placement.columns, placement.index, days.from, days.to);
		const found: { row: number; radius: number }[] = [];
		for (const [first, count] of partOfDiscs(placement, part, false))
			for (let i = first; i < first + count; i++) {
				const row = placement.discs[i] ?? 0;
				if (!this.#isShown(row, days)) continue;
				const radius = this.#discPixels(frame, row);
				if (radius > 0) found.push({ row, radius });
			}
		if (found.length === 0) return null;
		found.sort((a, b) => a.radius - b.radius || b.row - a.row);
		return { kind: 'disc', rows: found.map(({ row }) => row) };
	}

	/** The disc's radius in pixels when the point is inside, 0 when not. */
	#discPixels(frame: ScreenFrame, row: number): number {
		const { steps, columns } = this.#placement;
		// as 32-bit numbers the shorter way around the world
		const dx = ((steps[2 * row] ?? 0) - Math.round(frame.x)) | 0;
		const dy = (steps[2 * row + 1] ?? 0) - frame.y;
		const inPixels =
			mercatorRadius(columns, row) * (X_STEPS / Math.hypot(frame.right[0], 2 * frame.right[1]));
		const radius = Math.max(7, inPixels);
		return pixelsBetween(frame, dx, dy) <= radius ? radius : 0;
	}

	#isShown(row: number, { from, to, certainty }: DayWindow): boolean {
		if (this.#mask[row] === 0) return false;
		const { firstDay, lastDay } = this.#placement.columns;
		return matchesTime(firstDay[row] ?? 0, lastDay[row] ?? 0, from, to, certainty);
	}

	// made when first asked for: a page that is only looked at does not pay for it
	#pickIndex(): PickIndex {
		if (this.#index) return this.#index;
		const { steps, drawn } = this.#placement;
		const hasPoint = drawn.map((kind) => (kind === DRAWN.dot || kind === DRAWN.disc ? 1 : 0));
		this.#index = makePickIndex(steps, hasPoint);
		return this.#index;
	}
}

/** The frame around a point of the screen; right for any camera, as the ground is flat over a few pixels. */
export function frameAt(map: MapLibreMap, point: { x: number; y: number }): ScreenFrame {
	const at = (x: number, y: number): [number, number] => {
		const { lng, lat } = map.unproject([x, y]);
		const sine = Math.sin((lat * Math.PI) / 180);
		const mercator = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
		return [(lng / 360) * X_STEPS, mercator * Y_STEPS];
	};
	const [x, y] = at(point.x, point.y);
	const [rightX, rightY] = at(point.x + 1, point.y);
	const [downX, downY] = at(point.x, point.y + 1);
	return { x, y, right: [rightX - x, rightY - y], down: [downX - x, downY - y] };
}

/** Pixels on the screen of a difference in steps. */
function pixelsBetween({ right, down }: ScreenFrame, dx: number, dy: number): number {
	const determinant = right[0] * down[1] - right[1] * down[0];
	if (determinant === 0) return Infinity;
	const x = (dx * down[1] - dy * down[0]) / determinant;
	const y = (dy * right[0] - dx * right[1]) / determinant;
	return Math.hypot(x, y);
}
