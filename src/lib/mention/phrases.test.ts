import { expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { inflectNoun, inflectVerb } from './inflect.ts';
import { makePhraseBook } from './phrases.ts';

const book = makePhraseBook([
	['air strike', 1],
	['air', 2],
	['drive _ out of', 3],
	["people's army", 4]
]);

const TABLE: [string, (number | null)[]][] = [
	['air strike', [1, null]],
	['air raid', [2, null]],
	['drive the last rebels out of', [3, null, null, null, null, null]],
	['drive them, then go out of', [null, null, null, null, null, null, null]],
	["People's Army", [4, null, null]]
];

for (const [text, expected] of TABLE)
	it(`matches in ${text}`, () => {
		const tokens = tokenize(text);
		expect(tokens.map((_, at) => book.matchAt(tokens, at)?.value ?? null)).toEqual(expected);
	});

const FORMS: [string, string[] | undefined, string][] = [
	['attack', undefined, 'attack attacks attacked attacking'],
	['seize', undefined, 'seize seizes seized seizing'],
	['bury', undefined, 'bury buries buried burying'],
	['clash', undefined, 'clash clashes clashed clashing'],
	['hit', ['hits', 'hitting'], 'hit hits hitting'],
	['take', ['takes', 'took', 'taken', 'taking'], 'take takes took taken taking']
];

for (const [verb, irregular, expected] of FORMS)
	it(`inflects ${verb}`, () => {
		const forms = inflectVerb(verb, irregular).map(([form]) => form);
		expect(forms.join(' ')).toBe(expected);
	});

it('inflects nouns', () => {
	const nouns = ['attack', 'casualty', 'clash', 'gunman', 'casualties'].map((noun) =>
		inflectNoun(noun).at(-1)
	);
	expect(nouns).toEqual(['attacks', 'casualties', 'clashes', 'gunmen', 'casualties']);
});

it('knows that "hit" is its own past', () => {
	expect(inflectVerb('hit', ['hits', 'hitting'])[0]).toEqual(['hit', 'past']);
});
