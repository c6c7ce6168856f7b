import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { judgeLiteral } from './literal.ts';
import { readPlaces } from '../../../tests/read-places.ts';

// sentence -> a name in it that stands for something else, and why
const OTHER: [string, string, RegExp][] = [
	['Moscow said its forces had withdrawn.', 'Moscow', /government spoke/],
	['Kyiv’s European allies met in Paris.', 'Kyiv', /government, people or forces/],
	['She studied at the University of Kharkiv.', 'Kharkiv', /organisation/],
	['The Paris declaration was signed by nine states.', 'Paris', /document/],
	['A London-based analyst disagreed.', 'London', /hyphen/],
	['Russia launched 90 drones that night.', 'Russia', /forces act/],
	['The talks with Moscow have stalled.', 'Moscow', /party/],
	['Talks between Moscow and Kyiv have stalled.', 'Moscow', /party/],
	['The minister told reporters in Washington that it was over.', 'Washington', /spoke/],
	['Officials in Kyiv said the bridge was safe.', 'Kyiv', /spoke/],
	['Israel’s army denied it.', 'Israel', /government, people or forces/],
	['The government of Sudan rejected the offer.', 'Sudan', /government, people or forces/],
	['The wave of US strikes went on.', 'US', /forces/],
	['A man from Dnipro was arrested.', 'Dnipro', /comes from/],
	['The Kharkiv governor posted pictures.', 'Kharkiv', /government, people or forces/],
	['KYIV (Reuters) - The lights went out at noon.', 'KYIV', /dateline/]
];

describe('not literal', () => {
	for (const [text, name, reason] of OTHER)
		it(`${text} (${name})`, () => {
			const mention = readPlaces(text).mentions.find((found) => found.text === name);
			expect(mention?.literal).toBe(false);
			expect(mention?.reason).toMatch(reason);
		});
});

describe('demonyms', () => {
	const judge = (text: string) => {
		const tokens = tokenize(text);
		return judgeLiteral({ tokens, from: 1, to: 2, isDemonym: true, power: null, isOpening: false });
	};
	it('are no places', () =>
		expect(judge('A Russian drone crossed the river.').literal).toBe(false));
	it('are places before land', () =>
		expect(judge('Nine Ukrainian regions were hit.').literal).toBe(true));
});
