import { describe, expect, it } from 'vitest';
import { countTypes, placeTip } from './map-tip.ts';

describe('countTypes', () => {
	it('counts, most frequent first', () => {
		const types = Uint8Array.from([1, 0, 1, 5, 1, 0]);
		expect(countTypes(types, [0, 1, 2, 4, 5])).toEqual([
			{ type: 'Explosions/Remote violence', count: 3 },
			{ type: 'Battles', count: 2 }
		]);
		expect(countTypes(types, [])).toEqual([]);
	});
});

describe('placeTip', () => {
	const tip = { width: 200, height: 60 };
	const map = { width: 800, height: 600 };
	// [pointer, left top corner]
	const cases: [[number, number], [number, number]][] = [
		[
			[100, 100],
			[114, 114]
		],
		[
			[700, 100],
			[486, 114]
		],
		[
			[100, 580],
			[114, 506]
		],
		[
			[790, 590],
			[576, 516]
		]
	];
	for (const [[x, y], [left, top]] of cases)
		it(`${x}, ${y}`, () => expect(placeTip({ x, y }, tip, map)).toEqual({ left, top }));
	it('stays inside a map that is hardly larger', () =>
		expect(placeTip({ x: 100, y: 30 }, tip, { width: 210, height: 64 })).toEqual({
			left: 0,
			top: 0
		}));
});
