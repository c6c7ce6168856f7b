import { expect, it } from 'vitest';
import { findAttributions } from './attribution.ts';
import { readText } from './read-text.fixture.ts';

const TABLE: [string, string[]][] = [
	['The governor of Sumy said two people died.', ['The governor of Sumy said']],
	['Two people died, police in Goma said.', ['police in Goma said']],
	['Two people died, according to officials in Kabul.', ['according to officials in Kabul']],
	[
		'He told reporters in Kyiv on Friday that it was over.',
		['He told reporters in Kyiv on Friday']
	],
	['Strikes were reported in Jabalia.', []],
	['The United States attacked the port.', []],
	['There were no reports of losses.', []]
];

for (const [text, expected] of TABLE)
	it(text, () => {
		const spans = findAttributions(readText(text, '2025-03-16'));
		expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
	});

it('knows a local official', () => {
	const [mayor] = findAttributions(readText('Lviv Mayor A. B. said it was quiet.', '2025-03-16'));
	expect(mayor?.isLocalOfficial).toBe(true);
});
