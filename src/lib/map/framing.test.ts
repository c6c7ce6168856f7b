import { describe, expect, it } from 'vitest';
import { emptyColumns, NO_POSITION } from '../feature/columns.ts';
import { boxOfRow, isWellSeen, marginsBeside, shrinkMargins, type Sight } from './framing.ts';

const free: Sight['free'] = [300, 40, 1000, 660];
const point = (x: number, y: number, zoom: number): Sight => ({
	zoom,
	isPoint: true,
	place: [x, y, x, y],
	free
});

describe('shrinkMargins', () => {
	const margins = { top: 40, right: 56, bottom: 40, left: 40 };
	it('leaves them where there is room', () =>
		expect(shrinkMargins(margins, 1000, 700)).toEqual(margins));
	it('leaves half of a map as low as they are', () =>
		expect(shrinkMargins(margins, 1000, 80)).toEqual({ ...margins, top: 20, bottom: 20 }));
});

describe('isWellSeen', () => {
	it.each([
		['a point in the open', point(500, 300, 6), true],
		['a point from too far', point(500, 300, 2), false],
		['a point under the legend', point(120, 300, 6), false],
		['a point under the detail', point(1100, 300, 6), false],
		[
			'an area in the open',
			{ ...point(0, 0, 6), isPoint: false, place: [400, 100, 700, 300] },
			true
		],
		[
			'a wide area from far',
			{ ...point(0, 0, 4), isPoint: false, place: [400, 100, 700, 300] },
			true
		],
		[
			'a speck of an area',
			{ ...point(0, 0, 2), isPoint: false, place: [400, 100, 420, 110] },
			false
		],
		[
			'areas half covered',
			{ ...point(0, 0, 6), isPoint: false, place: [200, 100, 700, 300] },
			false
		]
	] as [string, Sight, boolean][])('%s', (_name, sight, expected) => {
		expect(isWellSeen(sight)).toBe(expected);
	});
});

describe('marginsBeside', () => {
	it.each([
		[240, 1080, 268],
		[0, 1080, 40],
		[240, 390, 40]
	])('legend of %i pixels on a map of %i', (legend, map, left) => {
		expect(marginsBeside(legend, map).left).toBe(left);
	});
});

describe('boxOfRow', () => {
	const columns = {
		...emptyColumns(),
		count: 3,
		lng: Int32Array.of(375000000, 360000000, NO_POSITION),
		lat: Int32Array.of(490000000, 500000000, NO_POSITION),
		area: Uint16Array.of(0, 1, 0),
		areaBoxes: Float32Array.of(NaN, NaN, NaN, NaN, 34, 48, 40, 52)
	};
	it('is the point, the areas, or nothing', () => {
		expect(boxOfRow(columns, 0)).toEqual([37.5, 49, 37.5, 49]);
		expect(boxOfRow(columns, 1)).toEqual([34, 48, 40, 52]);
		expect(boxOfRow(columns, 2)).toBeNull();
	});
});
