import { describe, expect, it } from 'vitest';
import { writePlace } from './place-words.ts';

describe('writePlace', () => {
	it.each([
		['Kharkiv', 'region', false, 'Kharkiv region'],
		['Kharkiv', 'settlement', false, 'Kharkiv'],
		['Kyiv Oblast', 'region', false, 'Kyiv Oblast'],
		['Kharkiv; Sumy', 'region', false, 'Kharkiv; Sumy regions'],
		['Kharkiv; Kyiv Oblast', 'region', false, 'Kharkiv region; Kyiv Oblast'],
		['Kursk', 'region', true, 'Kursk region, part of it'],
		['Gaza Strip', 'region', false, 'Gaza Strip'],
		['Kupiansk', 'near', false, 'near Kupiansk'],
		['Mali', 'country', false, 'Mali, place not named'],
		[null, null, false, 'No place']
	])('%s, %s, part %s: %s', (location, precision, isPart, words) => {
		expect(writePlace(location, precision, isPart)).toBe(words);
	});
});
