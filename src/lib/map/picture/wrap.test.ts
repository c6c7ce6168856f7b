import { describe, expect, it } from 'vitest';
import { flowItems, wrapWords } from './wrap.ts';

const measure = (text: string) => text.length;
const texts: [string, number, number, string[]][] = [
	['', 10, 3, []],
	['Izyum', 10, 3, ['Izyum']],
	['one two three', 7, 3, ['one two', 'three']],
	['one two three four', 7, 2, ['one two', 'three …']],
	['Dnipropetrovsk', 10, 3, ['Dniprope …']]
];
const rows: [number[], number, [number, number][]][] = [
	[[], 100, []],
	[
		[40, 40],
		100,
		[
			[0, 0],
			[50, 0]
		]
	],
	[
		[40, 60, 30],
		100,
		[
			[0, 0],
			[0, 1],
			[70, 1]
		]
	],
	[[300], 100, [[0, 0]]]
];

describe('wrapWords', () => {
	it.each(texts)('%s in %i', (text, width, most, expected) =>
		expect(wrapWords(text, width, most, measure)).toEqual(expected)
	);
});

describe('flowItems', () => {
	it.each(rows)('%j in %i', (widths, width, expected) =>
		expect(flowItems(widths, width, 10)).toEqual(expected)
	);
});
