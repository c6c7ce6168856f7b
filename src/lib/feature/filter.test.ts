import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bbox, EventColumns } from '../types.ts';
import { makeSynthetic } from '../../../bench/synthetic.ts';
import { NO_POSITION, OPEN_END, OPEN_START, STEPS_PER_DEGREE, UNKNOWN_DEATHS } from './columns.ts';
import { filterRows, maskRows, matchesTime } from './filter.ts';
import { boxesTouch, boxOfDisc, boxOfRow } from './filter-box.ts';
import { emptyQuery, type Query } from './query.ts';
import { EVENT_STATUSES, EVENT_TYPES, PLACE_PRECISIONS } from './vocabulary.ts';

// [first, last, from, to, possibly, surely]
const TIMES: [number, number, number, number, boolean, boolean][] = [
	[10, 12, 10, 12, true, true],
	[10, 12, 12, 20, true, false],
	[10, 12, 1, 10, true, false],
	[10, 12, 11, 11, true, false],
	[10, 12, 13, 20, false, false],
	[10, 12, 1, 9, false, false],
	[OPEN_START, 12, 5, 20, true, false],
	[OPEN_START, 12, 13, 20, false, false],
	[OPEN_START, 12, OPEN_START, 20, true, true],
	[10, OPEN_END, 50, 60, true, false],
	[10, OPEN_END, 10, OPEN_END, true, true],
	[OPEN_START, OPEN_END, 5, 5, true, false]
];

describe('matchesTime', () => {
	for (const [first, last, from, to, possibly, surely] of TIMES)
		it(`${first}..${last} in ${from}..${to}`, () => {
			expect(matchesTime(first, last, from, to, 'possible')).toBe(possibly);
			expect(matchesTime(first, last, from, to, 'sure')).toBe(surely);
		});
});

// [a, b, whether they touch]
const BOXES: [Bbox, Bbox, boolean][] = [
	[[0, 0, 10, 10], [5, 5, 15, 15], true],
	[[0, 0, 10, 10], [10, 10, 15, 15], true],
	[[0, 0, 10, 10], [11, 0, 15, 10], false],
	[[0, 0, 10, 10], [0, 11, 10, 12], false],
	[[170, 0, -170, 10], [175, 0, 179, 10], true],
	[[170, 0, -170, 10], [-179, 0, -175, 10], true],
	[[170, 0, -170, 10], [0, 0, 10, 10], false],
	[[170, 0, -170, 10], [160, 0, 171, 10], true],
	[[170, 0, -170, 10], [100, 0, -100, 10], true]
];

describe('boxes', () => {
	for (const [a, b, touch] of BOXES)
		it(`${a.join()} and ${b.join()} ${touch ? 'touch' : 'do not touch'}`, () => {
			expect(boxesTouch(a, b)).toBe(touch);
			expect(boxesTouch(b, a)).toBe(touch);
		});

	it('a disc at the antimeridian crosses it', () => {
		const [west, , east] = boxOfDisc(179.9, 0, 50_000);
		expect(west).toBeGreaterThan(179);
		expect(east).toBeLessThan(-179);
	});

	it('a disc at the pole is as wide as the world', () =>
		expect(boxOfDisc(0, 89.9, 50_000)).toEqual([-180, expect.closeTo(89.45, 2), 180, 90]));
});

const columns = makeSynthetic(3000, 7);
const actor = columns.dictionaries.actor[1] ?? '';
const queries: fc.Arbitrary<Query> = fc.record({
	bbox: fc.option(
		fc.tuple(
			fc.integer({ min: -180, max: 180 }),
			fc.integer({ min: -60, max: 0 }),
			fc.integer({ min: -180, max: 180 }),
			fc.integer({ min: 0, max: 70 })
		)
	),
	range: fc.option(
		fc.record({
			from: fc.option(fc.integer({ min: 17000, max: 19000 })),
			to: fc.option(fc.integer({ min: 19000, max: 21000 }))
		})
	),
	certainty: fc.constantFrom('possible' as const, 'sure' as const),
	types: fc.uniqueArray(fc.constantFrom(...EVENT_TYPES)),
	subTypes: fc.constantFrom([], ['Attack']),
	actors: fc.constantFrom([], [actor.toUpperCase()]),
	countries: fc.constantFrom([], ['UA'], ['UA', 'SD']),
	precisions: fc.uniqueArray(fc.constantFrom(...PLACE_PRECISIONS, 'unlocated' as const)),
	statuses: fc.uniqueArray(fc.constantFrom(...EVENT_STATUSES)),
	text: fc.constant(''),
	deaths: fc.option(fc.integer({ min: 0, max: 20 })),
	limit: fc.constant(null),
	offset: fc.constant(0)
});

// the same rules row by row, written as plainly as can be
function passes(c: EventColumns, row: number, query: Query): boolean {
	const { dictionaries: d } = c;
	const isIn = (list: string[], word: string | undefined) =>
		list.some((item) => item.toLowerCase() === (word ?? '').toLowerCase());
	const typed = query.types.length + query.subTypes.length > 0;
	const type = EVENT_TYPES[c.type[row] ?? 0];
	if (typed && !isIn(query.types, type) && !isIn(query.subTypes, d.subType[c.subType[row] ?? 0]))
		return false;
	const actors = [d.actor[c.actor1[row] ?? 0], d.actor[c.actor2[row] ?? 0]];
	if (query.actors.length > 0 && !actors.some((name) => isIn(query.actors, name))) return false;
	if (query.countries.length > 0 && !isIn(query.countries, d.country[c.country[row] ?? 0]))
		return false;
	const precision = PLACE_PRECISIONS[c.precision[row] ?? 0] ?? 'unlocated';
	if (query.precisions.length > 0 && !isIn(query.precisions, precision)) return false;
	const status = EVENT_STATUSES[c.status[row] ?? 0];
	if (query.statuses.length > 0 ? !isIn(query.statuses, status) : status === 'rejected')
		return false;
	const deaths = c.deaths[row] ?? 0;
	if (query.deaths !== null && (deaths === UNKNOWN_DEATHS || deaths < query.deaths)) return false;
	return query.bbox === null || touches(c, row, query.bbox, precision);
}

function touches(c: EventColumns, row: number, box: Bbox, precision: string): boolean {
	if (c.lng[row] === NO_POSITION) return false;
	if (precision !== 'exact' && precision !== 'settlement') return boxesTouch(boxOfRow(c, row), box);
	const [lng, lat] = [(c.lng[row] ?? 0) / STEPS_PER_DEGREE, (c.lat[row] ?? 0) / STEPS_PER_DEGREE];
	return boxesTouch([lng, lat, lng, lat], box);
}

describe('filter', () => {
	it('gives the rows that plain rules give', () => {
		fc.assert(
			fc.property(queries, (query) => {
				const from = query.range?.from ?? OPEN_START;
				const to = query.range?.to ?? OPEN_END;
				const mask = maskRows(columns, query);
				const rows: number[] = [];
				for (let row = 0; row < columns.count; row++) {
					const expected = passes(columns, row, query);
					if (Boolean(mask[row]) !== expected) throw new Error(`Row ${row} is masked wrongly.`);
					const [first, last] = [columns.firstDay[row] ?? 0, columns.lastDay[row] ?? 0];
					if (expected && matchesTime(first, last, from, to, query.certainty)) rows.push(row);
				}
				expect([...filterRows(columns, query)]).toEqual(rows);
			}),
			{ numRuns: 200 }
		);
	});

	it('keeps the rows that hold the words only', () => {
		const textRows = Uint32Array.of(3, 5, 2999);
		expect([...filterRows(columns, { ...emptyQuery(), text: 'x' }, textRows)]).toEqual([
			3, 5, 2999
		]);
		expect([...filterRows(columns, emptyQuery(), new Uint32Array(0))]).toEqual([]);
	});

	it('asks for nothing, gets everything', () =>
		expect(filterRows(columns, emptyQuery())).toHaveLength(columns.count));

	it('does not take the empty word for a name', () =>
		expect(filterRows(columns, { ...emptyQuery(), actors: [''] })).toHaveLength(0));

	it('finds an area by its polygon, not by its label', () => {
		const areaBoxes = new Float32Array(columns.dictionaries.area.length * 4).fill(NaN);
		areaBoxes.set([100, -5, 110, 5], 4);
		const boxed = { ...columns, areaBoxes };
		const rows = filterRows(boxed, { ...emptyQuery(), bbox: [109, 4, 120, 10] });
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(boxed.area[row]).toBe(1);
	});
});
