import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

// sentences parted by | (the mark stands in no text)
const SPLITS = [
	'Shells fell on the town. |Two people died.',
	'They met on Feb. 18 in Rome.',
	'They met in Rome on Feb. 18. |The army said so.',
	'Gen. Smith of the U.S. Army spoke.',
	'He lives in the U.S. |The army said so.',
	'Lt. Col. Smith and Lt. Gen. Jones fell.',
	'It began at 5 a.m. on the hill. |Then it ended.',
	'It began at 5 a.m. |The town slept.',
	'J. R. Smith left.',
	'The village of St. Mary burned.',
	'“We held on.” |They left.',
	'“We held on,” she said. |They left.',
	'"Why now?" he asked. |Nobody knew.',
	'The war goes on... |They wait.',
	'The war … goes on.',
	'Prices rose 3.5 percent. |They fell later.',
	'See Gazeta.Ru for more. |It was No. 5 on the list.',
	'Was it over? |No. |It was not!',
	'(They met in Rome.) |Then they left.',
	'1. Shells fell on the town.',
	'In D.C. and L.A. they marched.',
	'The firm Acme Inc. said so.',
	'Він сказав це. |Вони пішли.'
];

// [text with blank lines, paragraph and role of each sentence]
const ROLES: [string, string[]][] = [
	['Two killed in raid on market', ['0 body']],
	['Years of war\n\nShells fell on the town.', ['0 heading', '1 body']],
	[
		'Soldiers walk on May 3. Photo: Name / Getty Images\n\nShells fell.',
		['0 caption', '0 caption', '1 body']
	],
	[
		'Men meet in Rome on May 3. Foreign Ministry/TASS\n\nShells fell.',
		['0 caption', '0 caption', '1 body']
	],
	['A tank on a road. (AP Photo/Name Name)\n\nShells fell.', ['0 caption', '0 caption', '1 body']],
	['Shells fell.\n\nRelated article: Two villages taken', ['0 body', '1 related']],
	['Shells fell.\n\nREAD WHAT THE ARMY SAID ABOUT THE TOWN', ['0 body', '1 related']],
	['Shells fell.\n\nSign up for our newsletter.', ['0 body', '1 boilerplate']],
	['Shells fell.\n\nThe Associated Press contributed to this report.', ['0 body', '1 boilerplate']],
	[
		'Shells fell, Reuters reported.\n\nThe town is held by the army, AFP said.',
		['0 body', '1 body']
	]
];

describe('splitSentences', () => {
	for (const marked of SPLITS)
		it(marked, () => {
			const text = marked.replaceAll('|', '');
			const found = splitSentences(text).map((s) => text.slice(s.start, s.end));
			expect(found).toEqual(marked.split('|').map((part) => part.trim()));
		});
	for (const [text, expected] of ROLES)
		it(text, () =>
			expect(splitSentences(text).map((s) => `${s.paragraph} ${s.role}`)).toEqual(expected)
		);
	it('joins lines that were wrapped and parts those that were not', () => {
		const wrapped =
			'Shells fell on the small town in the early hours of the morning and\nkilled two.';
		expect(splitSentences(wrapped)).toHaveLength(1);
		expect(splitSentences('First point\nSecond point')).toHaveLength(2);
	});
	it('lays the sentences of any text in order inside it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				let at = 0;
				for (const { start, end } of splitSentences(text)) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					at = end;
				}
			})
		);
	});
	it('cuts a text without full stops, so that no sentence is without end', () => {
		const lengths = splitSentences('word '.repeat(5000)).map((s) => s.end - s.start);
		expect(Math.max(...lengths)).toBeLessThan(2100);
	});
});
