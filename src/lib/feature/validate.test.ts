import gjv from 'geojson-validation';
import { describe, expect, it } from 'vitest';
import { article, boundaries, event, region } from '../../../tests/feature-samples.ts';
import { toCollection, toFeature } from './profile.ts';
import { findCrossing } from './ring-crossing.ts';
import { getIssues } from './validate.ts';

const good = toFeature(event, new Map([[article.id, article]]), boundaries);
const area = toFeature(
	{ ...event, places: [region] },
	new Map([[article.id, article]]),
	boundaries
);
const withGeometry = (geometry: unknown) => ({ ...good, geometry });
const point = (coordinates: unknown) => withGeometry({ type: 'Point', coordinates });
const polygon = (...coordinates: unknown[]) => withGeometry({ type: 'Polygon', coordinates });
const withProperty = (change: object) => ({
	...good,
	properties: { ...good.properties, ...change }
});
const square = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
	[0, 0]
];

// [what is wrong, json, path, words of the message]
const WRONG: [string, unknown, string, RegExp][] = [
	['no object', 7, '', /object is needed/],
	['an unknown type', { type: 'Thing' }, 'type', /"Thing"/],
	['no list of features', { type: 'FeatureCollection' }, 'features', /list/],
	['crs', { ...toCollection([good]), crs: {} }, 'crs', /WGS 84/],
	['crs in a feature', { ...good, crs: null }, 'crs', /WGS 84/],
	['geometry in a collection', { ...toCollection([good]), geometry: null }, 'geometry', /7946/],
	['the same id twice', toCollection([good, good]), 'features[1].id', /another/],
	['no id', { ...good, id: undefined }, 'id', /text is needed/],
	['a number as id', { ...good, id: 5 }, 'id', /not 5/],
	['longitude 200', point([200, 0]), 'geometry.coordinates[0]', /200 is out of range/],
	['latitude 137', point([0, 137]), 'geometry.coordinates[1]', /137 is out of range/],
	['NaN', point([NaN, 0]), 'geometry.coordinates', /NaN/],
	['a text as position', point(['1', 2]), 'geometry.coordinates', /finite numbers/],
	['one number', point([1]), 'geometry.coordinates', /\[longitude, latitude\]/],
	['an unknown geometry', withGeometry({ type: 'Circle' }), 'geometry.type', /"Circle"/],
	['no geometry', withGeometry(undefined), 'geometry', /null is needed/],
	['an open ring', polygon(square.slice(0, 4)), 'geometry.coordinates[0]', /not closed/],
	['three positions', polygon([...square.slice(0, 2), [0, 0]]), 'geometry.coordinates[0]', /four/],
	['a clockwise outer ring', polygon([...square].reverse()), 'geometry.coordinates[0]', /counter/],
	['a counter-clockwise hole', polygon(square, square), 'geometry.coordinates[1]', /hole/],
	[
		'a bow-tie',
		polygon([
			[0, 0],
			[2, 2],
			[2, 0],
			[0, 3],
			[0, 0]
		]),
		'geometry.coordinates[0]',
		/crosses itself/
	],
	[
		'the antimeridian',
		polygon([
			[170, 0],
			[-170, 0],
			[-170, 10],
			[170, 10],
			[170, 0]
		]),
		'geometry.coordinates[0][1]',
		/antimeridian/
	],
	[
		'no area',
		polygon([
			[0, 0],
			[1, 1],
			[2, 2],
			[0, 0]
		]),
		'geometry.coordinates[0]',
		/area|crosses/
	],
	['no rings', polygon(), 'geometry.coordinates', /empty/],
	['a day that is none', { ...good, time: { date: '2025-02-30' } }, 'time.date', /calendar/],
	['a time of day', { ...good, time: { date: '2025-03-16T10:00:00Z' } }, 'time.date', /calendar/],
	['an open date', { ...good, time: { date: '..' } }, 'time.date', /calendar/],
	['one end', { ...good, time: { interval: ['2025-03-16'] } }, 'time.interval', /Two ends/],
	[
		'ends exchanged',
		{ ...good, time: { interval: ['2025-03-16', '2025-03-15'] } },
		'time.interval',
		/before/
	],
	['no time', { ...good, time: undefined }, 'time', /needed/],
	[
		'another start',
		withProperty({ start: '2025-03-14T00:00:00Z' }),
		'properties.start',
		/By "time"/
	],
	['another end', withProperty({ end: null }), 'properties.end', /By "time"/],
	['no title', withProperty({ title: undefined }), 'properties.title', /text/],
	['a null title', withProperty({ title: null }), 'properties.title', /null/],
	['an unknown type', withProperty({ event_type: 'War' }), 'properties.event_type', /"War"/],
	['half a death', withProperty({ fatalities: 0.5 }), 'properties.fatalities', /whole/],
	['fewer than no deaths', withProperty({ fatalities: -1 }), 'properties.fatalities', /range/],
	['too sure', withProperty({ confidence: 1.5 }), 'properties.confidence', /range/],
	[
		'sources that are none',
		withProperty({ sources: [{}] }),
		'properties.sources[0].report',
		/missing/
	],
	['an unknown count', withProperty({ counts: { cats: {} } }), 'properties.counts.cats', /key/],
	['no properties', { ...good, properties: null }, 'properties', /object/]
];

describe('getIssues', () => {
	it('finds nothing wrong with what is right', () => {
		expect(getIssues(good)).toEqual([]);
		expect(getIssues(toCollection([good, { ...area, id: 'other' }]))).toEqual([]);
	});

	for (const [name, json, path, message] of WRONG)
		it(`finds ${name}`, () => {
			const found = getIssues(json).filter((issue) => issue.path === path);
			expect(found[0]?.message).toMatch(message);
		});

	it('names the place in a collection', () => {
		const json = toCollection([good, { ...point([0, 99]), id: 'x' } as typeof good]);
		expect(getIssues(json)[0]?.path).toBe('features[1].geometry.coordinates[1]');
	});

	it('stops at a hundred', () => {
		const features = Array.from({ length: 500 }, (_, i) => ({ ...point([0, 99]), id: String(i) }));
		expect(getIssues({ type: 'FeatureCollection', features })).toHaveLength(100);
	});

	it('sees what the other gate lets through', () => {
		for (const json of [point([200, 0]), polygon([...square].reverse()), { ...good, crs: {} }])
			expect(gjv.valid(json)).toBe(true);
	});
});

describe('findCrossing', () => {
	it('lets a ring touch itself in a point', () =>
		expect(
			findCrossing(
				[
					[0, 0],
					[2, 0],
					[2, 2],
					[1, 0],
					[0, 2],
					[0, 0]
				].map(([x = 0, y = 0]) => [x, y])
			)
		).toBeNull());

	it('finds an edge that runs back on itself', () =>
		expect(
			findCrossing([
				[0, 0],
				[3, 0],
				[1, 0],
				[1, 1],
				[0, 0]
			])
		).toEqual([0, 1]));

	// comparing every edge with every other would not end before the test is given up
	it('takes two hundred thousand edges', () => {
		const ring = Array.from({ length: 200_000 }, (_, i) => {
			const angle = (i / 200_000) * 2 * Math.PI;
			return [Math.cos(angle), Math.sin(angle)];
		});
		expect(findCrossing([...ring, ring[0] ?? []])).toBeNull();
	});
});
