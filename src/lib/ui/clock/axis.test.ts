import { describe, expect, it } from 'vitest';
import { toDay } from '../../time/civil.ts';
import { INSET, layAxis, type Tick } from './axis.ts';

const measure = (text: string) => text.length * 7;
const between = (from: string, to: string, width: number) => ({
	from: toDay(from),
	to: toDay(to) + 1,
	width
});
const labels = (ticks: Tick[]) => ticks.map((tick) => tick.label);

describe('layAxis', () => {
	it('writes a single day out', () => {
		const axis = layAxis(between('2025-03-16', '2025-03-16', 800), 'en', measure);
		expect(labels(axis.minor)).toEqual(['16 Sun']);
		expect(labels(axis.major)).toEqual(['March 2025']);
	});
	it('counts the days of a month', () => {
		const axis = layAxis(between('2025-03-01', '2025-03-31', 1000), 'en', measure);
		expect(axis.minor.length).toBe(31);
		expect(labels(axis.major)).toEqual(['March 2025']);
	});
	it('names the months of a year', () => {
		const axis = layAxis(between('2024-01-01', '2025-12-31', 1000), 'en', measure);
		expect(labels(axis.minor).slice(0, 3)).toEqual(['Jan', 'Feb', 'Mar']);
		expect(labels(axis.major)).toEqual(['2024', '2025']);
	});
	it('names decades over fifty years', () => {
		const axis = layAxis(between('1975-01-01', '2024-12-31', 450), 'en', measure);
		expect(labels(axis.minor)).toEqual([
			'1975',
			'1980',
			'1985',
			'1990',
			'1995',
			'2000',
			'2005',
			'2010',
			'2015',
			'2020'
		]);
	});
});

describe('layAxis in any language and at any width', () => {
	const spans: [string, string][] = [
		['2025-03-16', '2025-03-16'],
		['2025-03-10', '2025-03-16'],
		['2025-02-18', '2025-03-16'],
		['2024-11-05', '2025-03-16'],
		['2022-02-24', '2025-03-16'],
		['2014-01-01', '2025-12-31'],
		['1975-01-01', '2025-12-31']
	];
	for (const locale of ['en', 'uk', 'ar', 'ar-EG', 'ja', 'de', 'fi', 'fa', 'th', 'zh'])
		for (const [from, to] of spans)
			for (const width of [300, 700, 1400])
				it(`${locale} ${from} ${to} ${width}`, () => {
					const { minor, major } = layAxis(between(from, to, width), locale, measure);
					expect(minor.length + major.length).toBeGreaterThan(0);
					for (const row of [minor, major]) {
						expect(overlaps(row)).toEqual([]);
						expect(row.filter((tick) => endOf(tick) > width)).toEqual([]);
					}
				});
});

describe('layAxis', () => {
	it('keeps the label of a day that begins out of sight', () => {
		const axis = layAxis({ from: 20163.4, to: 20164.4, width: 900 }, 'en', measure);
		expect(labels(axis.minor)).toEqual(['16 Sun', '17 Mon']);
	});
	it('does not call the first day in sight by the first day of its week', () => {
		const axis = layAxis(between('2025-01-24', '2025-04-17', 1400), 'en', measure);
		expect(labels(axis.minor)[0]).toBe('27');
	});
	it('lets no line of a month run through the number of a week', () => {
		const axis = layAxis(between('2025-01-24', '2025-04-17', 760), 'en', measure);
		expect(labels(axis.minor).slice(-3)).toEqual(['', '7', '14']);
	});
	it('writes a month short where the long form has no room', () => {
		const axis = layAxis(between('2025-01-24', '2025-04-17', 366), 'uk', measure);
		expect(labels(axis.major)).toEqual(['лютий 2025 р.', 'березень 2025 р.', 'квіт.']);
	});
	it('leaves out a label that would be cut, not its line', () => {
		const axis = layAxis(between('2024-01-01', '2025-01-02', 1000), 'en', measure);
		expect(labels(axis.major)).toEqual(['2024', '']);
	});
	const months: [string, string, string][] = [
		['de', 'März 2025', '16'],
		['uk', 'березень 2025 р.', '16'],
		['ar-EG', 'مارس ٢٠٢٥', '١٦'],
		['ja', '2025年3月', '16日'],
		['fa', 'مارس ۲۰۲۵', '۱۶'],
		['ar-SA', 'مارس ٢٠٢٥', '١٦'],
		['th', 'มีนาคม 2025', '16']
	];
	for (const [locale, month, day] of months)
		it(`counts the days of our calendar in ${locale}`, () => {
			const narrow = (text: string) => (text.length > 4 ? 1000 : 0);
			const { minor, major } = layAxis(between('2025-03-01', '2025-03-31', 3000), locale, narrow);
			expect(major[0]?.label.replace(/[\u200e\u200f]/g, '')).toContain(month.split(' ')[0]);
			expect(minor[15]?.label).toBe(day);
		});
});

const endOf = (tick: Tick) => (tick.label === '' ? 0 : tick.at + INSET + measure(tick.label));

function overlaps(ticks: Tick[]): string[] {
	return ticks
		.filter((tick, i) => endOf(tick) > (ticks[i + 1]?.at ?? Infinity))
		.map((tick) => tick.label);
}
