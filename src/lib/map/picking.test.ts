import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, makeRandom, makeSynthetic } from '../../../bench/synthetic.ts';
import { matchesTime } from '../feature/filter.ts';
import { fromSteps, toSteps, X_STEPS } from '../feature/mercator.ts';
import { makeTimeIndex } from '../feature/time-index.ts';
import { Picker, type ScreenFrame } from './picking.ts';
import { DRAWN, placeRows } from './placement.ts';
import { boxOfEvents } from './view.ts';

const columns = makeSynthetic(6000, 21);
const placement = placeRows(columns, makeTimeIndex(columns), new Set());
const mask = Uint8Array.from({ length: columns.count }, (_, row) => (row % 7 === 0 ? 0 : 1));
const picker = new Picker(placement, mask);

/** A map that is turned by an angle, seen from above, around a place. */
function frameOf(lng: number, lat: number, zoom: number, turn: number): ScreenFrame {
	const [x, y] = toSteps([lng, lat]);
	const step = X_STEPS / (512 * 2 ** zoom);
	return {
		x,
		y,
		right: [step * Math.cos(turn), (step / 2) * Math.sin(turn)],
		down: [-step * Math.sin(turn), (step / 2) * Math.cos(turn)]
	};
}

function isShown(row: number, from: number, to: number): boolean {
	const first = columns.firstDay[row] ?? 0;
	return mask[row] === 1 && matchesTime(first, columns.lastDay[row] ?? 0, from, to, 'possible');
}

describe('picking', () => {
	it('finds the dots that a look at every row finds, however the map is turned', () => {
		const random = makeRandom(5);
		let found = 0;
		for (let i = 0; i < 300; i++) {
			const row = Math.floor(random() * columns.count);
			if (placement.drawn[row] !== DRAWN.dot) continue;
			const zoom = 2 + random() * 8;
			const frame = frameOf(
				(columns.lng[row] ?? 0) / 1e7,
				(columns.lat[row] ?? 0) / 1e7,
				zoom,
				random() * 6
			);
			const from = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY));
			const days = { from, to: from + 400, certainty: 'possible' as const };
			const picked = picker.pick(frame, days, 5);
			const expected: number[] = [];
			for (let other = 0; other < columns.count; other++) {
				if (placement.drawn[other] !== DRAWN.dot || !isShown(other, days.from, days.to)) continue;
				const dx = (placement.steps[2 * other] ?? 0) - frame.x;
				const dy = 2 * ((placement.steps[2 * other + 1] ?? 0) - frame.y);
				// a turn changes no distance: 5 pixels of dot and 3 of slack
				if (Math.hypot(dx, dy) * ((512 * 2 ** zoom) / X_STEPS) <= 8) expected.push(other);
			}
			const rows = picked?.kind === 'dot' ? picked.rows : [];
			expect([...rows].sort((a, b) => a - b)).toEqual(expected);
			found += rows.length;
		}
		expect(found).toBeGreaterThan(100);
	});

	it('finds a disc around the point where there is no dot, the smallest first', () => {
		const all = { from: FIRST_DAY, to: LAST_DAY, certainty: 'possible' as const };
		let asked = 0;
		for (const row of placement.discs) {
			if (mask[row] === 0) continue;
			const frame = frameOf((columns.lng[row] ?? 0) / 1e7, (columns.lat[row] ?? 0) / 1e7, 12, 0);
			const picked = picker.pick(frame, all, 5);
			if (picked?.kind !== 'disc') continue;
			asked++;
			expect(picked.rows).toContain(row);
			const radii = picked.rows.map((other) => columns.radius[other] ?? 0);
			expect(radii[0]).toBe(Math.min(...radii));
		}
		expect(asked).toBeGreaterThan(50);
	});

	it('lists all events of a square', () => {
		const all = { from: FIRST_DAY, to: LAST_DAY, certainty: 'possible' as const };
		const [lng, lat] = [(columns.lng[40] ?? 0) / 1e7, (columns.lat[40] ?? 0) / 1e7];
		const picked = picker.pickSquare(frameOf(lng, lat, 4, 0), all, 2 ** -10);
		const [x, y] = toSteps([lng, lat]);
		const expected: number[] = [];
		for (let row = 0; row < columns.count; row++) {
			const kind = placement.drawn[row];
			if ((kind !== DRAWN.dot && kind !== DRAWN.disc) || !isShown(row, all.from, all.to)) continue;
			const sameColumn = (placement.steps[2 * row] ?? 0) >> 22 === x >> 22;
			if (sameColumn && (placement.steps[2 * row + 1] ?? 0) >> 21 === y >> 21) expected.push(row);
		}
		expect([...(picked?.rows ?? [])].sort((a, b) => a - b)).toEqual(expected);
		expect(expected.length).toBeGreaterThan(0);
	});

	it('finds nothing in the open sea', () =>
		expect(
			picker.pick(
				frameOf(-140, -40, 6, 0),
				{ from: FIRST_DAY, to: LAST_DAY, certainty: 'possible' },
				5
			)
		).toBeNull());
});

describe('the box of all events', () => {
	it('holds every event with a position, and only just', () => {
		const box = boxOfEvents(columns);
		const [west = 0, south = 0, east = 0, north = 0] = box ?? [];
		expect(west).toBeLessThan(east);
		expect(south).toBeLessThan(north);
		expect(fromSteps(...toSteps([west, south]))[0]).toBeCloseTo(west, 5);
	});
	it('is none when nothing has a position', () =>
		expect(boxOfEvents(makeSynthetic(0, 1))).toBeNull());
});
