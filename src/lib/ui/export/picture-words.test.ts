import { describe, expect, it } from 'vitest';
import { makeColumns, OPEN_END, OPEN_START, UNLOCATED } from '../../feature/columns.ts';
import { NO_POSITION } from '../../feature/column-codes.ts';
import { emptyQuery, type Query } from '../../feature/query.ts';
import { AppState, type DayRange } from '../../state.svelte.ts';
import { toDay } from '../../time/civil.ts';
import { closeDays } from '../../state/day-range.ts';
import { makeWriter, writeFilters } from './picture-words.ts';

const bounds = { from: 10, to: 20 };
const ranges: [string, DayRange | null, DayRange][] = [
	['all days', null, bounds],
	['closed days', { from: 12, to: 13 }, { from: 12, to: 13 }],
	['an open end', { from: 12, to: OPEN_END }, { from: 12, to: 20 }],
	['an open start', { from: OPEN_START, to: 12 }, { from: 10, to: 12 }],
	['an open end after the data', { from: 30, to: OPEN_END }, { from: 30, to: 30 }]
];
const filters: [Partial<Query>, string][] = [
	[{}, ''],
	[{ countries: ['UA', 'SD'] }, 'Only Ukraine or Sudan'],
	[{ text: 'drone', types: ['Battles'] }, 'Only “drone”, Battles'],
	[{ types: ['Battles'], subTypes: ['Talks'] }, 'Only Battles or Talks'],
	[{ deaths: 3, bbox: [1, 2, 3, 4] }, 'Only 3 or more killed, one area of the map']
];

describe('closeDays', () => {
	it.each(ranges)('%s', (_, range, expected) => expect(closeDays(range, bounds)).toEqual(expected));
});

describe('writeFilters', () => {
	it.each(filters)('%j', (query, expected) =>
		expect(writeFilters({ ...emptyQuery(), ...query })).toBe(expected)
	);
});

describe('makeWriter', () => {
	const app = new AppState();
	const columns = makeColumns(3);
	columns.firstDay.set([toDay('2025-03-01'), toDay('2025-03-02'), toDay('2025-03-10')]);
	columns.lastDay.set(columns.firstDay);
	columns.precision[1] = UNLOCATED;
	columns.lng[1] = columns.lat[1] = NO_POSITION;
	app.columns = columns;
	it('says days, number, and what has no place', () =>
		expect(makeWriter(app, ' The front ')(null)).toEqual({
			title: 'The front',
			days: '1–10 March 2025',
			about: '3 events · 1 of them without a place',
			filters: '',
			share: null
		}));
	it('says where in the data a part of the days lies', () =>
		expect(makeWriter(app, '')({ from: toDay('2025-03-10'), to: OPEN_END })).toEqual({
			title: '',
			days: '10 March 2025',
			about: '1 of 3 events',
			filters: '',
			share: { from: 0.9, to: 1 }
		}));
});
