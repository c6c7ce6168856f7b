import { describe, expect, it } from 'vitest';
import { findDates } from './dates.ts';
import { readText } from './read-text.fixture.ts';

// texts without a date
const TABLE = [
	'The three-year war goes on.',
	'They talked for several hours.',
	'They fought for two days.',
	'The mayor sat down and the sun rose.',
	'Sat down at noon, he wrote.',
	'May said it was over.',
	'Theresa May left.',
	'The march on the capital failed.',
	'Crowds march every day.',
	'The March of the rebels failed.',
	'Troops may leave.',
	'The drone flew 2,025 km.',
	'About 2014 people fled.',
	'The fall of the city was near.',
	'A second front was opened.',
	'He is 18.',
	'The 93rd Brigade held the line.',
	'They spent 3.5 million.',
	'Prices rose 18% on the market.',
	'It happened at 18:30.'
];

describe('findDates leaves alone', () => {
	for (const text of TABLE)
		it(text, () => expect(findDates(readText(text, '2025-03-16')).map((m) => m.text)).toEqual([]));
});
