import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../types.ts';
import { cellOf, coversBox, gridKeys, listCells, makeGridWindow, type StepBox } from './grid.ts';
import { fillSteps, fromSteps, toSteps } from './mercator.ts';
import { forEachInBox, makePickIndex } from './pick.ts';

const place = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -85, max: 85, noNaN: true })
);
const box = fc
	.tuple(
		place,
		fc.double({ min: 0.01, max: 300, noNaN: true }),
		fc.double({ min: 0.01, max: 0.9, noNaN: true })
	)
	.map(([[lng, lat], degrees, share]): StepBox => {
		const [west, north] = toSteps([lng, lat]);
		return { west, north, width: (degrees / 360) * 2 ** 32, height: share * (2 ** 31 - north) };
	});

function stepsOf(places: LngLat[]): Int32Array {
	const lng = Int32Array.from(places, ([value]) => value * 1e7);
	const lat = Int32Array.from(places, ([, value]) => value * 1e7);
	const steps = new Int32Array(2 * places.length);
	fillSteps(steps, lng, lat, 0, places.length);
	return steps;
}

function isInBox(steps: Int32Array, row: number, { west, north, width, height }: StepBox): boolean {
	const dx = ((((steps[2 * row] ?? 0) - west) % 2 ** 32) + 2 ** 32) % 2 ** 32;
	const dy = (steps[2 * row + 1] ?? 0) - north;
	return dx <= width && dy >= 0 && dy <= height;
}

describe('whole-number Mercator', () => {
	it('comes back within a hundred-thousandth of a degree', () =>
		fc.assert(
			fc.property(place, ([lng, lat]) => {
				const [backLng, backLat] = fromSteps(...toSteps([lng, lat]));
				expect(Math.abs(((backLng - lng + 540) % 360) - 180)).toBeLessThan(1e-6);
				expect(backLat).toBeCloseTo(lat, 5);
			})
		));
	it('is the same number a world later', () => {
		expect(toSteps([190, 0])[0]).toBe(toSteps([-170, 0])[0]);
		expect(toSteps([180, 0])[0]).toBe(toSteps([-180, 0])[0]);
	});
	it('holds back the poles', () => {
		expect(toSteps([0, 90])[1]).toBe(0);
		expect(toSteps([0, -90])[1]).toBe(2 ** 31 - 1);
	});
});

describe('grid', () => {
	it('counts every event in the window once and none outside', () =>
		fc.assert(
			fc.property(
				fc.array(place, { maxLength: 80 }),
				box,
				fc.double({ min: 0, max: 12, noNaN: true }),
				(places, box, zoom) => {
					const steps = stepsOf(places);
					const window = makeGridWindow(box, zoom);
					// no screen shows the whole world at street level: its keys would not fit a whole number
					fc.pre(window.columns * window.rows * 6 < 2 ** 31);
					const counted = Uint8Array.from(places, (_, i) => (i % 3 === 0 ? 0 : 1));
					const types = Uint8Array.from(places, (_, i) => i % 6);
					const keys = gridKeys(window, steps, types, counted, 6);
					places.forEach((_, i) => {
						const cell = cellOf(window, steps[2 * i] ?? 0, steps[2 * i + 1] ?? 0);
						expect(keys[i]).toBe(counted[i] && cell >= 0 ? cell * 6 + (i % 6) : -1);
						if (isInBox(steps, i, box)) expect(cell).toBeGreaterThanOrEqual(0);
						expect(cell).toBeLessThan(window.columns * window.rows);
					});
				}
			)
		));

	it('covers its own box, and no more after a pan beyond it', () => {
		const [west, north] = toSteps([20, 50]);
		const box = { west, north, width: 2 ** 27, height: 2 ** 26 };
		const window = makeGridWindow(box, 6);
		expect(coversBox(window, box, 6.2)).toBe(true);
		expect(coversBox(window, { ...box, west: west + 2 ** 27 }, 6)).toBe(false);
		expect(coversBox(window, box, 7)).toBe(false);
	});

	it('lists the cells that hold anything with their most frequent type', () => {
		const list = new Uint32Array(6);
		const counts = Uint32Array.from([1, 5, 2, 0, 0, 0, 0, 0, 3]);
		expect(listCells(counts, 3, list)).toBe(2);
		expect([...list.subarray(0, 4)]).toEqual([0, 8 + (1 << 24), 2, 3 + (2 << 24)]);
	});
});

describe('pick', () => {
	it('finds what a look at every row finds', () =>
		fc.assert(
			fc.property(fc.array(place, { maxLength: 80 }), box, (places, box) => {
				const steps = stepsOf(places);
				const hasPosition = Uint8Array.from(places, (_, i) => (i % 4 === 1 ? 0 : 1));
				const index = makePickIndex(steps, hasPosition);
				const found: number[] = [];
				forEachInBox(index, box, (row) => void found.push(row));
				const expected = places.flatMap((_, i) =>
					hasPosition[i] && isInBox(steps, i, box) ? [i] : []
				);
				expect(found.sort((a, b) => a - b)).toEqual(expected);
			})
		));
});
