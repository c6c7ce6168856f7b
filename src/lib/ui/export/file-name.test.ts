import { describe, expect, it } from 'vitest';
import { emptyQuery, type Query } from '../../feature/query.ts';
import type { DayRange } from '../../state.svelte.ts';
import { toDay } from '../../time/civil.ts';
import { fileStem } from './file-name.ts';

const march = { from: toDay('2025-03-10'), to: toDay('2025-03-16') };
const rows: [Partial<Query>, DayRange | null, string][] = [
	[{}, march, 'dateline-2025-03-10-to-2025-03-16'],
	[{}, { from: march.from, to: march.from }, 'dateline-2025-03-10'],
	[{}, null, 'dateline'],
	[{ countries: ['UA'] }, march, 'dateline-ukraine-2025-03-10-to-2025-03-16'],
	[
		{ types: ['Explosions/Remote violence'], text: 'удар / Ізюм' },
		null,
		'dateline-удар-ізюм-explosions-remote-violence'
	],
	[{ text: 'a'.repeat(60), countries: ['SD'] }, null, 'dateline-sudan']
];

describe('fileStem', () => {
	it.each(rows)('%j', (filters, days, expected) =>
		expect(fileStem({ ...emptyQuery(), ...filters }, days)).toBe(expected)
	);
});
