import gjv from 'geojson-validation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	article,
	boundaries,
	country,
	event,
	features,
	region,
	settlement
} from '../../../tests/feature-samples.ts';
import type { DateSpan, DatelineEvent, Place } from '../types.ts';
import { toCollection, toFeature } from './profile.ts';
import { getIssues } from './validate.ts';

const articles = new Map([[article.id, article]]);
const make = (change: Partial<DatelineEvent> = {}) =>
	toFeature({ ...event, ...change }, articles, boundaries);

describe('toFeature', () => {
	const feature = make();
	const { properties } = feature;

	it('holds the flat properties of the profile', () => {
		expect(feature).toMatchObject({
			type: 'Feature',
			id: '0123456789abcdef',
			time: { interval: ['2025-03-15', '2025-03-16'] },
			geometry: { type: 'Point', coordinates: [37.123457, 49.987654] }
		});
		expect(properties).toMatchObject({
			start: '2025-03-15T00:00:00Z',
			end: '2025-03-16T23:59:59Z',
			event_date: '2025-03-15',
			date_precision: 'days',
			date_basis: 'relative',
			date_phrase: 'overnight',
			date_prec: 2,
			time_precision: 2,
			actor1: 'Army',
			actor1_role: 'perpetrator',
			actor2: 'Civilians',
			fatalities: 1,
			fatalities_low: 1,
			wounded: null,
			drones: 2,
			counts: { killed: { low: 1, best: 1, high: 1 }, drones: { low: 2, best: 2, high: 2 } },
			location: 'Northford',
			country_code: 'UA',
			place_precision: 'settlement',
			where_prec: 1,
			geo_precision: 1,
			uncertainty_m: 4000,
			geonames_id: 42,
			claimed_by: 'mayor',
			confidence: 0.88,
			source_count: 1,
			source_url: 'https://example.org/northford'
		});
	});

	it('quotes the very words that its offsets point to', () => {
		const [source] = properties.sources;
		expect(properties.quote).toBe(source?.quote);
		for (const { quote, start_char, end_char } of [source, ...(source?.also ?? [])].filter(
			Boolean
		) as {
			quote: string;
			start_char: number;
			end_char: number;
		}[])
			expect(article.text.slice(start_char, end_char)).toBe(quote);
		expect(source?.sha256).toBe(article.sha256);
	});

	it('keeps evidence with its offsets', () => {
		const [place, type] = properties.evidence;
		expect(article.text.slice(place?.start_char ?? 0, place?.end_char ?? 0)).toBe('Northford');
		expect(type).toEqual({
			field: 'type',
			start_char: null,
			end_char: null,
			article: 'northford',
			rule: 'inferred'
		});
	});

	it('throws when an article is missing', () =>
		expect(() => toFeature(event, new Map(), boundaries)).toThrow('northford'));
});

// [places, type of geometry, place precision, UCDP, ACLED]
const GEOMETRIES: [string, Place[], string | null, string | null, number | null, number | null][] =
	[
		['a settlement', [settlement], 'Point', 'settlement', 1, 1],
		['near it', [{ ...settlement, precision: 'near' }], 'Point', 'near', 2, 2],
		['a region', [region], 'Polygon', 'region', 4, 3],
		['two regions', [region, { ...region, name: 'Same' }], 'MultiPolygon', 'region', 4, 3],
		['two towns', [settlement, { ...settlement, name: 'Other' }], 'MultiPoint', 'settlement', 1, 1],
		['a town and a region', [settlement, region], 'GeometryCollection', 'region', 4, 3],
		['a region without polygon', [{ ...region, areaId: 'UA.99' }], 'Point', 'region', 4, 3],
		[
			'a sea',
			[{ ...region, precision: 'area', areaId: null, countryCode: '' }],
			'Point',
			'area',
			7,
			3
		],
		['a country', [country], null, 'country', 6, 3],
		['nothing', [], null, null, null, null]
	];

describe('geometry', () => {
	for (const [name, places, type, precision, ucdp, acled] of GEOMETRIES)
		it(`of ${name}`, () => {
			const feature = make({ places });
			expect(feature.geometry?.type ?? null).toBe(type);
			expect(feature.properties.place_precision).toBe(precision);
			expect(feature.properties.where_prec).toBe(ucdp);
			expect(feature.properties.geo_precision).toBe(acled);
			expect(getIssues(feature)).toEqual([]);
		});

	it('is wound by the right-hand rule, closed and rounded', () => {
		const { geometry } = make({ places: [region] });
		expect(geometry).toEqual({
			type: 'Polygon',
			coordinates: [
				[
					[36, 49],
					[37, 49],
					[37, 50],
					[36, 50],
					[36, 49]
				],
				[
					[36.4, 49.4],
					[36.4, 49.6],
					[36.6, 49.6],
					[36.6, 49.4],
					[36.4, 49.4]
				]
			]
		});
	});

	it('tells parts of an area, and why there is no place', () => {
		expect(make({ places: [region] }).properties.part_of_area).toBe(true);
		const unlocated = make({ places: [], noPlaceReason: 'No place is named.' });
		expect(unlocated.properties.no_place_reason).toBe('No place is named.');
	});
});

const day = (earliest: string | null, latest: string | null): Partial<DateSpan> => ({
	earliest,
	latest
});
// [span, time, start, end, event_date, UCDP, ACLED]
const DATES: [
	Partial<DateSpan>,
	unknown,
	string | null,
	string | null,
	string | null,
	number,
	number
][] = [
	[
		day('2025-03-16', '2025-03-16'),
		{ date: '2025-03-16' },
		'2025-03-16T00:00:00Z',
		'2025-03-16T23:59:59Z',
		'2025-03-16',
		1,
		1
	],
	[
		day('2025-03-10', '2025-03-16'),
		{ interval: ['2025-03-10', '2025-03-16'] },
		'2025-03-10T00:00:00Z',
		'2025-03-16T23:59:59Z',
		'2025-03-10',
		3,
		2
	],
	[
		day('2025-02-01', '2025-02-28'),
		{ interval: ['2025-02-01', '2025-02-28'] },
		'2025-02-01T00:00:00Z',
		'2025-02-28T23:59:59Z',
		'2025-02-01',
		4,
		3
	],
	[
		day('2024-01-01', '2024-12-31'),
		{ interval: ['2024-01-01', '2024-12-31'] },
		'2024-01-01T00:00:00Z',
		'2024-12-31T23:59:59Z',
		'2024-01-01',
		5,
		3
	],
	[
		day(null, '2025-03-16'),
		{ interval: ['..', '2025-03-16'] },
		null,
		'2025-03-16T23:59:59Z',
		'2025-03-16',
		5,
		3
	],
	[
		day('2025-03-16', null),
		{ interval: ['2025-03-16', '..'] },
		'2025-03-16T00:00:00Z',
		null,
		'2025-03-16',
		5,
		3
	],
	[day(null, null), null, null, null, null, 5, 3]
];

describe('time', () => {
	for (const [change, time, start, end, date, ucdp, acled] of DATES)
		it(`of ${change.earliest} to ${change.latest}`, () => {
			const feature = make({ date: { ...event.date, ...change } });
			expect(feature.time).toEqual(time);
			expect(feature.properties).toMatchObject({
				start,
				end,
				event_date: date,
				date_prec: ucdp,
				time_precision: acled
			});
			expect(getIssues(feature)).toEqual([]);
		});
});

describe('toCollection', () => {
	it('is RFC 7946 by our own checks and by those of others', () => {
		fc.assert(
			fc.property(fc.uniqueArray(features, { selector: (f) => f.id, maxLength: 10 }), (list) => {
				const collection = toCollection(list, { title: 'A title', license: 'CC BY 4.0' });
				expect(getIssues(collection)).toEqual([]);
				expect(gjv.valid(collection)).toBe(true);
				expect(JSON.parse(JSON.stringify(collection))).toEqual(collection);
			}),
			{ numRuns: 200 }
		);
	});

	it('tells what it is', () =>
		expect(toCollection([], { title: 'Strikes', query: 'type=battles' })).toEqual({
			type: 'FeatureCollection',
			name: 'Strikes',
			metadata: { profile: 'dateline 1.0.0', query: 'type=battles' },
			features: []
		}));
});
