import { describe, expect, it } from 'vitest';
import { findCounts } from './counts.ts';
import { readText } from './read-text.fixture.ts';

// texts whose numbers count nothing of ours
const TABLE = [
	'The 93rd Brigade held the line.',
	'He is 34.',
	'Jan Doe, 34, was a baker.',
	'It cost $3 million and 40 euros.',
	'Some 18% of the power was lost.',
	'It lies 30 km from the front.',
	'They talked for six hours.',
	'In 2014 killed time was money.',
	'They met on March 3.',
	'The F-16 flew low.',
	'Resolution 2774 was adopted.',
	'Four houses were destroyed.',
	'Several neighbourhoods were evacuated.',
	'There were no immediate reports of casualties.',
	'Two gunmen killed the guard.',
	'They killed or wounded 20 men.',
	'About 50 people were killed and wounded.',
	'Shells kill and injure 9 people.',
	'The number of killed and injured rose to 505.',
	'Three families were killed.',
	'It returned the bodies of 1,000 soldiers.',
	'They could kill 100 people.',
	'It could cause up to 2,000 deaths.',
	'Those 18 men would almost certainly have died.',
	'Journalist Jan Doe left.',
	'General Doe killed the story.',
	'Nobody knows.',
	'Ten men went home.',
	'A man said so.',
	'He was killed.',
	'Four Pakistanis were among the dead.'
];

describe('findCounts leaves alone', () => {
	for (const text of TABLE)
		it(text, () => {
			const found = findCounts(readText(text, '2025-03-16'));
			expect(found.map((m) => `${m.counted} ${m.best} ${m.text}`)).toEqual([]);
		});
});
