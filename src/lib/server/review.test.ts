import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatelineEvent } from '../types.ts';
import { applyReview, liveEntries, toGroupings, type Change } from './review.ts';

function anEvent(id: string): DatelineEvent {
	return {
		id,
		title: 'Shelling of a village',
		eventType: 'Explosions/Remote violence',
		subEventType: 'Shelling/artillery/missile attack',
		plover: 'ASSAULT',
		places: [],
		noPlaceReason: 'no place is named',
		date: {
			earliest: '2025-03-15',
			latest: '2025-03-16',
			precision: 'days',
			basis: 'statement',
			phrase: ''
		},
		actors: [],
		claimedBy: [],
		counts: { killed: { low: 1, best: 2, high: 3 }, wounded: { low: 4, best: 4, high: 4 } },
		confidence: 0.5,
		status: 'unreviewed',
		reports: [],
		links: [],
		publishers: []
	};
}

const journal = (...changes: Change[]) =>
	changes.map((change, i) => ({ seq: i + 1, who: 'editor', why: 'because', change }));

const EVENTS = [anEvent('a'), anEvent('b')];

/** What becomes of event `a`. */
const review = (...changes: Change[]) => applyReview(EVENTS, journal(...changes))[0];

const accept: Change = { op: 'accept', event: 'a' };
const reject: Change = { op: 'reject', event: 'a' };
const rename: Change = { op: 'edit', event: 'a', fields: { title: 'Other words' } };
const undo = (entry: number): Change => ({ op: 'undo', entry });

describe('verdicts', () => {
	const ROWS: [string, Change[], string][] = [
		['nothing', [], 'unreviewed'],
		['accept', [accept], 'accepted'],
		['the later wins', [accept, reject], 'rejected'],
		['edit', [rename], 'edited'],
		['accept after edit', [rename, accept], 'accepted'],
		['reset', [rename, accept, { op: 'reset', event: 'a' }], 'unreviewed'],
		['undo', [accept, undo(1)], 'unreviewed'],
		['undo of the later', [accept, reject, undo(2)], 'accepted'],
		['undo of an undo', [accept, undo(1), undo(2)], 'accepted'],
		['undo of an undo of an undo', [accept, undo(1), undo(2), undo(3)], 'unreviewed'],
		['undo of another', [accept, { op: 'accept', event: 'b' }, undo(2)], 'accepted'],
		['an event that is not here', [{ op: 'accept', event: 'zzz' }], 'unreviewed']
	];
	for (const [name, changes, status] of ROWS)
		it(name, () => expect(review(...changes)?.status).toBe(status));
});

describe('edits', () => {
	it('keep what they do not name', () => {
		const edited = review(rename);
		expect(edited).toMatchObject({ title: 'Other words', date: EVENTS[0]?.date });
	});

	it('set and take away numbers', () => {
		const fields = { counts: { killed: 5, wounded: null } };
		expect(review({ op: 'edit', event: 'a', fields })?.counts).toEqual({
			killed: { low: 5, best: 5, high: 5 }
		});
	});

	const DATES: [string | null, string | null, string][] = [
		['2025-03-15', '2025-03-15', 'day'],
		['2025-03-15', '2025-03-16', 'days'],
		[null, '2025-03-16', 'open'],
		['2025-03-15', null, 'open']
	];
	for (const [earliest, latest, precision] of DATES)
		it(`of ${earliest} to ${latest} are precise to ${precision}`, () => {
			const fields = { date: { earliest, latest } };
			expect(review({ op: 'edit', event: 'a', fields })?.date).toMatchObject({
				earliest,
				latest,
				precision,
				basis: 'stated'
			});
		});

	it('off the map say who did it', () => {
		const edited = review({ op: 'edit', event: 'a', fields: { place: null } });
		expect(edited).toMatchObject({ places: [], noPlaceReason: 'taken off the map by editor' });
	});
});

describe('replay', () => {
	const change = fc.oneof(
		fc.record({
			op: fc.constantFrom('accept', 'reject', 'reset'),
			event: fc.constantFrom('a', 'b')
		}),
		fc.record({
			op: fc.constant('edit'),
			event: fc.constantFrom('a', 'b'),
			fields: fc.record({ title: fc.string() })
		}),
		fc.record({
			op: fc.constantFrom('merge', 'split'),
			reports: fc.subarray(['x#0', 'x#1', 'y#0'])
		}),
		fc.record({ op: fc.constant('undo'), entry: fc.integer({ min: 1, max: 30 }) })
	) as fc.Arbitrary<Change>;
	const changes = fc.array(change, { maxLength: 30 });

	it('gives the same events every time and leaves what it was given alone', () =>
		fc.assert(
			fc.property(changes, (list) => {
				const before = JSON.stringify(EVENTS);
				const first = applyReview(EVENTS, journal(...list));
				expect(applyReview(EVENTS, journal(...list))).toEqual(first);
				expect(JSON.stringify(EVENTS)).toBe(before);
			})
		));

	it('of a decision and its undo is as if nothing had been', () =>
		fc.assert(
			fc.property(changes, change, (list, extra) => {
				fc.pre(extra.op !== 'undo');
				const entries = journal(...list);
				const undone = journal(...list, extra, undo(list.length + 1));
				// an undo among the random ones may name the extra entry ahead of its time: that is undone too
				fc.pre(!list.some((one) => one.op === 'undo' && one.entry > list.length));
				expect(applyReview(EVENTS, undone)).toEqual(applyReview(EVENTS, entries));
				expect(toGroupings(undone)).toEqual(toGroupings(entries));
			})
		));

	it('of an undo of an undo is as if neither had been', () =>
		fc.assert(
			fc.property(changes, (list) => {
				fc.pre(list.length > 0);
				fc.pre(!list.some((one) => one.op === 'undo' && one.entry > list.length));
				const n = list.length;
				const twice = journal(...list, undo(n), undo(n + 1));
				expect(liveEntries(twice)).toEqual(liveEntries(journal(...list)));
			})
		));
});
