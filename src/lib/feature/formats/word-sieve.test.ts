import { describe, expect, it } from 'vitest';
import { makeColumns } from '../column-codes.ts';
import { foldWords } from '../search.ts';
import { WordSieve } from './word-sieve.ts';

const columns = makeColumns(1, {
	subType: ['', 'Air/drone strike'],
	country: ['', 'UA+RU'],
	actor: [''],
	area: ['']
});
columns.type[0] = 1;
columns.subType[0] = 1;
columns.country[0] = 1;

// [query, bytes of the row, whether they may hold it]
const CASES: [string, string, boolean][] = [
	['market', '{"title":"Shells hit a Market"}', true],
	['MARKET', '{"title":"a market"}', true],
	['market', '{"title":"a mark, et"}', false],
	['market', '{"title":"marke', false],
	['market hall', '{"title":"the market"}', false],
	['hall market', '{"title":"the market hall"}', true],
	// escapes and letters beyond ASCII may be anything
	['market', '{"title":"\\u006darket"}', true],
	['cafe', '{"title":"Café"}', true],
	['café', '{"title":"cafe"}', true],
	['ринок', '{"title":"the market"}', false],
	['ринок', '{"title":"ринок"}', true],
	// what only the columns say
	['ukraine', '{"country":"UA"}', true],
	['russia', '{"country":"UA"}', true],
	['sudan', '{"country":"UA"}', false],
	['drone', '{"type":"uav"}', true],
	['remote', '{"type":"uav"}', true],
	['battles', '{"type":"uav"}', false],
	['acled', '{}', true],
	['', '{}', true]
];

describe('WordSieve', () => {
	for (const [query, text, expected] of CASES)
		it(`“${query}” ${expected ? 'may stand' : 'cannot stand'} in ${text}`, () => {
			const sieve = new WordSieve(foldWords(query), columns);
			expect(sieve.mayHold(columns, 0, new TextEncoder().encode(text))).toBe(expected);
		});
});
