import { describe, expect, it } from 'vitest';
import { scrollTo, windowOf } from './virtual.ts';

describe('windowOf', () => {
	it('draws what is seen and a little more', () =>
		expect(windowOf(720, 360, 100, 72)).toEqual({ first: 6, end: 19, offset: 432, height: 7200 }));
	it('draws nothing of nothing', () =>
		expect(windowOf(0, 360, 0, 72)).toEqual({ first: 0, end: 0, offset: 0, height: 0 }));
	it('reaches both ends of a million', () => {
		expect(windowOf(0, 700, 1_000_000, 72).first).toBe(0);
		expect(windowOf(8_000_000, 700, 1_000_000, 72).end).toBe(1_000_000);
		expect(windowOf(4_000_000, 700, 1_000_000, 72).first).toBeCloseTo(500_000, -2);
	});
	it('holds back a scroll past the end', () => expect(windowOf(99999, 360, 10, 72).end).toBe(10));
});

describe('scrollTo', () => {
	const cases: [number, number, number | null][] = [
		[0, 0, null],
		[4, 0, null],
		[5, 0, 72],
		[2, 720, 144]
	];
	for (const [item, top, to] of cases)
		it(`item ${item} from ${top}`, () => expect(scrollTo(item, top, 360, 100, 72)).toBe(to));
	it('finds an item of a million', () => {
		const top = scrollTo(700_000, 0, 700, 1_000_000, 72) ?? 0;
		const { first, end } = windowOf(top, 700, 1_000_000, 72);
		expect(first <= 700_000 && end > 700_000).toBe(true);
	});
});
