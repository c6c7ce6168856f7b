import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../tests/read-places.ts';

// words that a gazetteer has as towns, and a reader does not
const NOTHING: string[] = [
	'In March the price of bread rose again.',
	'Sgt. Bruce Paris said nothing.',
	'Maria Santos and her brother were at home.',
	'Police Chief Lincoln Marsh spoke first.',
	'However, nobody was hurt.',
	'Christmas came early this year.',
	'NATO and ISIS are abbreviations.',
	'The Bible was found in the ashes.',
	'President Washington Lopez resigned.',
	'God knows why.',
	''
];

describe('findToponyms finds nothing', () => {
	for (const text of NOTHING)
		it(JSON.stringify(text), () =>
			expect(readPlaces(text).mentions.map((mention) => mention.text)).toEqual([])
		);
});
