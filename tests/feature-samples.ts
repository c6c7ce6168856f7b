import fc from 'fast-check';
import type { IncidentFeature, IncidentPlace } from '../src/lib/feature/incident.ts';
import { makeFeature } from '../src/lib/feature/make-feature.ts';
import type { IncidentRecord } from '../src/lib/feature/record.ts';
import {
	COUNT_KINDS,
	EVENT_STATUSES,
	EVENT_TYPES,
	PLACE_PRECISIONS,
	SUB_EVENT_TYPES
} from '../src/lib/feature/vocabulary.ts';
import { fromDay } from '../src/lib/time/civil.ts';
import type { Article, Boundaries, DatelineEvent, Place, Report } from '../src/lib/types.ts';

const text =
	'Two drones hit a depot in Northford overnight, the mayor said on Sunday. One person died.';

export const article: Article = {
	id: 'northford',
	title: 'Drones over Northford',
	url: 'https://example.org/northford',
	publisher: 'Example Daily',
	published: '2025-03-16',
	text,
	sha256: 'a'.repeat(64)
};

export const settlement: Place = {
	name: 'Northford',
	location: [37.123456789, 49.987654321],
	precision: 'settlement',
	countryCode: 'UA',
	country: 'Ukraine',
	admin1: 'Kharkiv',
	admin1Code: 'UA.07',
	gazetteerId: 42,
	areaId: null,
	part: false,
	uncertaintyM: 4000
};

export const region: Place = {
	...settlement,
	name: 'Kharkiv region',
	location: [36.5, 49.5],
	precision: 'region',
	gazetteerId: 43,
	areaId: 'UA.07',
	part: true,
	uncertaintyM: 120_000
};

export const country: Place = {
	...settlement,
	name: 'Ukraine',
	precision: 'country',
	areaId: 'UA'
};

const report: Report = {
	articleId: 'northford',
	index: 0,
	sentence: { start: 0, end: 73 },
	also: [{ start: 74, end: 89 }],
	eventType: 'Explosions/Remote violence',
	subEventType: 'Air/drone strike',
	plover: 'ASSAULT',
	places: [settlement],
	noPlaceReason: null,
	date: {
		earliest: '2025-03-15',
		latest: '2025-03-16',
		precision: 'days',
		basis: 'relative',
		phrase: 'overnight'
	},
	actors: [],
	claimedBy: ['mayor'],
	counts: { killed: { low: 1, best: 1, high: 1 }, drones: { low: 2, best: 2, high: 2 } },
	confidence: 0.876,
	evidence: [
		{ field: 'place', span: { start: 26, end: 35 }, rule: 'toponym' },
		{ field: 'type', span: null, rule: 'inferred' }
	]
};

export const event: DatelineEvent = {
	id: '0123456789abcdef',
	title: 'Drone strike, Northford',
	eventType: report.eventType,
	subEventType: report.subEventType,
	plover: report.plover,
	places: report.places,
	noPlaceReason: null,
	date: report.date,
	actors: [
		{ id: 'army', name: 'Army', role: 'perpetrator' },
		{ id: 'civilians', name: 'Civilians', role: 'target' }
	],
	claimedBy: report.claimedBy,
	counts: report.counts,
	confidence: report.confidence,
	status: 'unreviewed',
	reports: [report],
	links: [{ report: 'northford#0', basis: 'same', reason: 'It is the only report.' }],
	publishers: ['Example Daily']
};

/** Clockwise and open, so that both have to be put right; with a hole. */
export const boundaries: Boundaries = {
	geometry: (areaId) =>
		areaId === 'UA.07'
			? {
					type: 'Polygon',
					coordinates: [
						[
							[36, 49],
							[36, 50],
							[37.0000001, 50],
							[37, 49]
						],
						[
							[36.4, 49.4],
							[36.6, 49.4],
							[36.6, 49.6],
							[36.4, 49.6],
							[36.4, 49.4]
						]
					]
				}
			: null
};

const words = fc.string({ unit: 'grapheme', maxLength: 20 });
const dayNumber = fc.integer({ min: -5000, max: 25000 });
const count = fc
	.tuple(fc.nat({ max: 100000 }), fc.nat({ max: 50 }), fc.nat({ max: 50 }))
	.map(([low, a, b]) => ({ low, best: low + a, high: low + a + b }));

const span: fc.Arbitrary<IncidentRecord['date']> = fc
	.record({
		from: fc.option(dayNumber),
		days: fc.option(fc.nat({ max: 400 })),
		phrase: words
	})
	.map(({ from, days, phrase }) => ({
		earliest: from === null ? null : fromDay(from),
		latest: days === null ? null : fromDay((from ?? 0) + days),
		precision: from === null || days === null ? 'open' : days === 0 ? 'day' : 'days',
		basis: 'stated',
		phrase
	}));

const place: fc.Arbitrary<IncidentPlace> = fc.record({
	name: words,
	position: fc
		.tuple(fc.integer({ min: -180e6, max: 180e6 }), fc.integer({ min: -90e6, max: 90e6 }))
		.map(([lng, lat]): [number, number] => [lng / 1e6, lat / 1e6]),
	precision: fc.constantFrom(...PLACE_PRECISIONS),
	country: fc.constantFrom('Ukraine', null),
	country_code: fc.constantFrom('UA', 'SD', null),
	admin1: fc.option(words),
	admin1_code: fc.constantFrom('UA.07', null),
	geonames_id: fc.option(fc.nat()),
	area_id: fc.constantFrom('UA.07', 'SD.29', null),
	part_of_area: fc.boolean(),
	uncertainty_m: fc.option(fc.nat({ max: 9e6 }))
});

/** Features of every kind, all of them valid. */
export const features: fc.Arbitrary<IncidentFeature> = fc
	.record({
		id: fc.uuid(),
		title: words,
		eventType: fc.constantFrom(...EVENT_TYPES),
		at: fc.nat({ max: 20 }),
		date: span,
		place: fc.option(place),
		actors: fc.array(
			fc.record({
				id: words,
				name: words,
				role: fc.constantFrom('perpetrator' as const, 'unknown' as const)
			}),
			{ maxLength: 3 }
		),
		counts: fc.dictionary(fc.constantFrom(...COUNT_KINDS), count, { noNullPrototype: true }),
		status: fc.constantFrom(...EVENT_STATUSES),
		confidence: fc.integer({ min: 0, max: 100 }),
		quote: fc.option(words)
	})
	.map((value) => {
		const subTypes = SUB_EVENT_TYPES[value.eventType];
		const { place } = value;
		const isDrawn = place !== null && place.precision !== 'country' && place.position !== null;
		return makeFeature({
			...value,
			subEventType: subTypes[value.at % subTypes.length] ?? '',
			plover: null,
			confidence: value.confidence / 100,
			places: place === null ? [] : [place],
			noPlaceReason: place === null ? 'No place is named.' : null,
			geometry: isDrawn ? { type: 'Point', coordinates: place.position ?? [0, 0] } : null,
			claimedBy: [],
			publishers: [],
			sources: [
				{
					report: null,
					url: null,
					publisher: null,
					title: null,
					published: null,
					sha256: null,
					quote: value.quote,
					start_char: null,
					end_char: null,
					also: []
				}
			],
			evidence: [],
			links: []
		});
	});
