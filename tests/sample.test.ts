import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFeature, type IncidentFeature } from '#lib/feature/profile.ts';
import { getIssues } from '#lib/feature/validate.ts';
import { extract, toEvents } from '#lib/pipeline.ts';
import { geodataPath } from '#lib/server/geodata.ts';
import { loadResources } from '#lib/server/open-workspace.ts';
import { readArticle } from '#lib/text/read.ts';

const folder = join(geodataPath('sample'), 'articles');
const resources = loadResources();
const articles = readdirSync(folder).map(
	(fileName) => readArticle(readFileSync(join(folder, fileName)), { fileName }).article
);
const byId = new Map(articles.map((article) => [article.id, article]));
const events = toEvents(articles.map((article) => extract(article, resources)));
const features = events.map((event) => toFeature(event, byId, resources.boundaries));

const at = (location: string, day: string): IncidentFeature | undefined =>
	features.find(
		({ properties }) =>
			properties.location?.startsWith(location) && properties.start?.startsWith(day)
	);

describe('the sample workspace', () => {
	it('has articles with title, link, publisher and day', () => {
		expect(articles.length).toBeGreaterThanOrEqual(8);
		for (const { id, title, url, publisher, published } of articles)
			expect([title, url, publisher, published], id).not.toContain(null);
	});

	it('gives features that our own checks accept', () => {
		for (const feature of features) expect(getIssues(feature)).toEqual([]);
	});

	// place, first day, and what must be so
	const ROWS: [string, string, Record<string, unknown>][] = [
		['Riyadh', '2025-02-18', { sub_event_type: 'Talks', place_precision: 'settlement' }],
		[
			'Izyum',
			'2025-03-15',
			{ sub_event_type: 'Air/drone strike', fatalities: 1, source_count: 2, date_precision: 'day' }
		],
		['Chernihiv', '2025-03-15', { sub_event_type: 'Air/drone strike', actor1: 'Russia' }],
		['Sumy', '2025-04-13', { fatalities: 34, place_precision: 'settlement' }],
		['Gaza Strip', '2025-03-18', { fatalities: 404 }],
		['Khartoum', '2025-03-21', { sub_event_type: 'Government regains territory' }],
		['El Fasher', '2025-01-24', { fatalities: 30 }],
		['Goma', '2025-01-28', { sub_event_type: 'Non-state actor overtakes territory' }]
	];
	for (const [location, day, properties] of ROWS)
		it(`${location}, ${day}`, () =>
			expect(at(location, day)?.properties).toMatchObject(properties));

	it('knows the nine regions by an inferred link', () => {
		const drones = features.find(({ properties }) => properties.places.length === 9);
		const { properties, geometry } = drones ?? {};
		expect(properties?.places.map(({ precision }) => precision)).toEqual(Array(9).fill('region'));
		expect(geometry?.type).toBe('MultiPolygon');
		expect(properties?.links.some(({ basis }) => basis === 'inferred')).toBe(true);
		expect(properties?.counts['drones']?.best).toBe(90);
	});

	it('draws Kursk as a part of its region, with no first day', () => {
		const kursk = features.find(({ properties }) => properties.location?.startsWith('Kursk'));
		expect(kursk?.properties).toMatchObject({ part_of_area: true, place_precision: 'region' });
		expect(kursk?.time).toEqual({ interval: ['..', '2025-03-16'] });
	});
});
