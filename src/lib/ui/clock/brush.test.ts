import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../time/civil.ts';
import { dayAfterKey, moveEnd, moveWindow, windowAround } from './brush.ts';
import { movedDays } from './follow.ts';
import { advance, chooseSpeed, rewind, startRange } from './play.ts';
import { fitScale, panScale, revealDays, toDayAt, toPixel, zoomScale } from './scale.ts';

const bounds = { from: 100, to: 199 };

describe('moveEnd', () => {
	it('moves one end', () =>
		expect(moveEnd({ from: 110, to: 120 }, 'from', 105, bounds)).toEqual({ from: 105, to: 120 }));
	it('takes the other end along', () =>
		expect(moveEnd({ from: 110, to: 120 }, 'from', 125, bounds)).toEqual({ from: 125, to: 125 }));
	it('stays inside the data', () =>
		expect(moveEnd({ from: 110, to: 120 }, 'to', 900, bounds)).toEqual({ from: 110, to: 199 }));
});

describe('moveWindow', () => {
	it('keeps its width', () =>
		expect(moveWindow({ from: 110, to: 120 }, 5, bounds)).toEqual({ from: 115, to: 125 }));
	it('stops at the end', () =>
		expect(moveWindow({ from: 110, to: 120 }, 500, bounds)).toEqual({ from: 189, to: 199 }));
	it('stops at the start', () =>
		expect(moveWindow({ from: 110, to: 120 }, -500, bounds)).toEqual({ from: 100, to: 110 }));
	it('may come back from outside', () =>
		expect(moveWindow({ from: 300, to: 310 }, -5, bounds)).toEqual({ from: 295, to: 305 }));
});

describe('dayAfterKey', () => {
	const day = toDay('2025-03-31');
	const cases: [string, boolean, string | null][] = [
		['ArrowLeft', false, '2025-03-30'],
		['ArrowUp', false, '2025-04-01'],
		['ArrowRight', true, '2025-04-07'],
		['PageDown', false, '2025-02-28'],
		['PageUp', false, '2025-04-30'],
		['a', false, null]
	];
	for (const [key, shift, to] of cases)
		it(`${key}${shift ? ' with shift' : ''}`, () => {
			const moved = dayAfterKey(key, day, bounds, shift);
			expect(moved === null ? null : fromDay(moved)).toBe(to);
		});
});

describe('windowAround', () => {
	it('stays when it touches', () =>
		expect(windowAround({ from: 110, to: 120 }, { from: 120, to: 130 }, bounds)).toEqual({
			from: 110,
			to: 120
		}));
	it('moves with its width', () =>
		expect(windowAround({ from: 110, to: 120 }, { from: 150, to: 150 }, bounds)).toEqual({
			from: 145,
			to: 155
		}));
	it('stays inside the data', () =>
		expect(windowAround({ from: 110, to: 120 }, { from: 199, to: 199 }, bounds)).toEqual({
			from: 189,
			to: 199
		}));
});

describe('movedDays', () => {
	type Days = [number, number];
	const cases: [string, Days, Days, Days | null][] = [
		['the first day', [110, 120], [105, 120], [105, 105]],
		['the last day', [110, 120], [110, 125], [125, 125]],
		['the window', [110, 120], [111, 121], [111, 121]],
		['nothing', [110, 120], [110, 120], null]
	];
	for (const [name, [from, to], [nextFrom, nextTo], moved] of cases)
		it(name, () =>
			expect(movedDays({ from, to }, { from: nextFrom, to: nextTo })).toEqual(
				moved && { from: moved[0], to: moved[1] }
			)
		);
});

describe('play', () => {
	it('begins at the start when everything is shown', () => {
		expect(startRange('window', null, bounds)).toEqual({ from: 100, to: 107 });
		expect(startRange('cumulative', null, bounds)).toEqual({ from: 100, to: 100 });
		expect(startRange('instant', { from: 100, to: 199 }, bounds)).toEqual({ from: 100, to: 100 });
	});
	it('goes on from where the clock stands', () => {
		expect(startRange('window', { from: 120, to: 130 }, bounds)).toEqual({ from: 120, to: 130 });
		expect(startRange('instant', { from: 120, to: 130 }, bounds)).toEqual({ from: 130, to: 130 });
	});
	it('ends on the last day and then stops', () => {
		const last = advance('window', { from: 180, to: 197 }, 5, bounds);
		expect(last).toEqual({ from: 182, to: 199 });
		expect(last && advance('window', last, 1, bounds)).toBeNull();
	});
	it('begins a loop again', () =>
		expect(rewind('window', { from: 182, to: 199 }, bounds)).toEqual({ from: 100, to: 117 }));
	it('plays a single day of data', () => {
		const day = { from: 5, to: 5 };
		expect(startRange('window', null, day)).toEqual(day);
		expect(advance('window', day, 1, day)).toBeNull();
	});
	it('chooses a speed', () =>
		expect([chooseSpeed({ from: 0, to: 27 }), chooseSpeed({ from: 0, to: 3650 })]).toEqual([
			1, 365
		]));
});

describe('scale', () => {
	const scale = fitScale(bounds, 1000);
	it('goes there and back', () => expect(toDayAt(scale, toPixel(scale, 150))).toBe(150));
	it('keeps the day under the pointer', () => {
		const nearer = zoomScale(scale, 300, 0.5, bounds);
		expect(toDayAt(nearer, 300)).toBeCloseTo(130);
		expect(nearer.to - nearer.from).toBeCloseTo(50);
	});
	it('never shows more than there is', () =>
		expect(zoomScale(scale, 300, 9, bounds)).toEqual(scale));
	it('stops at the edge', () =>
		expect(panScale({ from: 100, to: 110, width: 9 }, -50, bounds).from).toBe(100));
	it('shows the days asked for', () =>
		expect(revealDays({ from: 100, to: 110, width: 9 }, { from: 150, to: 150 }, bounds)).toEqual({
			from: 145.5,
			to: 155.5,
			width: 9
		}));
});
