import { expect, it } from 'vitest';
import { readText } from './read-text.fixture.ts';
import { findTriggers } from './triggers.ts';

// the modality of the last trigger of each sentence
const TABLE: [string, string][] = [
	['The army attacked the town.', 'asserted'],
	['The army did not attack the town.', 'negated'],
	['There were no reports of shelling.', 'negated'],
	['Rebels failed to capture the bridge.', 'negated'],
	['Rebels managed to capture the bridge.', 'asserted'],
	['The army will attack the town.', 'planned'],
	['The army plans to attack the town.', 'planned'],
	['The next round of talks is in Doha.', 'planned'],
	['The talks are expected in Doha.', 'planned'],
	['If the army attacks the town, many will flee.', 'hypothetical'],
	['The army could attack the town.', 'hypothetical'],
	['Fighting could resume near the border.', 'planned'],
	['Residents fear the threat of attacks.', 'hypothetical'],
	['He called for talks in Geneva.', 'demanded'],
	['The council demanded that the rebels withdraw from Goma.', 'demanded'],
	['The group denied carrying out the attack.', 'denied'],
	['The town was bombed years ago.', 'background'],
	['Drones attack the town almost every night.', 'background'],
	['On the anniversary of the massacre people lit candles.', 'background'],
	['The two firms struck a deal.', 'figurative'],
	['He died of a heart attack.', 'figurative'],
	['Floods hit the town.', 'figurative'],
	['An earthquake killed 20 people.', 'figurative'],
	['The club fired the coach after the shelling.', 'asserted']
];

for (const [text, expected] of TABLE)
	it(`${expected}: ${text}`, () => {
		const triggers = findTriggers(readText(text, '2025-03-16'));
		expect(triggers.at(-1)?.modality).toBe(expected);
	});

it('gives the words that decide', () => {
	const context = readText('The army did not attack the town.', '2025-03-16');
	const [trigger] = findTriggers(context);
	const span = trigger?.modalitySpan;
	expect(context.article.text.slice(span?.start, span?.end)).toBe('not');
});
