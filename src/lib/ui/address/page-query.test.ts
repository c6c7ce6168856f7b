import { describe, expect, it } from 'vitest';
import { emptyPageQuery, formatPageQuery, parsePageQuery, writeAddress } from './page-query.ts';

describe('page query', () => {
	const good: [string, object][] = [
		['', {}],
		['at=37.6,49.2,6.5', { at: { center: [37.6, 49.2], zoom: 6.5 } }],
		['at=-180,0,0&selected=abc', { at: { center: [-180, 0], zoom: 0 }, selected: 'abc' }],
		['panel=table&bars=log', { panel: 'table', isLog: true }],
		[
			'columns=date,killed&sort=-killed',
			{ columns: ['date', 'killed'], sort: { key: 'killed', isDescending: true } }
		],
		['sort=country', { sort: { key: 'country', isDescending: false } }]
	];
	for (const [text, expected] of good)
		it(`reads and writes ${text || 'nothing'}`, () => {
			const { page, issues } = parsePageQuery(new URLSearchParams(text));
			expect(issues).toEqual([]);
			expect(page).toEqual({ ...emptyPageQuery(), ...expected });
			expect(writeAddress(formatPageQuery(page))).toBe(text);
		});
	for (const text of [
		'at=1,2',
		'at=200,0,3',
		'at=0,95,3',
		'at=a,b,c',
		'at=,,',
		'at=',
		'at=1,2,99',
		'panel=cards',
		'columns=wounds',
		'sort=title'
	])
		it(`says what is wrong with ${text}`, () => {
			const { page, issues } = parsePageQuery(new URLSearchParams(text));
			expect(page).toEqual(emptyPageQuery());
			expect(issues.map((issue) => issue.parameter)).toEqual([text.split('=')[0]]);
		});
	it('brings the longitude home', () =>
		expect(
			String(formatPageQuery({ ...emptyPageQuery(), at: { center: [190, 1], zoom: 2 } }))
		).toBe('at=-170%2C1%2C2'));
});
