import { describe, expect, it } from 'vitest';
import { FLAG_PART, makeColumns, UNLOCATED } from '../../feature/column-codes.ts';
import { PLACE_PRECISIONS } from '../../feature/vocabulary.ts';
import { findSigns } from './signs.ts';

type Event = [precision: string, first: number, last: number, isPart?: boolean];
const rows: [string, Event[], string[]][] = [
	['a dot of one day needs no words', [['settlement', 1, 1]], []],
	['a dot of some days fades', [['settlement', 1, 3]], ['fade']],
	['a region is tinted', [['region', 1, 1]], ['tint']],
	['parts of a region are hatched', [['region', 1, 3, true]], ['hatch']],
	['near is a ring', [['near', 1, 1]], ['ring']],
	['a country is a badge', [['country', 1, 3]], ['badge']],
	['what is drawn nowhere has no sign', [['nowhere', 1, 3]], []],
	['other days do not count', [['region', 9, 9]], []]
];

describe('findSigns', () => {
	it.each(rows)('%s', (_, events, expected) => {
		const columns = makeColumns(events.length);
		events.forEach(([precision, first, last, isPart], row) => {
			const code = PLACE_PRECISIONS.findIndex((name) => name === precision);
			columns.precision[row] = code < 0 ? UNLOCATED : code;
			columns.firstDay[row] = first;
			columns.lastDay[row] = last;
			columns.flags[row] = isPart ? FLAG_PART : 0;
		});
		const mask = new Uint8Array(events.length).fill(1);
		expect([...findSigns(columns, mask, { from: 0, to: 5 }, 'possible')]).toEqual(expected);
	});
	it('leaves out what the filters leave out', () => {
		const columns = makeColumns(1);
		columns.precision[0] = PLACE_PRECISIONS.indexOf('region');
		expect(findSigns(columns, new Uint8Array(1), null, 'possible').size).toBe(0);
	});
});
