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
	it('sorts nothing', () => expect(sortRows(new Uint32Array(), () => 0, true).length).toBe(0));
});
