import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay } from './civil.ts';
import {
	type Days,
	formatSpan,
	intersectSpans,
	spanDays,
	spanInside,
	spansTouch,
	unionSpans
} from './span.ts';

const days = (earliest: string | null, latest: string | null): Days => ({ earliest, latest });

// [span, as written, as written in 2025]
const WRITTEN: [Days, string, string][] = [
	[days('2025-03-16', '2025-03-16'), '16 March 2025', '16 March'],
	[days('2025-03-15', '2025-03-16'), '15–16 March 2025', '15–16 March'],
	[days('2025-02-28', '2025-03-03'), '28 February – 3 March 2025', '28 February – 3 March'],
	[
		days('2024-12-30', '2025-01-02'),
		'30 December 2024 – 2 January 2025',
		'30 December 2024 – 2 January'
	],
	[days('2025-03-01', '2025-03-31'), 'March 2025', 'March'],
	[days('2022-01-01', '2022-12-31'), '2022', '2022'],
	[days(null, '2025-03-16'), 'until 16 March 2025', 'until 16 March'],
	[days('2025-03-01', null), 'since 1 March 2025', 'since 1 March'],
	[days(null, null), 'date unknown', 'date unknown']
];

// [a, b, touch, a inside b]
const PAIRS: [Days, Days, boolean, boolean][] = [
	[days('2025-03-15', '2025-03-16'), days('2025-03-16', '2025-03-20'), true, false],
	[days('2025-03-15', '2025-03-16'), days('2025-03-17', '2025-03-20'), false, false],
	[days('2025-03-17', '2025-03-18'), days('2025-03-17', '2025-03-20'), true, true],
	[days(null, '2025-03-16'), days('2025-03-16', '2025-03-20'), true, false],
	[days(null, '2025-03-16'), days(null, '2025-03-20'), true, true],
	[days('2025-03-16', '2025-03-16'), days(null, null), true, true]
];

const anySpan = fc
	.tuple(fc.option(fc.integer({ min: 0, max: 50 })), fc.option(fc.integer({ min: 0, max: 20 })))
	.map(([first, length]) => ({
		earliest: first === null ? null : fromDay(first),
		latest: length === null ? null : fromDay((first ?? 0) + length)
	}));

describe('spans', () => {
	for (const [span, full, short] of WRITTEN)
		it(`writes ${full}`, () => {
			expect(formatSpan(span)).toBe(full);
			expect(formatSpan(span, 2025)).toBe(short);
		});
	for (const [a, b, touch, inside] of PAIRS)
		it(`${formatSpan(a)} against ${formatSpan(b)}`, () => {
			expect(spansTouch(a, b)).toBe(touch);
			expect(spanInside(a, b)).toBe(inside);
		});
	it('writes in other languages', () => {
		expect(formatSpan(days('2025-03-16', '2025-03-16'), null, 'fr')).toBe('16 mars 2025');
	});
	it('counts days', () => {
		expect(spanDays(days('2025-03-15', '2025-03-16'))).toBe(2);
		expect(spanDays(days(null, '2025-03-16'))).toBe(Infinity);
	});
	it('holds both in a union, and an intersection in both', () => {
		fc.assert(
			fc.property(anySpan, anySpan, (a, b) => {
				const union = unionSpans(a, b);
				expect(spanInside(a, union) && spanInside(b, union)).toBe(true);
				const common = intersectSpans(a, b);
				expect(common !== null).toBe(spansTouch(a, b));
				if (common) expect(spanInside(common, a) && spanInside(common, b)).toBe(true);
			})
		);
	});
});
