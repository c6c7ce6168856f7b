import { describe, expect, it } from 'vitest';
import { compareArticle, listArticles } from './articles/score.ts';

// just below what the reader reaches today on our own dispatches: raise a line whenever it rises
const LINES = {
	precision: 0.88,
	recall: 0.87,
	type: 0.93,
	date: 0.93,
	fatalities: 0.78,
	cleanNegatives: 0.88
};

const comparisons = listArticles().map(compareArticle);
const matched = comparisons.flatMap((comparison) => comparison.matched);
const invented = comparisons.flatMap((comparison) => comparison.invented);
const missed = comparisons.flatMap((comparison) => comparison.missed);
const shareWithout = (name: string) =>
	matched.filter(({ differences }) => !differences.some((d) => d.startsWith(name))).length /
	matched.length;
const withDeaths = matched.filter(({ expected }) => expected.fatalities !== null);
const negatives = comparisons.filter(({ id }) => id.startsWith('none-'));

const measured = {
	precision: matched.length / (matched.length + invented.length),
	recall: matched.length / (matched.length + missed.length),
	type: shareWithout('type'),
	date: shareWithout('date'),
	fatalities:
		withDeaths.filter(({ differences }) => !differences.some((d) => d.startsWith('fatalities')))
			.length / withDeaths.length,
	cleanNegatives:
		negatives.filter((comparison) => comparison.invented.length === 0).length / negatives.length
};

describe('accuracy on our own dispatches', () => {
	it('reads every article', () => expect(comparisons.length).toBeGreaterThanOrEqual(40));
	it('has articles without events', () => expect(negatives.length).toBeGreaterThanOrEqual(8));
	it.each(Object.entries(LINES))('%s holds the line at %f', (name, line) => {
		expect(measured[name as keyof typeof measured]).toBeGreaterThanOrEqual(line);
	});
});
