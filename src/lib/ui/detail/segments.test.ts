import { describe, expect, it } from 'vitest';
import { splitSegments, type Mark } from './segments.ts';

const mark = (start: number, end: number, field = 'place'): Mark => ({
	start,
	end,
	field,
	rule: 'r'
});
const shape = (text: string, marks: Mark[]) =>
	splitSegments(text, marks).map((line) =>
		line.map((s) => `${s.text}[${s.marks.map((m) => m.field)}]`)
	);

describe('splitSegments', () => {
	it.each([
		['no marks', 'One two', [], [['One two[]']]],
		[
			'a mark inside',
			'One two three',
			[mark(4, 7)],
			[['One [', 'two[place', ' three['].map((s) => `${s}]`)]
		],
		[
			'overlapping marks',
			'abcdef',
			[mark(0, 4, 'a'), mark(2, 6, 'b')],
			[['ab[a]', 'cd[a,b]', 'ef[b]']]
		],
		[
			'a mark over a paragraph break',
			'ab\n\ncd',
			[mark(1, 5)],
			[
				['a[]', 'b[place]'],
				['c[place]', 'd[]']
			]
		],
		['a mark outside the text', 'ab', [mark(5, 9)], [['ab[]']]],
		['empty text', '', [mark(0, 1)], []]
	] as const)('%s', (_, text, marks, expected) => {
		expect(shape(text, [...marks])).toEqual(expected);
	});

	it('loses no text', () => {
		const text = 'First line.\n\nSecond line, longer.\n\n\n\nThird.';
		const joined = splitSegments(text, [mark(3, 20), mark(14, 16)]).flat();
		for (const { start, text: part } of joined)
			expect(text.slice(start, start + part.length)).toBe(part);
		expect(joined.map((s) => s.text).join('')).toBe(text.replaceAll('\n\n', ''));
	});
});
