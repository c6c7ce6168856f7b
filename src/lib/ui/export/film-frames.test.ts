import { describe, expect, it } from 'vitest';
import type { DayRange } from '../../state.svelte.ts';
import type { PlayMode } from '../clock/play.ts';
import { planFilm, writePlan } from './film-frames.ts';

const bounds = { from: 10, to: 14 };
const rows: [string, PlayMode, DayRange | null, number, string[]][] = [
	['day by day', 'instant', null, 99, ['10-10', '11-11', '12-12', '13-13', '14-14']],
	['a window', 'window', { from: 11, to: 13 }, 99, ['10-12', '11-13', '12-14']],
	['no window yet', 'window', null, 99, ['10-10', '11-11', '12-12', '13-13', '14-14']],
	['growing', 'cumulative', null, 99, ['10-10', '10-11', '10-12', '10-13', '10-14']],
	[
		'growing from the start, wherever it stands',
		'cumulative',
		{ from: 10, to: 13 },
		3,
		['10-10', '10-12', '10-14']
	],
	['few frames leave no day out', 'instant', null, 3, ['10-10', '11-12', '13-14']],
	['nor does a narrow window', 'window', { from: 12, to: 12 }, 3, ['10-10', '11-12', '13-14']],
	[
		'one day of data',
		'window',
		{ from: 14, to: 14 },
		99,
		['10-10', '11-11', '12-12', '13-13', '14-14']
	]
];

describe('planFilm', () => {
	it.each(rows)('%s', (_, mode, range, most, expected) => {
		const { frames } = planFilm({ mode, range, bounds, speed: 4 }, most);
		expect(frames.map(({ from, to }) => `${from}-${to}`)).toEqual(expected);
	});
	it('plays as fast as the clock, but so that dates can be read', () => {
		const film = (speed: number, most = 99) =>
			planFilm({ mode: 'instant', range: null, bounds: { from: 0, to: 98 }, speed }, most);
		expect(film(4).framesPerSecond).toBe(4);
		expect(film(365).framesPerSecond).toBe(24);
		expect(film(30, 50).framesPerSecond).toBe(15);
	});
	it('ends with the last day and is never longer than told', () => {
		const { frames } = planFilm({
			mode: 'window',
			range: { from: 5, to: 34 },
			bounds: { from: 0, to: 4000 },
			speed: 90
		});
		expect(frames.length).toBeLessThanOrEqual(240);
		expect(frames.at(-1)?.to).toBe(4000);
	});
});

describe('writePlan', () => {
	it('says what will be made', () => {
		const plan = planFilm({ mode: 'window', range: { from: 11, to: 13 }, bounds, speed: 1 });
		expect(writePlan(plan, 'window')).toBe(
			'3 pictures, one a day, 3 days in each; plays in 3 seconds.'
		);
	});
});
