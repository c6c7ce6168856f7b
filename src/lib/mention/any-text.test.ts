import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../text/tokens.ts';
import { tokenize } from '../text/tokens.ts';
import { isCivilDate } from '../time/civil.ts';
import type { CountMention, DateMention } from '../types.ts';
import type { ReadingContext } from './context.ts';
import { findCounts } from './counts.ts';
import { findDates } from './dates.ts';
import { readText } from './read-text.fixture.ts';

const WORDS =
	'killed 3 people and wounded ten on Sunday night Feb. 18 , 2025 - ( ) including two of them the next day since March between until ' +
	'drones were shot down no one was injured overnight into Friday in 2014 days ago last week a woman her children death toll rose to ' +
	'dozens up at least said that will . “ ” % $ 93rd 16.03.2025 2025-03-16 Christmas tomorrow next year month this past 100 years before after weeks hours Aldan Berek';

const wordSoup = fc
	.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 60 })
	.map((words) => words.join(' '));
const anyText = fc.oneof(wordSoup, fc.string({ unit: 'binary', maxLength: 300 }));
const anyDay = fc.constantFrom('2025-03-16', '2024-02-29', '0001-01-01', '9999-12-31', null);

function expectSound(context: ReadingContext, mentions: (DateMention | CountMention)[]) {
	for (const mention of mentions) {
		const sentence = context.sentences[mention.sentence];
		expect(mention.start).toBeGreaterThanOrEqual(sentence?.start ?? Infinity);
		expect(mention.end).toBeLessThanOrEqual(sentence?.end ?? -1);
		expect(mention.end).toBeGreaterThan(mention.start);
		expect(mention.text).toBe(context.article.text.slice(mention.start, mention.end));
	}
}

describe('any text', () => {
	it('gives dates inside their sentences, in order, the same each time', () => {
		fc.assert(
			fc.property(anyText, anyDay, (text, published) => {
				const context = readText(text, published);
				const dates = findDates(context);
				expectSound(context, dates);
				expect(findDates(context)).toEqual(dates);
				for (const { value } of dates) {
					for (const day of [value.earliest, value.latest])
						expect(day === null || isCivilDate(day)).toBe(true);
					if (value.earliest !== null && value.latest !== null)
						expect(value.earliest <= value.latest).toBe(true);
				}
			}),
			{ numRuns: 400 }
		);
	});
	it('gives counts inside their sentences, low to high, the same each time', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const context = readText(text, '2025-03-16');
				const counts = findCounts(context);
				expectSound(context, counts);
				expect(findCounts(context)).toEqual(counts);
				for (const { low, best, high } of counts) expect(low <= best && best <= high).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});
});

// patterns that tempt a reader to look back or ahead without end
const TEMPTING = [
	'three people , including ',
	'since ',
	'at least ',
	'on Sunday and ',
	'in Aldan and ',
	'of the ',
	'two days before ',
	'said in '
];

// one endless sentence whose tokens count how often they are asked for
function countReads(
	pattern: string,
	times: number,
	find: (context: ReadingContext) => unknown
): number {
	let reads = 0;
	const tokens: Token[] = new Proxy(tokenize(pattern.repeat(times)), {
		get(target, key, receiver) {
			reads++;
			return Reflect.get(target, key, receiver) as unknown;
		}
	});
	const text = pattern.repeat(times);
	const context = readText('', '2025-03-16');
	find({
		...context,
		article: { ...context.article, text },
		sentences: [{ start: 0, end: text.length, paragraph: 0, role: 'body' }],
		tokensOf: () => tokens
	});
	return reads;
}

describe('the work', () => {
	for (const pattern of TEMPTING)
		for (const find of [findDates, findCounts])
			it(`of ${find.name} grows no faster than a text of “${pattern}”`, () => {
				const [small, large] = [countReads(pattern, 400, find), countReads(pattern, 800, find)];
				// twice the text, twice the work; a tenth for the ends
				expect(large / small).toBeLessThan(2.2);
			});
});
