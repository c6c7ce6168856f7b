import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toRow } from '../incident-row.ts';
import { EVENT_TYPES, PLACE_PRECISIONS } from '../vocabulary.ts';
import { draftToRow } from './draft-row.ts';
import { type Draft, draftToFeature } from './draft.ts';

const day = fc.constantFrom('2025-03-15', '2025-03-16', '2024-02-29');
const date = fc.option(
	fc.record({
		earliest: day,
		latest: day,
		precision: fc.constantFrom('day' as const, 'week' as const, 'month' as const)
	})
);
const word = fc.constantFrom('', 'Izyum', 'Ukraine', 'UA', 'ua', ' ua', 'Nowhere');
const square: GeoJSON.Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			[0, 0],
			[1, 0],
			[0, 1],
			[0, 0]
		]
	]
};
const count = fc.option(fc.nat(90_000).map((best) => ({ low: best, best, high: best })));

const drafts: fc.Arbitrary<Draft> = fc
	.record({
		id: fc.uuid(),
		title: word,
		eventType: fc.constantFrom(...EVENT_TYPES),
		subEventType: fc.constantFrom('Attack', 'Other'),
		first: date,
		last: date,
		basis: fc.constant('stated' as const),
		phrase: word,
		precision: fc.constantFrom(...PLACE_PRECISIONS),
		position: fc.option(
			fc.tuple(
				fc.double({ min: -180, max: 180, noNaN: true }),
				fc.double({ min: -90, max: 90, noNaN: true })
			)
		),
		geometry: fc.constantFrom(undefined, square),
		uncertaintyM: fc.option(fc.double({ min: 0, max: 9e6, noNaN: true })),
		location: word,
		admin1: word,
		country: word,
		countryCode: fc.constantFrom('', 'UA', 'SD'),
		actors: fc.array(
			fc.record({
				id: fc.constant('a'),
				name: fc.constantFrom('Army', 'Rebels'),
				role: fc.constant('unknown' as const)
			}),
			{ maxLength: 3 }
		),
		killed: count,
		wounded: count,
		publisher: word,
		url: word,
		published: fc.option(day),
		quote: word
	})
	.map(({ geometry, ...draft }) => (geometry ? { ...draft, geometry } : draft));

it('a draft becomes the row that its feature becomes', () => {
	fc.assert(
		fc.property(drafts, (draft) => {
			expect(draftToRow(draft)).toEqual({ ...toRow(draftToFeature(draft)), ...shapeOf(draft) });
		}),
		{ numRuns: 1000 }
	);
});

// a point has no box, so nobody asks for it
function shapeOf({ geometry }: Draft) {
	return geometry ? {} : { shape: null };
}
