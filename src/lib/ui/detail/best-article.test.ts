import { describe, expect, it } from 'vitest';
import type { IncidentFeature } from '../../feature/incident.ts';
import { findBestArticle } from './best-article.ts';

const proof = (field: string, article: string, start: number, end: number) => ({
	field,
	article,
	start_char: start,
	end_char: end,
	rule: 'r'
});
const source = (report: string, quote: string) => ({ report, quote, start_char: 0, also: [] });
const feature = {
	properties: {
		date_phrase: '15 March',
		sources: [
			source('a#0', 'On Sunday, it said.'),
			source('b#0', 'Hit on 15 March at Sumy and Odesa.')
		],
		evidence: [
			proof('date', 'a', 3, 9),
			proof('date', 'b', 7, 15),
			proof('place', 'a', 0, 2),
			proof('place', 'b', 19, 23),
			proof('place', 'b', 28, 33),
			proof('killed', 'a', 0, 2)
		]
	}
} as unknown as IncidentFeature;

describe('findBestArticle', () => {
	it.each([
		['the article with the very phrase of the date', ['date'], 'b'],
		['the article with most names', ['place'], 'b'],
		['the only article that says so', ['killed'], 'a'],
		['no article', ['wounded'], null],
		['nothing asked', [], null]
	])('%s', (_, fields, expected) => expect(findBestArticle(feature, fields)).toBe(expected));
});
