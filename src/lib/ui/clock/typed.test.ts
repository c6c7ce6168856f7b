import { describe, expect, it } from 'vitest';
import { fromDay } from '../../time/civil.ts';
import { readTypedDate } from './typed.ts';

describe('readTypedDate', () => {
	const days: [string, string, string][] = [
		['2025-03-16', '2025-03-16', '2025-03-16'],
		[' 16 March 2025 ', '2025-03-16', '2025-03-16'],
		['March 16, 2025', '2025-03-16', '2025-03-16'],
		['16 mar 2025', '2025-03-16', '2025-03-16'],
		['16.3.2025', '2025-03-16', '2025-03-16'],
		['3.4.2025', '2025-04-03', '2025-04-03'],
		['13/4/2025', '2025-04-13', '2025-04-13'],
		['4/13/2025', '2025-04-13', '2025-04-13'],
		['4/4/2025', '2025-04-04', '2025-04-04'],
		['February 2024', '2024-02-01', '2024-02-29'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['02/2024', '2024-02-01', '2024-02-29'],
		['2024', '2024-01-01', '2024-12-31'],
		['29 February 2024', '2024-02-29', '2024-02-29']
	];
	for (const [text, from, to] of days)
		it(text, () => {
			const read = readTypedDate(text);
			if (read.kind === 'issue') throw new Error(read.message);
			expect([fromDay(read.from), fromDay(read.to)]).toEqual([from, to]);
		});
	it('reads the months of the reader’s language', () => {
		expect(readTypedDate('16 березня 2025', 'uk')).toEqual(readTypedDate('2025-03-16'));
	});
});

describe('readTypedDate asks back', () => {
	const issues: [string, RegExp][] = [
		['', /Type a date/],
		['soon', /not the name of a month/],
		['30 February 2025', /28 days/],
		['2025-13-01', /no month 13/],
		['3/4/2025', /two different days/],
		['16 March', /no year/],
		['16.3.25', /four digits/],
		['the 16th of March 2025', /not a date/],
		['9'.repeat(5000), /year/]
	];
	for (const [text, message] of issues)
		it(text.slice(0, 30) || 'nothing', () => {
			const read = readTypedDate(text);
			expect(read.kind === 'issue' ? read.message : 'read').toMatch(message);
		});
});
