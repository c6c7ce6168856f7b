import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from './sort-rows.ts';

describe('sortRows', () => {
	const keys = [5, 0, 5, 9, 0];
	const rows = Uint32Array.from([4, 3, 2, 1, 0]);
	const cases: [boolean, number[]][] = [
		[false, [4, 1, 2, 0, 3]],
		[true, [3, 2, 0, 4, 1]]
	];
	for (const [isDescending, order] of cases)
		it(isDescending ? 'highest first' : 'lowest first', () =>
			expect([...sortRows(rows, (row) => keys[row] ?? 0, isDescending)]).toEqual(order)
		);
	it('takes the greatest keys', () => {
		const two = Uint32Array.from([0, 1]);
		expect([...sortRows(two, (row) => 2 ** 32 - 1 - row, false)]).toEqual([1, 0]);
	});
	it('takes more rows than any archive has', () => {
		const many = Uint32Array.from({ length: 2 ** 21 + 5 }, (_, i) => i);
		const sorted = sortRows(many, (row) => row % 3, true);
		expect([sorted[0], sorted.at(-1), sorted.length]).toEqual([2, 2 ** 21 + 4, many.length]);
	});
	it('sorts as the language does', () => {
		const pair = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 50 });
		fc.assert(
			fc.property(pair, fc.boolean(), (values, isDescending) => {
				const all = Uint32Array.from(values.keys());
				const sign = isDescending ? -1 : 1;
				const key = (row: number) => values[row] ?? 0;
				const expected = [...all].sort((a, b) => sign * (key(a) - key(b)));
				expect([...sortRows(all, key, isDescending)]).toEqual(expected);
			})
		);
	});
	it('sorts nothing', () => expect(sortRows(new Uint32Array(), () => 0, true).length).toBe(0));
});
