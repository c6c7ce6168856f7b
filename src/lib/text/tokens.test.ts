import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

// [text, tokens joined by |]
const TABLE: [string, string][] = [
	['Kyiv said so.', 'Kyiv|said|so|.'],
	["Kyiv's allies", "Kyiv|'s|allies"],
	['Ukraine’s east', 'Ukraine|’s|east'],
	["O'Brien doesn't", "O'Brien|doesn't"],
	['the U.S. and the U.N.', 'the|U.S.|and|the|U.N.'],
	['at 5 a.m. sharp', 'at|5|a.m.|sharp'],
	['Feb. 18', 'Feb|.|18'],
	['Jan. 3-4', 'Jan|.|3|-|4'],
	['1,200 men, 3.5 km', '1,200|men|,|3.5|km'],
	['16.03.2025', '16.03.2025'],
	['Iranian-made F-16s', 'Iranian|-|made|F|-|16s'],
	['the 93rd', 'the|93rd'],
	['«Київ»', '«|Київ|»'],
	['Orléans', 'Orléans'],
	['$5', '$|5'],
	['', '']
];

// [word, capitalized, all caps, number, punctuation]
const SHAPES: [string, boolean, boolean, boolean, boolean][] = [
	['Kyiv', true, false, false, false],
	['NATO', true, true, false, false],
	['U.S.', true, true, false, false],
	['A', true, false, false, false],
	['90', false, false, true, false],
	['1,200', false, false, true, false],
	['93rd', false, false, false, false],
	['-', false, false, false, true],
	['Ірпінь', true, false, false, false]
];

describe('tokenize', () => {
	for (const [text, expected] of TABLE)
		it(text, () =>
			expect(
				tokenize(text)
					.map((t) => t.text)
					.join('|')
			).toBe(expected)
		);
	for (const [word, ...shape] of SHAPES)
		it(`${word} has its shape`, () => {
			const [token] = tokenize(word);
			expect([
				token?.isCapitalized,
				token?.isAllCaps,
				token?.isNumber,
				token?.isPunctuation
			]).toEqual(shape);
		});
	it('keeps to the stretch it was given', () => {
		expect(tokenize('one two three', 4, 7)).toMatchObject([{ start: 4, end: 7, text: 'two' }]);
	});
	it('parts any text into tokens that lie in order inside it and leave out only spaces', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				let at = 0;
				for (const token of tokenize(text)) {
					expect(token.start).toBeGreaterThanOrEqual(at);
					expect(
						text
							.slice(at, token.start)
							.trim()
							.replace(/[\u200b\ufeff]/g, '')
					).toBe('');
					expect(token.text).toBe(text.slice(token.start, token.end));
					expect(token.end).toBeGreaterThan(token.start);
					at = token.end;
				}
			})
		);
	});
});
