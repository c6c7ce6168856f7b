import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCrossing } from './ring-crossing.ts';
import { ringArea, roundPolygon } from './rings.ts';

const square = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
	[0, 0]
];

describe('roundPolygon', () => {
	it('leaves a good polygon as it is', () => expect(roundPolygon([square])).toEqual([square]));

	it('closes, winds and rounds', () =>
		expect(
			roundPolygon([
				[
					[0, 0],
					[0, 1.000001],
					[1, 1],
					[1, -0.0000001]
				]
			])
		).toEqual([
			[
				[0, 0],
				[1, 0],
				[1, 1],
				[0, 1],
				[0, 0]
			]
		]));

	it('takes out a spike', () =>
		expect(
			roundPolygon([
				[
					[0, 0],
					[1, 0],
					[2, 0],
					[1, 0],
					[1, 1],
					[0, 1],
					[0, 0]
				]
			])
		).toEqual([square]));

	it('takes out a loop of two metres', () => {
		const looped = [
			[0, 0],
			[1, 0],
			[1, 0.5],
			[0.99999, 0.50001],
			[1.00001, 0.50001],
			[1, 0.50002],
			[1, 1],
			[0, 1],
			[0, 0]
		];
		const [ring = []] = roundPolygon([looped]) ?? [];
		expect(findCrossing(ring)).toBeNull();
		expect(Math.abs(ringArea(ring) - 2)).toBeLessThan(1e-4);
	});

	// [what vanishes, polygon]
	const NOTHING: [string, number[][][]][] = [
		['no ring', []],
		['no positions', [[]]],
		[
			'a point',
			[
				[
					[1, 1],
					[1, 1],
					[1, 1],
					[1, 1]
				]
			]
		],
		[
			'a line',
			[
				[
					[0, 0],
					[1, 1],
					[2, 2],
					[0, 0]
				]
			]
		],
		[
			'less than a metre',
			[
				[
					[0, 0],
					[1e-6, 0],
					[1e-6, 1e-6],
					[0, 0]
				]
			]
		]
	];
	for (const [name, polygon] of NOTHING)
		it(`makes nothing of ${name}`, () => expect(roundPolygon(polygon)).toBeNull());

	it('leaves out a hole that vanishes', () =>
		expect(
			roundPolygon([
				square,
				[
					[0.5, 0.5],
					[0.5, 0.5],
					[0.5, 0.5],
					[0.5, 0.5]
				]
			])
		).toEqual([square]));

	it('gives closed rings, the outer one counter-clockwise, whatever it gets', () => {
		const position = fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -90, max: 90, noNaN: true })
		);
		fc.assert(
			fc.property(fc.array(fc.array(position), { maxLength: 3 }), (polygon) => {
				const [outer, ...holes] = roundPolygon(polygon) ?? [];
				if (!outer) return;
				for (const ring of [outer, ...holes]) expect(ring.at(-1)).toEqual(ring[0]);
				expect(ringArea(outer)).toBeGreaterThan(0);
				for (const hole of holes) expect(ringArea(hole)).toBeLessThan(0);
			})
		);
	});
});
