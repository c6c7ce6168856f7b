import { describe, expect, it } from 'vitest';
import { extract, toEvents } from '../pipeline.ts';
import { loadGazetteer } from '../server/gazetteer.ts';
import { makeArticle } from '../text/make.ts';
import type { Extraction, GroupingDecision } from '../types.ts';

const resources = { gazetteer: loadGazetteer() };

function read(publisher: string, text: string, published = '2025-03-16'): Extraction {
	const url = `https://example.org/${publisher}`;
	return extract(
		makeArticle({ id: publisher.toLowerCase(), title: '', url, publisher, published, text }),
		resources
	);
}

const izyum = [
	read('AFP', 'Ukraine said on Sunday that a Russian drone strike killed one person in Izyum.'),
	read('Daily', 'A Russian drone hit a house in Izyum at 21:52 on 15 March. One woman was killed.')
];

describe('the same act in two articles', () => {
	it('is one event with the sharper day and both publishers', () => {
		const events = toEvents(izyum);
		expect(events).toHaveLength(1);
		expect(events[0]?.date).toMatchObject({ earliest: '2025-03-15', latest: '2025-03-15' });
		expect(events[0]?.publishers).toEqual(['AFP', 'Daily']);
		expect(events[0]?.links.map((link) => link.basis)).toEqual(['same', 'same']);
	});
	it('is surer than each, and never certain', () => {
		const [event] = toEvents(izyum);
		const rates = izyum.flatMap(({ reports }) => reports.map((report) => report.confidence));
		expect(event?.confidence).toBeGreaterThan(Math.max(...rates));
		expect(event?.confidence).toBeLessThan(1);
	});
	it('comes out alike in whatever order the articles come', () => {
		const ids = (list: Extraction[]) => toEvents(list).map((event) => event.id);
		expect(ids([...izyum].reverse())).toEqual(ids(izyum));
	});
	it('counts a wire once, whoever prints it', () => {
		const printed = read(
			'Evening / AFP',
			'A Russian drone strike killed one person in Izyum on Saturday.'
		);
		expect(toEvents([...izyum, printed])[0]?.publishers).toEqual(['AFP', 'Daily']);
	});
});

describe('different acts', () => {
	const PAIRS: [string, string, string][] = [
		['other town', 'Shells hit Izyum on Friday.', 'Shells hit Kupiansk on Friday.'],
		['other day', 'Shells hit Izyum on Friday.', 'Shells hit Izyum on Tuesday.'],
		['other kind', 'Shells hit Izyum on Friday.', 'Thousands protested in Izyum on Friday.'],
		[
			'other side',
			'Russian shells hit Donetsk on Friday.',
			'Ukrainian shells hit Donetsk on Friday.'
		],
		[
			'other toll',
			'Shells killed two people in Izyum on Friday.',
			'Shells killed 40 people in Izyum on Friday.'
		]
	];
	for (const [name, a, b] of PAIRS)
		it(name, () => expect(toEvents([read('One', a), read('Two', b)])).toHaveLength(2));
});

describe('only the figures agree', () => {
	const salvo = read(
		'AFP',
		'Kyiv said on Sunday that Russia had launched 90 Shahed drones onto three Ukrainian regions.'
	);
	const tally = read(
		'Tally',
		'Air defences shot down 47 drones over the Sumy, Poltava and Odesa regions overnight.'
	);
	const events = toEvents([salvo, tally]);
	it('is no surer than the less sure of the two', () => {
		const [event] = toEvents([salvo, tally]);
		const rates = [salvo, tally].flatMap(({ reports }) => reports.map((r) => r.confidence));
		expect(event?.links.map((link) => link.basis)).toContain('inferred');
		expect(event?.confidence).toBe(Math.min(...rates));
	});
	it('is one event, linked as inferred, with the named regions', () => {
		expect(events).toHaveLength(1);
		expect(events[0]?.places).toHaveLength(3);
		expect(events[0]?.links.map((link) => link.basis)).toEqual(['same', 'inferred']);
	});
	it('splits and merges back to what it was', () => {
		const keys = events[0]?.links.map((link) => link.report) ?? [];
		const split: GroupingDecision = {
			kind: 'split',
			reports: keys.slice(1),
			basis: 'manual',
			reason: 'other'
		};
		const merge: GroupingDecision = {
			kind: 'merge',
			reports: keys,
			basis: 'manual',
			reason: 'same'
		};
		expect(toEvents([salvo, tally], [split])).toHaveLength(2);
		const again = toEvents([salvo, tally], [split, merge]);
		expect(again.map((event) => [event.id, event.places, event.date])).toEqual(
			events.map((event) => [event.id, event.places, event.date])
		);
	});
});
