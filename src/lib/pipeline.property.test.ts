import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, toEvents } from './pipeline.ts';
import { loadGazetteer } from './server/gazetteer.ts';
import { makeArticle } from './text/make.ts';
import type { Extraction } from './types.ts';

const resources = { gazetteer: loadGazetteer() };

function read(text: string): Extraction {
	const fields = { title: '', url: null, publisher: null, published: '2025-03-16', text };
	return extract(makeArticle(fields), resources);
}

const WORDS = [
	'Russia',
	'drones',
	'killed',
	'Kyiv',
	'and',
	'said',
	',',
	'.',
	'on',
	'Sunday',
	'12',
	'in',
	'the',
	'capital',
	'region',
	'—',
	'“',
	'”',
	'talks',
	'after',
	'not',
	'Kharkiv',
	'shelling',
	'U.S.',
	'’s',
	'\n\n'
];
const sentence = fc
	.array(fc.constantFrom(...WORDS), { maxLength: 60 })
	.map((words) => words.join(' '));
const text = fc.oneof(
	sentence,
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({ unit: 'grapheme', maxLength: 300 })
);

function spansOf({ mentions, reports, rejections, sentences, decisions }: Extraction) {
	return [
		...sentences,
		...mentions,
		...rejections.flatMap((rejection) => [rejection.sentence, rejection.trigger]),
		...decisions.flatMap((decision) => decision.span ?? []),
		...reports.flatMap((report) => [
			report.sentence,
			...report.also,
			...report.evidence.flatMap((evidence) => evidence.span ?? [])
		])
	];
}

describe('any text', () => {
	it('gives spans inside the text', () => {
		fc.assert(
			fc.property(text, (words) => {
				for (const { start, end } of spansOf(read(words))) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThanOrEqual(start);
					expect(end).toBeLessThanOrEqual(words.length);
				}
			}),
			{ numRuns: 150 }
		);
	});
	it('reads the same twice', () => {
		fc.assert(
			fc.property(sentence, (words) => {
				expect(toEvents([read(words)])).toEqual(toEvents([read(words)]));
			}),
			{ numRuns: 40 }
		);
	});
	it('gives days in order and confidence between 0 and 1', () => {
		fc.assert(
			fc.property(sentence, (words) => {
				for (const { date, confidence } of toEvents([read(words)])) {
					expect(confidence).toBeGreaterThanOrEqual(0);
					expect(confidence).toBeLessThanOrEqual(1);
					if (date.earliest !== null && date.latest !== null)
						expect(date.earliest <= date.latest).toBe(true);
				}
			}),
			{ numRuns: 80 }
		);
	});
});

// 100 kB each: what grows faster than its length does not end before the test is given up
const HOSTILE: [string, string][] = [
	['one word', 'a'.repeat(100_000)],
	['one sentence of names', 'Kyiv and '.repeat(11_000)],
	['only quotes', '“'.repeat(100_000)],
	['only attacks', 'attack on Kyiv '.repeat(6_600)],
	['many sentences', 'Russia shelled Kharkiv on Friday, killing two people. '.repeat(1_850)],
	['numbers', '12 killed 13 wounded '.repeat(5_000)]
];

describe('hostile text', () => {
	for (const [name, words] of HOSTILE)
		it(`${name} is read to its end`, () => {
			for (const { sentence } of read(words).reports)
				expect(sentence.end).toBeLessThanOrEqual(words.length);
		}, 30_000);
});
