import { expect, it } from 'vitest';
import { readText } from './read-text.fixture.ts';
import { findTriggers } from './triggers.ts';

// nothing in these tells of an act that took place
const TABLE = [
	'The company launched a new phone.',
	'The club fired its coach.',
	'She entered politics in her thirties.',
	'They met the deadline.',
	'The band will march in May.',
	'In March the price of oil fell.',
	'A storm is coming.',
	'He wrote about the occupied West Bank.',
	'Royal Dutch Shell raised its dividend.',
	'The film opens on Friday.',
	'Engineers advanced the project.',
	'The minister is on the front page.'
];

for (const text of TABLE)
	it(text, () => {
		const told = findTriggers(readText(text, '2025-03-16')).filter(
			(trigger) => trigger.modality === 'asserted'
		);
		expect(told.map((trigger) => trigger.text)).toEqual([]);
	});

it('reads a match report as sport', () => {
	const text =
		'The striker scored two goals in the second half of the match. The team won the cup final with a late attack, and the coach praised the goalkeeper. Fans of the club filled the stadium for the title race this season.';
	const told = findTriggers(readText(text, '2025-03-16'));
	expect(told.every((trigger) => trigger.modality === 'figurative')).toBe(true);
});
