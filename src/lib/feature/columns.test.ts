import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { article, boundaries, event, features, region } from '../../../tests/feature-samples.ts';
import { makeSynthetic } from '../../../bench/synthetic.ts';
import type { EventColumns } from '../types.ts';
import {
	ColumnsBuilder,
	emptyColumns,
	FLAG_PART,
	NO_POSITION,
	OPEN_END,
	OPEN_START,
	sortFeatures,
	toColumns,
	UNKNOWN_DEATHS,
	UNLOCATED
} from './columns.ts';
import { ROW_COLUMNS } from './column-rows.ts';
import { ColumnsReader, decodeColumns, encodeColumns } from './columns-file.ts';
import type { IncidentFeature } from './incident.ts';
import { daysOf } from './incident-time.ts';
import { toFeature } from './profile.ts';
import { EVENT_TYPES, PLACE_PRECISIONS } from './vocabulary.ts';

const articles = new Map([[article.id, article]]);
const lists = fc.uniqueArray(features, { selector: (f) => f.id, maxLength: 40 });

function expectSame(a: EventColumns, b: EventColumns): void {
	expect(a.count).toBe(b.count);
	for (const name of ROW_COLUMNS) expect(a[name]).toEqual(b[name]);
	expect(a.dictionaries).toEqual(b.dictionaries);
	expect(a.areaBoxes).toEqual(b.areaBoxes);
}

// toEqual takes seconds for a hundred thousand numbers
function isSame(a: ArrayBufferView, b: ArrayBufferView): boolean {
	const bytesOf = (view: ArrayBufferView) =>
		Buffer.from(view.buffer, view.byteOffset, view.byteLength);
	return bytesOf(a).equals(bytesOf(b));
}

function expectRow(
	columns: EventColumns,
	row: number,
	{ time, properties, geometry }: IncidentFeature
) {
	const { first, last } = daysOf(time);
	const { country, actor, area, subType } = columns.dictionaries;
	expect(columns.firstDay[row]).toBe(first);
	expect(columns.lastDay[row]).toBe(last);
	expect(EVENT_TYPES[columns.type[row] ?? 0]).toBe(properties.event_type);
	expect(subType[columns.subType[row] ?? 0]).toBe(properties.sub_event_type);
	expect(PLACE_PRECISIONS[columns.precision[row] ?? 0] ?? null).toBe(properties.place_precision);
	expect(columns.deaths[row]).toBe(
		properties.fatalities === null ? UNKNOWN_DEATHS : Math.min(properties.fatalities, 0xfffe)
	);
	expect(country[columns.country[row] ?? 0]).toBe(
		properties.country_code ?? properties.country ?? ''
	);
	expect(actor[columns.actor1[row] ?? 0]).toBe(properties.actor1 ?? '');
	if ((columns.area[row] ?? 0) > 0) expect(area[columns.area[row] ?? 0]).toBe(properties.area_id);
	const position = geometry?.type === 'Point' ? geometry.coordinates : null;
	expect(columns.lng[row]).toBe(position ? Math.round((position[0] ?? 0) * 1e7) : NO_POSITION);
	expect(columns.flags[row]).toBe(properties.part_of_area ? FLAG_PART : 0);
}

describe('toColumns', () => {
	it('holds what the features say, in the order of sortFeatures', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const columns = toColumns(list);
				const sorted = sortFeatures(list);
				expect(columns.count).toBe(list.length);
				sorted.forEach((feature, row) => expectRow(columns, row, feature));
			}),
			{ numRuns: 150 }
		);
	});

	it('does not depend on the order of the features', () => {
		fc.assert(
			fc.property(lists, (list) => {
				expect(sortFeatures([...list].reverse())).toEqual(sortFeatures(list));
			}),
			{ numRuns: 50 }
		);
	});

	it('is empty for nothing', () => {
		expect(toColumns([]).count).toBe(0);
		expect(emptyColumns().count).toBe(0);
	});

	it('labels an area and boxes it', () => {
		const feature = toFeature({ ...event, places: [region] }, articles, boundaries);
		const columns = toColumns([feature]);
		expect([columns.lng[0], columns.lat[0]]).toEqual([365000000, 495000000]);
		expect(columns.dictionaries.area).toEqual(['', 'UA.07']);
		expect([...(columns.areaBoxes ?? [])].slice(4)).toEqual([36, 49, 37, 50]);
		expect(columns.radius[0]).toBe(1200);
	});

	it('keeps open ends, silence and no place apart from numbers', () => {
		const feature = toFeature(
			{
				...event,
				places: [],
				counts: {},
				date: { ...event.date, earliest: null, latest: null, precision: 'open' }
			},
			articles,
			boundaries
		);
		const columns = toColumns([feature]);
		expect(columns.firstDay[0]).toBe(OPEN_START);
		expect(columns.lastDay[0]).toBe(OPEN_END);
		expect(columns.lng[0]).toBe(NO_POSITION);
		expect(columns.precision[0]).toBe(UNLOCATED);
		expect(columns.deaths[0]).toBe(UNKNOWN_DEATHS);
	});

	it('tells which feature each row is', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const builder = new ColumnsBuilder();
				for (const feature of list) builder.add(feature);
				const { order } = builder.finish();
				expect([...order].map((at) => list[at]?.id)).toEqual(sortFeatures(list).map((f) => f.id));
			}),
			{ numRuns: 50 }
		);
	});

	it('lets words that find no room share the last code', () => {
		const feature = toFeature(event, articles, boundaries);
		const list = Array.from({ length: 300 }, (_, i) => ({
			...feature,
			id: `${i}`,
			properties: { ...feature.properties, sub_event_type: `type ${i}` }
		}));
		const { subType } = toColumns(list).dictionaries;
		expect(subType).toHaveLength(256);
		expect(subType[255]).toBe('…');
	});
});

describe('columns file', () => {
	it('gives back what it was given', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const columns = toColumns(list);
				expectSame(decodeColumns(encodeColumns(columns)), columns);
			}),
			{ numRuns: 100 }
		);
	});

	const columns = makeSynthetic(100_000, 3);
	const bytes = encodeColumns(columns);

	it('gives back many rows', () => {
		const decoded = decodeColumns(bytes);
		for (const name of ROW_COLUMNS) expect(isSame(decoded[name], columns[name])).toBe(true);
	});

	it('is read piece by piece, whatever the pieces', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1000, max: 3_000_000 }), (size) => {
				const reader = new ColumnsReader();
				let rows = 0;
				for (let at = 0; at < bytes.length; at += size) {
					const next = reader.push(bytes.subarray(at, at + size));
					expect(next).toBeGreaterThanOrEqual(rows);
					rows = next;
				}
				expect(isSame(reader.finish().lng, columns.lng)).toBe(true);
			}),
			{ numRuns: 8 }
		);
	});

	it('shows the first rows before the last byte', () => {
		const reader = new ColumnsReader();
		const rows = reader.push(bytes.subarray(0, bytes.length / 2));
		expect(rows).toBeGreaterThan(0);
		expect(reader.total).toBe(100_000);
		const { count, firstDay } = reader.snapshot();
		expect(count).toBe(rows);
		expect(isSame(firstDay, columns.firstDay.subarray(0, rows))).toBe(true);
		expect(() => reader.finish()).toThrow(`ends after ${rows} of 100000 rows`);
	});

	it('throws at what is no such file', () => {
		expect(() => decodeColumns(new TextEncoder().encode('{"type":"Feature"}'))).toThrow('DLC1');
		expect(() => decodeColumns(new Uint8Array(0))).toThrow('ends after');
		const later = bytes.slice();
		later.set(new TextEncoder().encode('{"version":2'), 8);
		expect(() => decodeColumns(later)).toThrow('Version 2');
	});

	it('takes at most 20 bytes an event on the wire', () =>
		expect(gzipSync(bytes).length / columns.count).toBeLessThan(14));
});
