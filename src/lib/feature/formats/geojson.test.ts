import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { features } from '../../../../tests/feature-samples.ts';
import { ColumnsBuilder } from '../columns-builder.ts';
import { toCollection } from '../collection.ts';
import { sortFeatures, toColumns } from '../columns.ts';
import { ROW_COLUMNS } from '../column-rows.ts';
import { toRow } from '../incident-row.ts';
import { getIssues } from '../validate.ts';
import { openEventFile } from './event-file.ts';
import { FeatureReader } from './feature-reader.ts';
import { readFeaturesInChunks } from './feature-stream.ts';
import { readGeoJson, readNdjson } from './geojson-read.ts';
import { writeFile } from './write-file.ts';

const lists = fc.uniqueArray(features, { selector: (f) => f.id, maxLength: 8 });
const textOf = (pieces: Iterable<string>) => [...pieces].join('');
const feature = (properties: object, geometry: unknown = null, id?: string | number) => ({
	type: 'Feature',
	...(id === undefined ? {} : { id }),
	geometry,
	properties
});
const point = { type: 'Point', coordinates: [36.5, 49.5] };
const square = [
	[0, 0],
	[0, 1],
	[1, 1],
	[1, 0],
	[0, 0]
];

describe('our own profile', () => {
	it('comes back as it was, from GeoJSON and from NDJSON', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const geojson = readGeoJson(textOf(writeFile('geojson', list, { title: 'x' })));
				expect(geojson.features).toEqual(list);
				expect(geojson.issues).toEqual([]);
				const ndjson = readNdjson(textOf(writeFile('ndjson', list)));
				expect(ndjson.features).toEqual(list);
				expect(ndjson.issues).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('is written as the collection it is', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const meta = { title: 'x', license: 'y' };
				const written: unknown = JSON.parse(textOf(writeFile('geojson', list, meta)));
				expect(written).toEqual(toCollection(list, meta));
			}),
			{ numRuns: 30 }
		);
	});

	it('is guessed at, with issues, where it was broken', () => {
		fc.assert(
			fc.property(features, (good) => {
				const broken = { ...good, time: { date: '2025-13-01' } };
				const result = readGeoJson(JSON.stringify(broken));
				expect(result.features).toHaveLength(1);
				expect(result.issues[0]?.column).toBe('time.date');
				expect(getIssues(result.features[0])).toEqual([]);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('GeoJSON of others', () => {
	it('is read by guessing', () => {
		const { features: found, issues } = readGeoJson(
			JSON.stringify({
				type: 'FeatureCollection',
				features: [feature({ name: 'Fire', date: '2025-03-16', killed: 3, shade: 'red' }, point, 5)]
			})
		);
		expect(found[0]).toMatchObject({
			id: '5',
			time: { date: '2025-03-16' },
			geometry: point,
			properties: { title: 'Fire', fatalities: 3, place_precision: 'settlement' }
		});
		expect(issues.map((issue) => issue.message)).toEqual(['Properties not carried over: shade.']);
	});

	// [geometry, type of what becomes of it, words of the issue]
	const SHAPES: [unknown, string | undefined, RegExp | null][] = [
		[point, 'Point', null],
		[null, undefined, null],
		[
			{
				type: 'MultiPoint',
				coordinates: [
					[1, 2],
					[3, 4]
				]
			},
			'MultiPoint',
			null
		],
		[{ type: 'Polygon', coordinates: [square] }, 'Polygon', null],
		[{ type: 'Polygon', coordinates: [square.slice(0, 4)] }, 'Polygon', null],
		[{ type: 'MultiPolygon', coordinates: [[square], [square]] }, 'MultiPolygon', null],
		[
			{
				type: 'GeometryCollection',
				geometries: [point, { type: 'Polygon', coordinates: [square] }]
			},
			'GeometryCollection',
			null
		],
		[
			{
				type: 'LineString',
				coordinates: [
					[1, 2],
					[3, 4]
				]
			},
			undefined,
			/LineString is not drawn/
		],
		[{ type: 'Point', coordinates: [200, 4] }, undefined, /Longitude 200/],
		[{ type: 'Point', coordinates: ['1', '2'] }, undefined, /no pair of numbers/],
		[
			{
				type: 'Polygon',
				coordinates: [
					[
						[0, 0],
						[1, 1],
						[0, 0]
					]
				]
			},
			undefined,
			/0, 0|without area/
		],
		[{ type: 'Point' }, undefined, /no pair of numbers/],
		['POINT(1 2)', undefined, /no object/]
	];
	for (const [geometry, type, message] of SHAPES)
		it(`keeps what can be drawn of ${JSON.stringify(geometry)}`, () => {
			const { features: found, issues } = readGeoJson(
				JSON.stringify(feature({ place: 'x' }, geometry))
			);
			expect(found[0]?.geometry?.type).toBe(type);
			expect(getIssues(found[0])).toEqual([]);
			if (message) expect(issues[0]?.message).toMatch(message);
			else expect(issues).toEqual([]);
		});

	// [text, words of the issue]
	const BROKEN: [string, RegExp][] = [
		['{', /no JSON/],
		['7', /GeoJSON is needed/],
		['{"type":"FeatureCollection"}', /no list of features/],
		['{"type":"FeatureCollection","features":[{"type":"Thing"},5]}', /feature is needed/],
		[
			'{"type":"FeatureCollection","features":[],"crs":{"properties":{"name":"EPSG:3857"}}}',
			/WGS 84/
		]
	];
	for (const [text, message] of BROKEN)
		it(`says what is wrong with ${text}`, () => {
			const { features: found, issues } = readGeoJson(text);
			expect(found).toEqual([]);
			expect(issues[0]?.message).toMatch(message);
			expect(issues[0]?.severity).toBe('error');
		});

	it('keeps good lines beside bad ones', () => {
		const good = JSON.stringify(feature({ date: '2025-03-16' }, point));
		const { features: found, issues } = readNdjson(`${good}\n{oops\n\n\u001e${good}\r\n`);
		expect(found).toHaveLength(2);
		expect(issues).toEqual([
			{ row: 2, column: null, message: expect.stringContaining('no JSON'), severity: 'error' }
		]);
	});
});

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

describe('reading in chunks', () => {
	const encode = (text: string) => new TextEncoder().encode(text);
	// strings that look like JSON, to lead the scanner astray
	const tricky = fc.oneof(
		fc.constantFrom('"features":[', '\\', '\\"', '{"type":"Feature"', ']}', '}\n{', '\u001e', '🔥'),
		fc.string({ unit: 'grapheme' })
	);
	const foreign = fc.array(
		fc.record({
			type: fc.constant('Feature'),
			note: tricky,
			geometry: fc.constantFrom(point, null),
			properties: fc.dictionary(tricky, tricky, { noNullPrototype: true, maxKeys: 3 })
		}),
		{ minLength: 1, maxLength: 6 }
	);

	type LayOut = (head: object, list: object[]) => string;
	const inLines =
		(end: string): LayOut =>
		(head, list) => {
			const lines = list.map((one) => JSON.stringify(one)).join(`,${end}`);
			return `${JSON.stringify(head).slice(0, -1)},${end}"features": [${end}${lines}${end}],${end}"tail":[{}]}`;
		};
	// as programs write it: all in one line, a value a line, a feature a line
	const LAYOUTS: LayOut[] = [
		(head, list) => JSON.stringify({ ...head, features: list, tail: [{}] }),
		(head, list) => JSON.stringify({ ...head, features: list, tail: [{}] }, null, 1),
		inLines('\n'),
		inLines(' \r\n\n\t')
	];

	it('finds the same features whatever the layout and the pieces', async () => {
		await fc.assert(
			fc.asyncProperty(
				foreign,
				tricky,
				fc.constantFrom(...LAYOUTS),
				fc.integer({ min: 1, max: 1500 }),
				async (list, words, layOut, size) => {
					const text = layOut({ name: words, extra: { features: [{ a: words }] } }, list);
					const bytes = encode(text);
					const whole = readGeoJson(text).features;
					const found: unknown[] = [];
					const { count } = await readFeaturesInChunks(pieces(bytes, size), (one, { from, to }) => {
						found.push(one);
						const again: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(from, to)));
						expect(again).toEqual(list[found.length - 1]);
					});
					expect(count).toBe(list.length);
					expect(found).toEqual(whole);
				}
			),
			{ numRuns: 400 }
		);
	});

	it('reads lines too', async () => {
		await fc.assert(
			fc.asyncProperty(foreign, fc.integer({ min: 1, max: 200 }), async (list, size) => {
				const text = list.map((one) => `\u001e${JSON.stringify(one)}\n`).join('');
				const found: unknown[] = [];
				await readFeaturesInChunks(pieces(encode(text), size), (one) => found.push(one));
				expect(found).toEqual(readNdjson(text).features);
			}),
			{ numRuns: 100 }
		);
	});

	// [text, count, words of the issue]
	const BROKEN: [string, number, RegExp][] = [
		['', 0, /no features/],
		['{"type":"FeatureCollection","features":[', 0, /no features/],
		['{"features":[{"type":"Feature","properties":{}},{"type":"Fea', 1, /middle of a feature/],
		['{"features":[{"type":"Feature","properties":{}},{oops}]}', 2, /is no JSON/],
		['{"features":[\n{"type":"Feature","properties":{}},\n{oops},\n{oops}\n]}', 3, /is no JSON/],
		['[[[[[[', 0, /no features/],
		['"""}}}}]]]', 0, /no features/]
	];
	for (const [text, count, message] of BROKEN)
		for (const size of [7, 10_000])
			it(`says what is wrong with ${text}, ${size} bytes at a time`, async () => {
				const result = await readFeaturesInChunks(pieces(encode(text), size), () => undefined);
				expect(result.count).toBe(count);
				expect(result.issues.some((issue) => message.test(issue.message))).toBe(true);
			});

	it('makes the columns that reading everything makes', () => {
		const cell = fc.oneof(
			fc.constantFrom('', null, 0, 3, -1, 2.5, 'Battles', 'shelling', 'x'),
			fc.string()
		);
		const date = fc.constantFrom(
			'2025-03-16',
			'2025-03-01T10:00:00Z',
			'3/4/2025',
			'2025',
			'',
			null,
			'x'
		);
		const rows = fc.array(
			fc.record(
				{
					type: fc.constant('Feature'),
					id: fc.uuid(),
					geometry: fc.constantFrom(
						point,
						null,
						{ type: 'Point', coordinates: [0, 0] },
						{ type: 'Polygon', coordinates: [square] }
					),
					properties: fc.record(
						{
							start: date,
							end: date,
							type: cell,
							sub_event_type: cell,
							fatalities: cell,
							actor1: cell,
							actor2: cell,
							city: cell,
							country: fc.constantFrom('Ukraine', 'Nowhere', ''),
							country_code: fc.constantFrom('', 'ua'),
							precision: fc.constantFrom('near', 'country', 'region', 'odd', ''),
							uncertainty_m: cell
						},
						{ requiredKeys: [], noNullPrototype: true }
					)
				},
				{ requiredKeys: ['type', 'id', 'geometry', 'properties'], noNullPrototype: true }
			),
			{ maxLength: 6 }
		);
		fc.assert(
			fc.property(rows, (list) => {
				const whole = new FeatureReader();
				const quick = new FeatureReader();
				list.forEach((json, i) => {
					const full = whole.read(json, i);
					const row = quick.readRow(json, i);
					expect({ ...row, shape: null }).toEqual({ ...(full && toRow(full)), shape: null });
				});
			}),
			{ numRuns: 500 }
		);
	});

	it('gives each row an id of its own', () => {
		const reader = new FeatureReader();
		const one = feature({ start: '2025-03-16', type: 'Battles' }, point, 'a');
		const ids = [1, 2, 3, 4].map((row) => reader.readRow(one, row)?.id);
		expect(ids).toEqual(['a', 'a-2', 'a-3', 'a-4']);
		expect(reader.finish().map(({ row }) => row)).toEqual([2, 3, 4]);
	});

	it('makes the columns of our own features', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const bytes = encode(textOf(writeFile('geojson', list, {})));
				const builder = new ColumnsBuilder();
				const texts: string[] = [];
				const file = openEventFile('{}', (row, { from, to }) => {
					builder.addRow(row);
					texts.push(new TextDecoder().decode(bytes.subarray(from, to)));
				});
				file?.push(bytes);
				file?.finish();
				const { columns, order } = builder.finish();
				const expected = toColumns(list);
				for (const name of ROW_COLUMNS) expect(columns[name]).toEqual(expected[name]);
				expect(columns.dictionaries).toEqual(expected.dictionaries);
				sortFeatures(list).forEach((one, row) =>
					expect(file?.readAgain(texts[order[row] ?? -1] ?? '')).toEqual(one)
				);
			}),
			{ numRuns: 60 }
		);
	});
});
