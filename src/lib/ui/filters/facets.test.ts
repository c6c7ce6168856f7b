import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeColumns } from '../../feature/columns.ts';
import { filterRows, maskRows } from '../../feature/filter.ts';
import { emptyQuery, type Query } from '../../feature/query.ts';
import { Tally } from '../../feature/tally.ts';
import { makeTimeIndex } from '../../feature/time-index.ts';
import { EVENT_TYPES } from '../../feature/vocabulary.ts';
import type { EventColumns } from '../../types.ts';
import { findLatestRows } from '../list/rows.ts';
import { countFacets } from './facets.ts';

const row = fc.record({
	first: fc.integer({ min: 0, max: 60 }),
	days: fc.integer({ min: 0, max: 20 }),
	type: fc.integer({ min: 0, max: 5 }),
	country: fc.integer({ min: 0, max: 3 }),
	actor1: fc.integer({ min: 0, max: 3 }),
	actor2: fc.integer({ min: 0, max: 3 })
});
type Row = {
	first: number;
	days: number;
	type: number;
	country: number;
	actor1: number;
	actor2: number;
};

function columnsOf(rows: Row[]): EventColumns {
	const sorted = rows.toSorted((a, b) => a.first - b.first || a.days - b.days);
	const columns = makeColumns(sorted.length, {
		subType: [''],
		area: [''],
		country: ['', 'UA', 'RU', 'UA+RU'],
		actor: ['', 'Russia', 'Ukraine', 'Villagers']
	});
	sorted.forEach((one, i) => {
		columns.firstDay[i] = one.first;
		columns.lastDay[i] = one.first + one.days;
		columns.type[i] = one.type;
		columns.country[i] = one.country;
		columns.actor1[i] = one.actor1;
		columns.actor2[i] = one.actor2;
	});
	return columns;
}

const query = fc.record({
	types: fc.subarray([...EVENT_TYPES]),
	countries: fc.subarray(['UA', 'RU']),
	actors: fc.subarray(['Russia', 'Ukraine']),
	from: fc.integer({ min: -5, max: 70 }),
	days: fc.integer({ min: 0, max: 40 }),
	isAll: fc.boolean(),
	certainty: fc.constantFrom('possible' as const, 'sure' as const)
});

describe('counts agree', () => {
	it('between the list, the histogram, each filter and the query itself', () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 60 }), query, (rows, asked) => {
				const columns = columnsOf(rows);
				const { types, countries, actors, certainty } = asked;
				const range = asked.isAll ? null : { from: asked.from, to: asked.from + asked.days };
				const filters: Query = { ...emptyQuery(), types, countries, actors };
				const index = makeTimeIndex(columns);
				const mask = maskRows(columns, filters);
				const shown = { columns, index, mask, range, certainty };

				const truth = filterRows(columns, { ...filters, range, certainty });
				expect([...findLatestRows(shown)].reverse()).toEqual([...truth]);
				if (range)
					expect(new Tally(columns, mask, index).countIn(range.from, range.to, certainty)).toBe(
						truth.length
					);

				const facets = countFacets(shown, filters, null);
				for (const { value, count } of facets.countries) {
					const alone = { ...filters, countries: [value], range, certainty };
					expect(count).toBe(filterRows(columns, alone).length);
				}
				for (const { value, count } of facets.actors) {
					const alone = { ...filters, actors: [value], range, certainty };
					expect(count).toBe(filterRows(columns, alone).length);
				}
			}),
			{ seed: 20250316, numRuns: 200 }
		);
	});
});
