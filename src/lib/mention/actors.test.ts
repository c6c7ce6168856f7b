import { expect, it } from 'vitest';
import { findActors } from './actors.ts';
import { readText } from './read-text.fixture.ts';

const TABLE: [string, string[]][] = [
	['Russian forces attacked.', ['RU military']],
	['Moscow said it was ready.', ['RU']],
	['The ship left from Moscow.', []],
	['The RSF took the town from the Sudanese army.', ['rsf', 'SD military']],
	['ISIS-K claimed the blast.', ['iskp']],
	['Islamic State claimed the blast.', ['islamic-state']],
	['The IDF struck Hezbollah.', ['IL military', 'hezbollah']],
	['M23 rebels entered Goma.', ['m23']],
	['Fighters of the Baloch Liberation Army fled.', ['bla']],
	['It is unclear who is to blame.', []],
	['Join us in the park.', []],
	['The US and Iran talked.', ['US', 'IR']],
	['Gunmen fired at villagers.', ['unidentified-gunmen militia', 'civilians civilians']]
];

for (const [text, expected] of TABLE)
	it(text, () => {
		const actors = findActors(readText(text, '2025-03-16'));
		const found = actors.map(({ actorId, capacity }) =>
			[actorId, capacity].filter(Boolean).join(' ')
		);
		expect(found).toEqual(expected);
	});
