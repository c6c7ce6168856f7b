import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../tests/read-places.ts';

// names without a place: none is better than a guess
const ROWS: [string, string][] = [
	['A mine went off near Zzyqqvale, in Sudan.', 'Zzyqqvale'],
	['Police closed Qxworth County, Ohio.', 'Qxworth County'],
	['A car hit a tree on Walnut Hollow Drive in Ohio.', 'Walnut Hollow Drive']
];

describe('resolveToponyms gives no place', () => {
	for (const [text, name] of ROWS)
		it(`${text} (${name})`, () => {
			const { mentions, geocodes } = readPlaces(text);
			const geocode = geocodes[mentions.findIndex((mention) => mention.text === name)];
			expect(geocode?.place).toBeNull();
			expect(geocode?.why).not.toBe('');
		});
});
