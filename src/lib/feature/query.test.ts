import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../time/civil.ts';
import { emptyQuery, formatQuery, parseQuery, type Query } from './query.ts';
import { joinList, splitList } from './query-list.ts';
import { EVENT_STATUSES, EVENT_TYPES, PLACE_PRECISIONS, SUB_EVENT_TYPES } from './vocabulary.ts';

const day = (date: string) => toDay(date);

// [parameters, what they add to the empty query]
const READ: [string, Partial<Query>][] = [
	['', {}],
	['bbox=30,48.5,38,52', { bbox: [30, 48.5, 38, 52] }],
	['bbox=170,-20,-170,10', { bbox: [170, -20, -170, 10] }],
	['bbox=-180,-90,180,90', { bbox: [-180, -90, 180, 90] }],
	['datetime=2025-03-15/2025-03-16', { range: { from: day('2025-03-15'), to: day('2025-03-16') } }],
	['datetime=2025-03-16', { range: { from: day('2025-03-16'), to: day('2025-03-16') } }],
	['datetime=../2025-03-16', { range: { from: null, to: day('2025-03-16') } }],
	['datetime=2025-03-16/..', { range: { from: day('2025-03-16'), to: null } }],
	['datetime=2025-03-16/', { range: { from: day('2025-03-16'), to: null } }],
	['datetime=../..', {}],
	[
		'datetime=2025-03-15T00:00:00Z/2025-03-16T23:59:59Z',
		{ range: { from: day('2025-03-15'), to: day('2025-03-16') } }
	],
	['type=battles,Explosions/Remote violence', { types: ['Battles', 'Explosions/Remote violence'] }],
	['type=Talks,riots', { types: ['Riots'], subTypes: ['Talks'] }],
	['type=battles&type=protests', { types: ['Battles', 'Protests'] }],
	['type=Explosions%2FRemote+violence', { types: ['Explosions/Remote violence'] }],
	['actor=Army of A\\, B,C', { actors: ['Army of A, B', 'C'] }],
	['country=ua,RU', { countries: ['UA', 'RU'] }],
	['precision=exact,unlocated', { precisions: ['exact', 'unlocated'] }],
	['status=accepted,edited', { statuses: ['accepted', 'edited'] }],
	['q=drone%20strike', { text: 'drone strike' }],
	['deaths=3', { deaths: 3 }],
	['certainty=sure', { certainty: 'sure' }],
	['certainty=possible', {}],
	['limit=10&offset=20', { limit: 10, offset: 20 }],
	// the page's own, and what is empty
	['at=4/50/30&selected=abc&theme=dark&type=', {}]
];

// [parameters, name of the one that is wrong, words of the message]
const WRONG: [string, string, RegExp][] = [
	['bbox=1,2,3', 'bbox', /four numbers/i],
	['bbox=1,2,3,x', 'bbox', /four numbers/i],
	['bbox=1,,3,4', 'bbox', /four numbers/i],
	['bbox=1,2,3,Infinity', 'bbox', /four numbers/i],
	['bbox=-200,0,10,10', 'bbox', /longitudes/i],
	['bbox=0,-91,10,10', 'bbox', /latitudes/i],
	['bbox=0,10,10,5', 'bbox', /south/i],
	['datetime=yesterday', 'datetime', /2025-03-16/],
	['datetime=2025-02-30', 'datetime', /not "2025-02-30"/],
	['datetime=2025-03', 'datetime', /not "2025-03"/],
	['datetime=2025-03-16/2025-03-15', 'datetime', /ends before/],
	['datetime=2025-03-16/2025-03-17/2025-03-18', 'datetime', /two days/],
	['type=war', 'type', /"war".*battles/],
	['type=battles,war', 'type', /"war"/],
	['precision=village', 'precision', /"village"/],
	['status=done', 'status', /"done"/],
	['certainty=maybe', 'certainty', /"maybe"/],
	['limit=-1', 'limit', /whole number/],
	['limit=ten', 'limit', /whole number/],
	['deaths=1.5', 'deaths', /whole number/]
];

describe('parseQuery', () => {
	for (const [text, expected] of READ)
		it(`reads "${text}"`, () => {
			const { query, issues } = parseQuery(new URLSearchParams(text));
			expect(issues).toEqual([]);
			expect(query).toEqual({ ...emptyQuery(), ...expected });
		});

	for (const [text, parameter, message] of WRONG)
		it(`says what is wrong with "${text}"`, () => {
			const { issues } = parseQuery(new URLSearchParams(text));
			expect(issues).toHaveLength(1);
			expect(issues[0]?.parameter).toBe(parameter);
			expect(issues[0]?.message).toMatch(message);
		});

	it('keeps what is good beside what is wrong', () => {
		const { query, issues } = parseQuery(
			new URLSearchParams('type=battles,war&limit=x&country=UA')
		);
		expect(query.types).toEqual(['Battles']);
		expect(query.countries).toEqual(['UA']);
		expect(issues.map((issue) => issue.parameter)).toEqual(['type', 'limit']);
	});

	it('does not look names up on the prototype', () =>
		expect(parseQuery(new URLSearchParams('constructor=1&__proto__=2')).issues).toEqual([]));
});

const name = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
	.map((text) => text.trim())
	.filter((text) => text !== '' && text.length !== 2);
const dayOrOpen = fc.option(fc.integer({ min: -700000, max: 2900000 }));
const queries: fc.Arbitrary<Query> = fc
	.record({
		bbox: fc.option(
			fc
				.tuple(
					fc.integer({ min: -180e6, max: 180e6 }),
					fc.integer({ min: -90e6, max: 90e6 }),
					fc.integer({ min: -180e6, max: 180e6 }),
					fc.integer({ min: -90e6, max: 90e6 })
				)
				.map(([west, a, east, b]): [number, number, number, number] => [
					west / 1e6,
					Math.min(a, b) / 1e6,
					east / 1e6,
					Math.max(a, b) / 1e6
				])
		),
		ends: fc.option(fc.tuple(dayOrOpen, dayOrOpen)),
		certainty: fc.constantFrom('possible' as const, 'sure' as const),
		types: fc.uniqueArray(fc.constantFrom(...EVENT_TYPES)),
		subTypes: fc.uniqueArray(fc.constantFrom(...Object.values(SUB_EVENT_TYPES).flat())),
		actors: fc.uniqueArray(name),
		countries: fc.uniqueArray(name),
		precisions: fc.uniqueArray(fc.constantFrom(...PLACE_PRECISIONS, 'unlocated' as const)),
		statuses: fc.uniqueArray(fc.constantFrom(...EVENT_STATUSES)),
		text: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
		deaths: fc.option(fc.nat()),
		limit: fc.option(fc.nat()),
		offset: fc.nat()
	})
	.map(({ ends, ...rest }) => {
		if (ends === null || (ends[0] === null && ends[1] === null)) return { ...rest, range: null };
		const [from, to] = ends;
		if (from !== null && to !== null && from > to)
			return { ...rest, range: { from: to, to: from } };
		return { ...rest, range: { from, to } };
	});

describe('formatQuery', () => {
	it('is read back by parseQuery', () => {
		fc.assert(
			fc.property(queries, (query) => {
				const address = formatQuery(query).toString();
				expect(parseQuery(new URLSearchParams(address))).toEqual({ query, issues: [] });
			}),
			{ numRuns: 500 }
		);
	});

	it('leaves out what is not asked', () => expect(formatQuery(emptyQuery()).toString()).toBe(''));

	it('writes one day as one day', () => {
		const range = { from: day('2025-03-16'), to: day('2025-03-16') };
		expect(formatQuery({ ...emptyQuery(), range }).get('datetime')).toBe('2025-03-16');
	});
});

it('lists survive commas and backslashes', () => {
	fc.assert(
		fc.property(fc.array(name), (values) => {
			expect(splitList(joinList(values))).toEqual(values);
		})
	);
});

it('any text is read without a crash', () => {
	fc.assert(
		fc.property(fc.webQueryParameters(), (text) => {
			parseQuery(new URLSearchParams(text));
		}),
		{ numRuns: 30 }
	);
});
