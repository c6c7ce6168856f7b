import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventColumns } from '../types.ts';
import { OPEN_END, OPEN_START, makeColumns } from './columns.ts';
import { MovingCount } from './moving-count.ts';
import { Tally } from './tally.ts';
import { findSubrange, makeTimeIndex, type Certainty } from './time-index.ts';
import { EVENT_TYPES } from './vocabulary.ts';

interface Row {
	first: number;
	last: number;
	type: number;
	kept: boolean;
	key: number;
}

// mostly single days, some spans, a few long and open ones
const day = fc.integer({ min: -40, max: 400 });
const length = fc.oneof(
	{ weight: 6, arbitrary: fc.constant(0) },
	{ weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 10, max: 300 }) }
);
const open = fc.oneof(
	{ weight: 20, arbitrary: fc.constant('') },
	fc.constantFrom('start', 'end', 'both')
);
const row = fc
	.record({
		day,
		length,
		open,
		type: fc.nat(EVENT_TYPES.length - 1),
		kept: fc.boolean(),
		key: fc.integer({ min: -1, max: 4 })
	})
	.map(({ day, length, open, ...rest }) => ({
		first: open === 'start' || open === 'both' ? OPEN_START : day,
		last: open === 'end' || open === 'both' ? OPEN_END : day + length,
		...rest
	}));
const rows = fc
	.array(row, { maxLength: 120 })
	.map((list) => list.sort((a, b) => a.first - b.first || a.last - b.last));
const range = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.tuple(day, fc.nat(60)).map(([from, days]) => [from, from + days] as const)
	},
	{ weight: 1, arbitrary: fc.constant([OPEN_START, OPEN_END] as const) },
	{ weight: 1, arbitrary: day.map((to) => [OPEN_START, to] as const) },
	{ weight: 1, arbitrary: day.map((from) => [from, OPEN_END] as const) }
);
const certainty = fc.constantFrom<Certainty>('possible', 'sure');

function columnsOf(list: Row[]): EventColumns {
	const columns = makeColumns(list.length);
	columns.firstDay.set(list.map(({ first }) => first));
	columns.lastDay.set(list.map(({ last }) => last));
	columns.type.set(list.map(({ type }) => type));
	return columns;
}

function isIn({ first, last }: Row, from: number, to: number, certainty: Certainty): boolean {
	return certainty === 'sure' ? first >= from && last <= to : first <= to && last >= from;
}

describe('sub-range', () => {
	it('holds every row that touches the days', () =>
		fc.assert(
			fc.property(rows, range, (list, [from, to]) => {
				const columns = columnsOf(list);
				const index = makeTimeIndex(columns);
				const { start, end, longCount } = findSubrange(columns, index, from, to);
				const found = new Set<number>(index.longRows.subarray(0, longCount));
				for (const before of found) expect(before).toBeLessThan(start);
				for (let i = start; i < end; i++) found.add(i);
				list.forEach((one, i) => {
					if (isIn(one, from, to, 'possible')) expect(found.has(i)).toBe(true);
				});
			})
		));

	it('stays tight when one span in a thousand is long', () => {
		const list = Array.from({ length: 10_000 }, (_, i) => {
			const first = Math.floor(i / 10);
			return { first, last: i % 1000 === 7 ? first + 900 : first, type: 0, kept: true, key: 0 };
		});
		const columns = columnsOf(list);
		const { start, end, longCount } = findSubrange(columns, makeTimeIndex(columns), 500, 509);
		expect({ rows: end - start, longCount }).toEqual({ rows: 100, longCount: 5 });
	});
});

describe('moving count', () => {
	it('agrees with counting one by one after any walk', () =>
		fc.assert(
			fc.property(rows, fc.array(fc.tuple(range, certainty), { maxLength: 12 }), (list, walk) => {
				const columns = columnsOf(list);
				const keys = Int32Array.from(list, ({ key }) => key);
				const moving = new MovingCount(columns, makeTimeIndex(columns), keys, 5);
				for (const [[from, to], certainty] of walk) {
					moving.moveTo(from, to, certainty);
					const shown = list.filter((one) => one.key >= 0 && isIn(one, from, to, certainty));
					const counts = [0, 1, 2, 3, 4].map(
						(key) => shown.filter((one) => one.key === key).length
					);
					expect([...moving.counts]).toEqual(counts);
					expect(moving.total).toBe(shown.length);
				}
			})
		));
});

describe('tally', () => {
	it('agrees with counting one by one', () =>
		fc.assert(
			fc.property(rows, range, certainty, (list, [from, to], certainty) => {
				const columns = columnsOf(list);
				const mask = Uint8Array.from(list, ({ kept }) => (kept ? 1 : 0));
				const tally = new Tally(columns, mask, makeTimeIndex(columns));
				const shown = list.filter((one) => one.kept && isIn(one, from, to, certainty));
				const byType = EVENT_TYPES.map(
					(_, type) => shown.filter((one) => one.type === type).length
				);
				expect([...tally.countsByType(from, to, certainty)]).toEqual(byType);
				expect(tally.countIn(from, to, certainty)).toBe(shown.length);
			})
		));

	it('spreads every event over its days and loses none', () =>
		fc.assert(
			fc.property(
				rows,
				fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 30 }),
				(list, widths) => {
					const columns = columnsOf(list);
					const mask = Uint8Array.from(list, ({ kept }) => (kept ? 1 : 0));
					let next = -50;
					const starts = [next, ...widths.map((width) => (next += width)), next + 2000];
					const { sure, spread } = new Tally(columns, mask, makeTimeIndex(columns)).bins(
						Int32Array.from(starts)
					);
					const sum = [...sure, ...spread].reduce((total, mass) => total + mass, 0);
					const withDay = list.filter(
						(one) => one.kept && (one.first !== OPEN_START || one.last !== OPEN_END)
					);
					expect(sum).toBeCloseTo(withDay.length, 2);
				}
			)
		));

	const BINS: [string, number, number, number[], number[]][] = [
		['one day', 5, 5, [1, 0, 0], [0, 0, 0]],
		['two days in one bin', 8, 9, [1, 0, 0], [0, 0, 0]],
		['two days across a border', 9, 10, [0, 0, 0], [0.5, 0.5, 0]],
		['twenty days', 5, 24, [0, 0, 0], [0.25, 0.5, 0.25]],
		['half outside', -5, 4, [0, 0, 0], [0.5, 0, 0]],
		['outside', 40, 41, [0, 0, 0], [0, 0, 0]],
		['since the 12th', 12, OPEN_END, [0, 0, 0], [0, 1, 0]],
		['until the 12th', OPEN_START, 12, [0, 0, 0], [0, 1, 0]]
	];
	for (const [name, first, last, sure, spread] of BINS)
		it(`puts ${name} into its bins`, () => {
			const columns = columnsOf([{ first, last, type: 0, kept: true, key: 0 }]);
			const tally = new Tally(columns, new Uint8Array([1]), makeTimeIndex(columns));
			const bins = tally.bins(new Int32Array([0, 10, 20, 30]));
			expect([...bins.sure.subarray(0, 3)]).toEqual(sure);
			expect([...bins.spread.subarray(0, 3)]).toEqual(spread);
		});
});
