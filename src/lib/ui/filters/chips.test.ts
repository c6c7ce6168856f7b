import { describe, expect, it } from 'vitest';
import { emptyQuery, type Query } from '../../feature/query.ts';
import { listChips, toggleValue } from './chips.ts';

describe('listChips', () => {
	const cases: [Partial<Query>, string[]][] = [
		[{}, []],
		[{ text: 'market' }, ['“market”']],
		[{ countries: ['UA', 'Elbonia'] }, ['Ukraine', 'Elbonia']],
		[{ precisions: ['unlocated'], statuses: ['unreviewed'] }, ['no place', 'not reviewed']],
		[{ subTypes: ['Talks'], deaths: 0 }, ['Talks', '0 or more killed']],
		[{ bbox: [1, 2, 3, 4] }, ['In this map area']]
	];
	for (const [filters, labels] of cases)
		it(JSON.stringify(filters), () => {
			const chips = listChips({ ...emptyQuery(), ...filters });
			expect(chips.map((chip) => chip.label)).toEqual(labels);
		});
	it('takes away one thing at a time, and in the end everything', () => {
		let filters: Query = { ...emptyQuery(), types: ['Battles', 'Riots'], text: 'x', deaths: 3 };
		for (let left = 4; left > 0; left--) {
			const chips = listChips(filters);
			expect(chips.length).toBe(left);
			filters = chips[0]?.without ?? filters;
		}
		expect(filters).toEqual(emptyQuery());
	});
});

describe('toggleValue', () => {
	it('puts in and takes out', () => {
		const on = toggleValue(emptyQuery(), 'actors', 'Russia');
		expect(on.actors).toEqual(['Russia']);
		expect(toggleValue(on, 'actors', 'Russia')).toEqual(emptyQuery());
	});
});
