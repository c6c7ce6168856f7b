import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSynthetic, FIRST_DAY, LAST_DAY } from '../../../bench/synthetic.ts';
import { matchesTime } from '../feature/filter.ts';
import { makeTimeIndex, type Certainty } from '../feature/time-index.ts';
import { AreaCounts, type AreaShown } from './area-counts.ts';
import { areaLayers, AREA_SOURCE } from './area-layers.ts';
import { areaIdsOf, entriesWithoutPolygon } from './area-source.ts';
import { DRAWN, placeRows } from './placement.ts';

const columns = makeSynthetic(4000, 3);
// two areas in one entry, as one event in several regions has it
columns.dictionaries.area[3] = `${columns.dictionaries.area[1]}+${columns.dictionaries.area[3]}`;
const placement = placeRows(columns, makeTimeIndex(columns), new Set());
const mask = Uint8Array.from({ length: columns.count }, (_, row) => (row % 5 === 0 ? 0 : 1));

const days = fc
	.tuple(
		fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
		fc.nat(400),
		fc.constantFrom<Certainty>('possible', 'sure')
	)
	.map(([from, length, certainty]) => ({ from, to: from + length, certainty }));

describe('areas on show', () => {
	it('agree with counting row by row after any walk, from changes alone', () =>
		fc.assert(
			fc.property(fc.array(days, { minLength: 1, maxLength: 8 }), (walk) => {
				const counts = new AreaCounts(placement, mask);
				const areas = new Map<string, AreaShown>();
				const countries = new Map<string, number>();
				for (const step of walk) {
					const changes = counts.moveTo(step);
					for (const [id, area] of changes.areas)
						if (area) areas.set(id, area);
						else areas.delete(id);
					for (const [code, count] of changes.countries) countries.set(code, count);
				}
				const last = walk[walk.length - 1];
				if (!last) return;
				const expected = countRows(last.from, last.to, last.certainty);
				expect(Object.fromEntries([...areas].map(([id, { count }]) => [id, count]))).toEqual(
					expected.areas
				);
				expect(Object.fromEntries([...countries].filter(([, count]) => count > 0))).toEqual(
					expected.countries
				);
			}),
			{ numRuns: 30 }
		));

	it('say when all of it lies in parts', () => {
		const counts = new AreaCounts(placement, mask);
		const { areas } = counts.moveTo({ from: FIRST_DAY, to: LAST_DAY, certainty: 'possible' });
		expect([...areas.values()].every((area) => area?.part === false)).toBe(true);
		const parts = { ...columns, flags: columns.flags.map(() => 1) };
		const all = new AreaCounts({ ...placement, columns: parts }, mask);
		const { areas: hatched } = all.moveTo({ from: FIRST_DAY, to: LAST_DAY, certainty: 'possible' });
		expect([...hatched.values()].every((area) => area?.part === true)).toBe(true);
	});
});

describe('how rows are drawn', () => {
	it('gives areas without a polygon a disc', () => {
		const placed = placeRows(columns, makeTimeIndex(columns), new Set([2]));
		const kinds = new Set(placed.drawn.filter((_, row) => columns.area[row] === 2));
		expect([...kinds]).toEqual([DRAWN.disc]);
	});
	it('keeps discs by time in each group', () => {
		for (const { from, to } of placement.discGroups) {
			const rows = [...placement.discs.subarray(from, to)];
			expect(rows).toEqual([...rows].sort((a, b) => a - b));
		}
	});
});

describe('areas to fetch', () => {
	it('are each area once, with the countries', () => {
		const ids = areaIdsOf(columns);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toContain('UA');
		expect(ids.some((id) => id.includes('+'))).toBe(false);
	});
	it('an entry needs one polygon at least', () => {
		const first = columns.dictionaries.area[1] ?? '';
		const known = [
			{
				type: 'Feature' as const,
				properties: { id: first, center: [0, 0] as [number, number] },
				geometry: { type: 'Polygon' as const, coordinates: [] }
			}
		];
		const missing = entriesWithoutPolygon(columns, known);
		expect([missing.has(0), missing.has(1), missing.has(2), missing.has(3)]).toEqual([
			false,
			false,
			true,
			false
		]);
	});
});

describe('area layers', () => {
	it('are three over one source, none of which needs new data for other days', () => {
		const layers = areaLayers(['#111111', '#222222'], '#000000');
		expect(layers.map(({ id, type }) => `${id} ${type}`)).toEqual([
			'event-area-fill fill',
			'event-area-hatch fill',
			'event-area-line line'
		]);
		for (const layer of layers) {
			expect(layer).toMatchObject({ source: AREA_SOURCE });
			expect(JSON.stringify(layer)).toContain('feature-state');
			expect(layer).not.toHaveProperty('filter');
		}
		expect(layers[0]?.type === 'fill' && layers[0].paint?.['fill-color']).toEqual([
			'match',
			['coalesce', ['feature-state', 'type'], -1],
			0,
			'#111111',
			1,
			'#222222',
			'rgba(0,0,0,0)'
		]);
	});
});

function countRows(from: number, to: number, certainty: Certainty) {
	const areas: Record<string, number> = {};
	const countries: Record<string, number> = {};
	for (let row = 0; row < columns.count; row++) {
		const first = columns.firstDay[row] ?? 0;
		if (mask[row] === 0 || !matchesTime(first, columns.lastDay[row] ?? 0, from, to, certainty))
			continue;
		if (placement.drawn[row] === DRAWN.area)
			for (const id of (columns.dictionaries.area[columns.area[row] ?? 0] ?? '').split('+'))
				areas[id] = (areas[id] ?? 0) + 1;
		if (placement.drawn[row] !== DRAWN.country) continue;
		const code = columns.dictionaries.country[columns.country[row] ?? 0] ?? '';
		countries[code] = (countries[code] ?? 0) + 1;
	}
	return { areas, countries };
}
