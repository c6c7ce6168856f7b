import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toFeature, type IncidentFeature } from '#lib/feature/profile.ts';
import { extract, toEvents } from '#lib/pipeline.ts';
import { loadBoundaries } from '#lib/server/boundaries.ts';
import { loadGazetteer } from '#lib/server/gazetteer.ts';
import { readArticle } from '#lib/text/read.ts';
import { toDay } from '#lib/time/civil.ts';

/** What a person says an article reports; lists are the answers that are accepted, `null` in a count means "not said". */
export interface ExpectedEvent {
	/** where it is, by GeoNames; `null` where GeoNames has no such place */
	position: [number, number] | null;
	location: string[];
	country_code: string | null;
	place_precision: string[];
	start: string;
	end: string;
	sub_event_type: string[];
	fatalities: number | null;
	wounded: number | null;
}

/** What differs between an article's events and what a person says. */
export interface Comparison {
	id: string;
	matched: { expected: ExpectedEvent; found: IncidentFeature; differences: string[] }[];
	missed: ExpectedEvent[];
	invented: IncidentFeature[];
}

const folder = import.meta.dirname;

/** The ids of the articles: the folders beside this file. */
export function listArticles(): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
}

/** Reads one article with the whole pipeline. */
export function readEvents(id: string): IncidentFeature[] {
	const { article, issues } = readArticle(readFileSync(join(folder, id, 'article.md')));
	const errors = issues.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) throw new Error(`${id}: ${errors.map((e) => e.message).join(' ')}`);
	const boundaries = loadBoundaries();
	const extraction = extract(article, { gazetteer: loadGazetteer(), boundaries });
	const articles = new Map([[article.id, article]]);
	return toEvents([extraction]).map((event) => toFeature(event, articles, boundaries));
}

/** What a person says the article reports. */
export function readExpected(id: string): ExpectedEvent[] {
	const text = readFileSync(join(folder, id, 'expected.geojson'), 'utf8');
	const { features } = JSON.parse(text) as {
		features: {
			geometry: { coordinates: [number, number] } | null;
			properties: Omit<ExpectedEvent, 'position'>;
		}[];
	};
	return features.map(({ geometry, properties }) => ({
		...properties,
		position: geometry?.coordinates ?? null
	}));
}

/** Holds an article's events against what a person says, one to one, nearest first. */
export function compareArticle(id: string): Comparison {
	const invented = readEvents(id);
	const missed = readExpected(id);
	const pairs = missed
		.flatMap((expected) =>
			invented.map((found) => ({ expected, found, cost: costOf(expected, found) }))
		)
		.filter(({ cost }) => cost !== null)
		.sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0));
	const matched: Comparison['matched'] = [];
	for (const { expected, found } of pairs) {
		if (!missed.includes(expected) || !invented.includes(found)) continue;
		missed.splice(missed.indexOf(expected), 1);
		invented.splice(invented.indexOf(found), 1);
		matched.push({ expected, found, differences: findDifferences(expected, found) });
	}
	return { id, matched, missed, invented };
}

// a rank of how well they fit; `null` when place or days say that they are two things
function costOf(expected: ExpectedEvent, found: IncidentFeature): number | null {
	const { properties } = found;
	if (!isSamePlace(expected, found)) return null;
	const first = properties.start === null ? -Infinity : toDay(properties.start.slice(0, 10));
	const last = properties.end === null ? Infinity : toDay(properties.end.slice(0, 10));
	if (first - 1 > toDay(expected.end) || last + 1 < toDay(expected.start)) return null;
	return findDifferences(expected, found).length;
}

const NEAR_KM: Record<string, number> = { region: 150, area: 250, country: 1000 };

function isSamePlace(expected: ExpectedEvent, { geometry, properties }: IncidentFeature): boolean {
	if (expected.position === null || geometry === null)
		return expected.country_code === null || properties.country_code === expected.country_code;
	const position = properties.places[0]?.position;
	const radius = NEAR_KM[expected.place_precision[0] ?? ''] ?? 30;
	return position != null && distanceKm(position, expected.position) <= radius;
}

function findDifferences(expected: ExpectedEvent, { properties }: IncidentFeature): string[] {
	const differences: string[] = [];
	const say = (name: string, want: unknown, got: unknown) =>
		void differences.push(`${name}: ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
	if (!expected.sub_event_type.includes(properties.sub_event_type))
		say('type', expected.sub_event_type, properties.sub_event_type);
	const [start, end] = [
		properties.start?.slice(0, 10) ?? null,
		properties.end?.slice(0, 10) ?? null
	];
	const isInside = start !== null && end !== null && start >= expected.start && end <= expected.end;
	if (!isInside) say('date', `${expected.start}..${expected.end}`, `${start}..${end}`);
	// a number given for the whole is not held against an event that leaves it out, nor a zero against silence
	for (const name of ['fatalities', 'wounded'] as const)
		if (
			(properties[name] ?? null) !== expected[name] &&
			!(properties[name] === 0 && expected[name] === null)
		)
			say(name, expected[name], properties[name]);
	return differences;
}

/** Great-circle distance, km. */
function distanceKm([lng1, lat1]: [number, number], [lng2, lat2]: [number, number]): number {
	const rad = Math.PI / 180;
	const h =
		Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
		Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lng2 - lng1) * rad) / 2) ** 2;
	return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}
