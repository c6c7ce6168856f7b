import { describe, expect, it } from 'vitest';
import { writeCount, writeShortCount } from './describe.ts';

describe('writeCount', () => {
	const cases: [number, string][] = [
		[0, '0'],
		[1, '1'],
		[0.5, '0.5'],
		[3.14, '3.1'],
		[12.7, '13'],
		[1204, '1,204']
	];
	for (const [count, words] of cases) it(words, () => expect(writeCount(count)).toBe(words));
});

describe('writeShortCount', () => {
	const cases: [number, string][] = [
		[0, '0'],
		[99_999, '99,999'],
		[144_970, '145K'],
		[1_000_000, '1M'],
		[2_412_345, '2.4M']
	];
	for (const [count, words] of cases) it(words, () => expect(writeShortCount(count)).toBe(words));
});
