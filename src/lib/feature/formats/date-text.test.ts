import { describe, expect, it } from 'vitest';
import { findDateOrder, readDate } from './date-text.ts';

const DATES: [string, string | null, string?, string?][] = [
	['2025-03-16', '2025-03-16'],
	['2025-3-6', '2025-03-06'],
	['2025-03-16T23:30:00-05:00', '2025-03-16'],
	['2025-03-16 00:00:00.000', '2025-03-16'],
	['20250316', '2025-03-16'],
	['16 May 2025', '2025-05-16'],
	['16 may, 2025', '2025-05-16'],
	['May 16, 2025', '2025-05-16'],
	['1 Sept 2024', '2024-09-01'],
	['16-05-2025', '2025-05-16'],
	['05/06/2025', '2025-06-05'],
	['05.06.2025', '2025-06-05'],
	['2025-03', '2025-03-01', '2025-03-31', 'month'],
	['Feb 2024', '2024-02-01', '2024-02-29', 'month'],
	['2025', '2025-01-01', '2025-12-31', 'year'],
	['2025-02-30', null],
	['20251316', null],
	['31-02-2025', null],
	['May', null],
	['16 Maybe 2025', null],
	['soon', null],
	['', null],
	['1742083200', null],
	['12:30', null],
	['16 May 2025 or later', null]
];

describe('readDate', () => {
	for (const [cell, earliest, latest = earliest, precision = 'day'] of DATES)
		it(`"${cell}"`, () =>
			expect(readDate(cell)).toEqual(earliest && { earliest, latest, precision }));

	it('takes the month first when told so', () => {
		expect(readDate('3/16/2025', 'month-first')?.earliest).toBe('2025-03-16');
		expect(readDate('16/3/2025', 'month-first')).toBeNull();
	});
});

const ORDERS: [string[], string | null][] = [
	[['3/16/2025', '4/5/2025'], 'month-first'],
	[['16/3/2025', '4/5/2025'], 'day-first'],
	[['4/5/2025'], null],
	[['5/5/2025'], 'day-first'],
	[['2025-03-16'], 'day-first'],
	[[], 'day-first'],
	// both orders are used: neither fits, and the rows say so one by one
	[['16/3/2025', '3/16/2025'], 'month-first']
];

describe('findDateOrder', () => {
	for (const [cells, order] of ORDERS)
		it(cells.join(', ') || 'no cells', () => expect(findDateOrder(cells)).toBe(order));
});
