import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage, serveForTests, type OpenPage } from './app.ts';
import { dragMouse, pointAt, pointOf, readRange, readStretch, slider } from './clock-screen.ts';
import { moveFingers, tapTwice } from './fingers.ts';
import { followLink, shrinkMap, waitForEvents } from './screen.ts';

const ALL = '2025-01-24/2025-04-17';
const WHOLE = '24 January – 17 April 2025';
const WEEK = '2025-03-10/2025-03-16';

const shared = serveForTests();
let open: OpenPage;
let page: Page;

const dayOf = (date: string, part?: number) => pointOf(page, date, part);
const range = () => readRange(page);

/** Rows of one device: what is done, to a clock that shows which days, and the days it shows then. */
type Row = [name: string, before: string, act: () => Promise<unknown>, after: string];
const EVERYTHING = '';

function run(rows: Row[]): void {
	for (const [name, before, act, after] of rows)
		it(name, async () => {
			await show(before);
			await act();
			await expect.poll(range).toBe(after);
		});
}

/** Goes to days the way a link does; the page stays. */
async function show(days: string): Promise<void> {
	// not in a field, where a key is a letter
	await slider(page, 'first').press('0');
	await expect.poll(range).toBe(ALL);
	await expect.poll(() => readStretch(page)).toBe(WHOLE);
	if (days === EVERYTHING) return;
	await followLink(page, `datetime=${days}`);
	await expect.poll(range).toBe(days);
}

/** Types a date into a field. */
async function type(field: 'First' | 'Last', words: string): Promise<void> {
	const box = page.getByRole('textbox', { name: `${field} day shown` });
	await box.fill(words);
	await box.press('Enter');
}

const isNothingWrong = () => {
	expect(open.errors).toEqual([]);
	expect(open.foreign).toEqual([]);
};

describe('the clock on a wide page', () => {
	beforeAll(async () => {
		open = await openPage(shared.browser, shared.app.address);
		page = open.page;
		await shrinkMap(page);
		await waitForEvents(page);
	});
	afterEach(isNothingWrong);
	afterAll(() => open.close());

	describe('by mouse', () => {
		run([
			[
				'draws a window',
				EVERYTHING,
				async () => dragMouse(page, [await dayOf('2025-03-10'), await dayOf('2025-03-14')]),
				'2025-03-10/2025-03-14'
			],
			[
				'draws a window from right to left',
				EVERYTHING,
				async () => dragMouse(page, [await dayOf('2025-03-14'), await dayOf('2025-03-10')]),
				'2025-03-10/2025-03-14'
			],
			[
				'shows one day at a click on its bar',
				EVERYTHING,
				async () => page.mouse.click(...(await dayOf('2025-03-18'))),
				'2025-03-18/2025-03-18'
			],
			[
				'leaves the window alone at a click inside',
				WEEK,
				async () => page.mouse.click(...(await dayOf('2025-03-12'))),
				WEEK
			],
			[
				'moves the window',
				WEEK,
				async () => dragMouse(page, [await dayOf('2025-03-12'), await dayOf('2025-03-15')]),
				'2025-03-13/2025-03-19'
			],
			[
				'keeps the width of a window pushed against the end',
				WEEK,
				async () => dragMouse(page, [await dayOf('2025-03-12'), await dayOf('2025-04-17')]),
				'2025-04-11/2025-04-17'
			],
			[
				'moves a window of one day by the handle below it',
				'2025-03-12/2025-03-12',
				async () => {
					const below = async (date: string) => {
						const [x, y] = await dayOf(date);
						return [x, y + 52] as const;
					};
					await dragMouse(page, [await below('2025-03-12'), await below('2025-03-20')]);
				},
				'2025-03-20/2025-03-20'
			],
			[
				'moves the first day, from wherever its grip was held',
				WEEK,
				async () => {
					const [x, y] = await dayOf('2025-03-10', 0);
					const [toX] = await dayOf('2025-03-06', 0);
					await dragMouse(page, [
						[x - 8, y],
						[toX - 8, y]
					]);
				},
				'2025-03-06/2025-03-16'
			],
			[
				'moves the last day',
				WEEK,
				async () => {
					const [x, y] = await dayOf('2025-03-16', 1);
					const [toX] = await dayOf('2025-03-20', 1);
					await dragMouse(page, [
						[x + 8, y],
						[toX + 8, y]
					]);
				},
				'2025-03-10/2025-03-20'
			],
			[
				'takes the last day along when the first is pushed past it',
				WEEK,
				async () => dragMouse(page, [await dayOf('2025-03-10', 0), await dayOf('2025-03-25', 0)]),
				'2025-03-25/2025-03-25'
			],
			[
				'and gives it back when the hand comes back',
				WEEK,
				async () =>
					dragMouse(page, [
						await dayOf('2025-03-10', 0),
						await dayOf('2025-03-25', 0),
						await dayOf('2025-03-08', 0)
					]),
				'2025-03-08/2025-03-16'
			],
			[
				'ends a double-click with the month',
				EVERYTHING,
				async () => page.mouse.dblclick(...(await dayOf('2025-03-18'))),
				'2025-03-01/2025-03-31'
			],
			[
				'ends a double-click inside the window with the month',
				WEEK,
				async () => page.mouse.dblclick(...(await dayOf('2025-03-12'))),
				'2025-03-01/2025-03-31'
			]
		]);

		it('leaves nothing of a double-click in the history', async () => {
			await show(EVERYTHING);
			const before = await page.evaluate(() => history.length);
			await page.mouse.dblclick(...(await dayOf('2025-03-18')));
			await page.waitForURL(/datetime=2025-03-01\/2025-03-31/);
			expect(await page.evaluate(() => history.length)).toBe(before);
		});

		it('zooms with the wheel, moves with Shift and shows the whole time again', async () => {
			await show(EVERYTHING);
			const back = page.getByRole('button', { name: 'Whole time' });
			expect(await back.count()).toBe(0);
			await page.mouse.move(...(await pointAt(page, 0.5)));
			await page.mouse.wheel(0, -400);
			await expect.poll(() => readStretch(page)).toBe('14 February – 27 March 2025');
			await page.keyboard.down('Shift');
			await page.mouse.wheel(0, 400);
			await page.keyboard.up('Shift');
			await expect.poll(() => readStretch(page)).toBe('26 February – 8 April 2025');
			expect(await range()).toBe(ALL);
			expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
			await back.click();
			await expect.poll(() => readStretch(page)).toBe(WHOLE);
			expect(await back.count()).toBe(0);
		});
	});

	describe('by keyboard', () => {
		const press = (on: 'first' | 'last' | 'window', key: string) => () =>
			slider(page, on).press(key);
		run([
			['first day: right', WEEK, press('first', 'ArrowRight'), '2025-03-11/2025-03-16'],
			['first day: left', WEEK, press('first', 'ArrowLeft'), '2025-03-09/2025-03-16'],
			['first day: up', WEEK, press('first', 'ArrowUp'), '2025-03-11/2025-03-16'],
			['first day: down', WEEK, press('first', 'ArrowDown'), '2025-03-09/2025-03-16'],
			['first day: a week', WEEK, press('first', 'Shift+ArrowLeft'), '2025-03-03/2025-03-16'],
			['first day: a month', WEEK, press('first', 'PageDown'), '2025-02-10/2025-03-16'],
			['first day: Home', WEEK, press('first', 'Home'), '2025-01-24/2025-03-16'],
			['first day: End', WEEK, press('first', 'End'), '2025-04-17/2025-04-17'],
			['last day: right', WEEK, press('last', 'ArrowRight'), '2025-03-10/2025-03-17'],
			['last day: left', WEEK, press('last', 'ArrowLeft'), '2025-03-10/2025-03-15'],
			['last day: a week', WEEK, press('last', 'Shift+ArrowRight'), '2025-03-10/2025-03-23'],
			['last day: a month', WEEK, press('last', 'PageUp'), '2025-03-10/2025-04-16'],
			['last day: Home', WEEK, press('last', 'Home'), '2025-01-24/2025-01-24'],
			['last day: End', WEEK, press('last', 'End'), '2025-03-10/2025-04-17'],
			['window: right', WEEK, press('window', 'ArrowRight'), '2025-03-11/2025-03-17'],
			['window: a week', WEEK, press('window', 'Shift+ArrowLeft'), '2025-03-03/2025-03-09'],
			['window: a month', WEEK, press('window', 'PageDown'), '2025-02-10/2025-02-16'],
			['window: Home', WEEK, press('window', 'Home'), '2025-01-24/2025-01-30'],
			['window: End', WEEK, press('window', 'End'), '2025-04-11/2025-04-17'],
			['the days before', WEEK, () => page.keyboard.press('['), '2025-03-03/2025-03-09'],
			['the days after', WEEK, () => page.keyboard.press(']'), '2025-03-17/2025-03-23'],
			[
				'the days after, without a bracket',
				WEEK,
				() => page.keyboard.press('.'),
				'2025-03-17/2025-03-23'
			],
			['all days', WEEK, () => page.keyboard.press('0'), ALL]
		]);

		it('zooms around an end and follows it out of sight', async () => {
			await show(WEEK);
			await slider(page, 'first').press('+');
			await slider(page, 'first').press('+');
			await slider(page, 'first').press('+');
			expect(await readStretch(page)).not.toBe(WHOLE);
			await slider(page, 'first').press('Home');
			await expect.poll(() => readStretch(page)).toMatch(/^24 January/);
			await slider(page, 'last').press('End');
			await expect.poll(() => readStretch(page)).toMatch(/17 April 2025$/);
			await page.keyboard.press('z');
			await expect.poll(() => readStretch(page)).toBe(WHOLE);
		});
		it('all days are seen with 0, however near the clock was', async () => {
			await show(WEEK);
			await slider(page, 'last').press('+');
			await page.keyboard.press('0');
			await expect.poll(() => readStretch(page)).toBe(WHOLE);
		});
	});

	describe('typed', () => {
		const typed = (field: 'First' | 'Last', words: string) => () => type(field, words);
		run([
			['first day', WEEK, typed('First', '12 March 2025'), '2025-03-12/2025-03-16'],
			['last day', WEEK, typed('Last', '2025-03-20'), '2025-03-10/2025-03-20'],
			['a month as the first day', WEEK, typed('First', 'Feb 2025'), '2025-02-01/2025-03-16'],
			['a month as the last day', WEEK, typed('Last', 'March 2025'), '2025-03-10/2025-03-31'],
			['a year as the last day', WEEK, typed('Last', '2025'), '2025-03-10/2025-04-17'],
			['a first day after the last', WEEK, typed('First', '1.4.2025'), '2025-04-01/2025-04-01'],
			['a last day before the first', WEEK, typed('Last', '1.2.2025'), '2025-02-01/2025-02-01'],
			['a first day before the data', WEEK, typed('First', '2019'), '2025-01-24/2025-03-16'],
			['a last day before the data is none', WEEK, typed('Last', '2024'), WEEK],
			['a first day after the data is none', WEEK, typed('First', '2026'), WEEK],
			['nonsense is none', WEEK, typed('Last', 'soon'), WEEK]
		]);
		it('says when no event can be in the days, and keeps quiet about an emptied field', async () => {
			await show(WEEK);
			await slider(page, 'first').press('ArrowLeft');
			await type('Last', '2024');
			await page.getByText('The data begin on 24 January 2025.').waitFor();
			const field = page.getByRole('textbox', { name: 'Last day shown' });
			await field.press('Escape');
			expect(await field.inputValue()).toBe('16 Mar 2025');
			await field.fill('');
			await field.press('Tab');
			expect(await field.inputValue()).toBe('16 Mar 2025');
			await type('Last', 'soon');
			await page.getByText('not the name of a month').waitFor();
			await slider(page, 'last').press('ArrowRight');
			expect(await field.inputValue()).toBe('17 Mar 2025');
			expect(await page.locator('.clock [role=alert]').count()).toBe(0);
		});
	});

	describe('chosen', () => {
		const choose = (name: string) => () =>
			page.getByRole('combobox', { name: 'Days to show' }).selectOption(name);
		run([
			['all days', WEEK, choose('All days'), ALL],
			['the last week', WEEK, choose('Last 7 days of the data'), '2025-04-11/2025-04-17'],
			['the last month', WEEK, choose('Last 30 days of the data'), '2025-03-19/2025-04-17'],
			['a year', WEEK, choose('2025'), '2025-01-01/2025-12-31']
		]);
	});

	it('an event opened from elsewhere comes into sight on a near clock', async () => {
		await show(EVERYTHING);
		await page.mouse.move(...(await pointAt(page, 0.02)));
		await page.mouse.wheel(0, -1200);
		await expect.poll(() => readStretch(page)).toMatch(/^2\d January – \d+ February 2025$/);
		await page.getByRole('option').first().click();
		await expect.poll(() => readStretch(page)).toMatch(/April 2025$/);
		await page.keyboard.press('Escape');
	});
});

describe('play', () => {
	// play counts the frames of a clock that the test turns
	const START = new Date('2026-01-01T12:00:00Z');
	beforeAll(async () => {
		open = await openPage(shared.browser, 'about:', 'blank');
		page = open.page;
		await page.clock.install({ time: START });
		await page.goto(shared.app.address);
		await shrinkMap(page);
		await waitForEvents(page);
		await page.clock.pauseAt(new Date(START.getTime() + 3_600_000));
	});
	beforeEach(async () => {
		await mode('Window');
		await page.getByRole('combobox', { name: 'Speed' }).selectOption('2');
		await page.keyboard.press('0');
		await type('First', '10 March 2025');
		await type('Last', '16 March 2025');
	});
	afterEach(() => expect(open.errors).toEqual([]));
	afterAll(() => open.close());
	const button = (name: 'Play' | 'Pause') => page.getByRole('button', { name, exact: true });
	const mode = (name: string) =>
		page.getByRole('combobox', { name: 'How it plays' }).selectOption(name);
	const pass = (seconds: number) => page.clock.runFor(seconds * 1000 + 50);

	const rows: [string, string, number, string][] = [
		['Window', 'a window moves on', 3, '2025-03-16/2025-03-22'],
		['Cumulative', 'everything up to a day', 3, '2025-01-24/2025-03-22'],
		['Day by day', 'one day after the other', 3, '2025-03-22/2025-03-22']
	];
	for (const [name, what, seconds, after] of rows)
		it(`${name}: ${what}`, async () => {
			await mode(name);
			await button('Play').click();
			await pass(seconds);
			expect(await range()).toBe(after);
			await button('Pause').click();
			await pass(2);
			expect(await range()).toBe(after);
		});
	it('begins again at the end when it loops, and a day at a time', async () => {
		await mode('Day by day');
		await page.getByRole('button', { name: 'Loop' }).click();
		await page.getByRole('combobox', { name: 'Days to show' }).selectOption('All days');
		await page.getByRole('combobox', { name: 'Speed' }).selectOption('90');
		await button('Play').click();
		await pass(1);
		expect(await button('Pause').count()).toBe(1);
		const [first, last] = (await range()).split('/');
		expect(first).toBe(last);
		expect(first && first < '2025-02-20').toBe(true);
		await button('Pause').click();
		await page.getByRole('button', { name: 'Loop' }).click();
	});
	it('goes on from the start when all days are chosen meanwhile', async () => {
		await button('Play').click();
		await pass(1);
		await page.getByRole('combobox', { name: 'Days to show' }).selectOption('All days');
		await pass(2);
		expect(await button('Pause').count()).toBe(1);
		expect(await range()).toMatch(/^2025-01-2\d\/2025-0[12]-\d\d$/);
		await button('Pause').click();
	});
	it('waits while a hand holds the window, and goes on from there', async () => {
		await button('Play').click();
		await pass(1);
		await page.mouse.move(...(await dayOf('2025-03-15')));
		await page.mouse.down();
		await page.mouse.move(...(await dayOf('2025-03-25')), { steps: 3 });
		await pass(3);
		expect(await range()).toBe('2025-03-22/2025-03-28');
		await page.mouse.up();
		await pass(1);
		expect(await range()).toBe('2025-03-24/2025-03-30');
		await button('Pause').click();
	});
	it('is followed by a clock that looks at a part', async () => {
		for (let i = 0; i < 4; i++) await slider(page, 'last').press('+');
		await button('Play').click();
		await pass(8);
		expect(await range()).toBe('2025-03-26/2025-04-01');
		expect(await readStretch(page)).toMatch(/April 2025$/);
		await button('Pause').click();
	});
	for (const [what, key, on] of [
		['the space bar on the page', ' ', 'slider'],
		['the space bar on its own button', ' ', 'button'],
		['the space bar after a click in the list', ' ', 'option'],
		['k on another button', 'k', 'other']
	] as const)
		it(`starts and stops with ${what}`, async () => {
			const targets = {
				slider: slider(page, 'first'),
				button: page.locator('.clock .button.main'),
				option: page.getByRole('option').first(),
				other: page.getByRole('button', { name: 'Log' })
			};
			await targets[on].focus();
			await page.keyboard.press(key);
			await button('Pause').waitFor();
			await page.keyboard.press(key);
			await button('Play').waitFor();
		});
});

describe('the clock on a phone', () => {
	beforeAll(async () => {
		open = await openPage(shared.browser, shared.app.address, '/', {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true
		});
		page = open.page;
		await shrinkMap(page);
		await slider(page, 'first').waitFor();
	});
	afterEach(isNothingWrong);
	afterAll(() => open.close());

	const swipe = async (from: string, to: string, part = 0.5, shift = 0) => {
		const [x, y] = await dayOf(from, part);
		const [toX] = await dayOf(to, part);
		await moveFingers(page, [
			[
				[x + shift, y],
				[toX + shift, y]
			]
		]);
	};
	run([
		[
			'draws a window',
			EVERYTHING,
			() => swipe('2025-03-01', '2025-03-20'),
			'2025-03-01/2025-03-20'
		],
		[
			'shows a day at a tap on its bar',
			EVERYTHING,
			async () => page.touchscreen.tap(...(await dayOf('2025-03-18'))),
			'2025-03-18/2025-03-18'
		],
		[
			'moves the first day',
			WEEK,
			() => swipe('2025-03-10', '2025-02-10', 0, -10),
			'2025-02-10/2025-03-16'
		],
		[
			'moves the last day',
			WEEK,
			() => swipe('2025-03-16', '2025-04-01', 1, 10),
			'2025-03-10/2025-04-01'
		],
		[
			'a finger finds the grip 20 pixels beside its line',
			WEEK,
			() => swipe('2025-03-10', '2025-02-10', 0, -20),
			'2025-02-10/2025-03-16'
		],
		[
			'moves a window of one day by the handle below it',
			'2025-03-12/2025-03-12',
			async () => {
				const [x, y] = await dayOf('2025-03-12');
				const [toX] = await dayOf('2025-03-24');
				await moveFingers(page, [
					[
						[x + 8, y + 24],
						[toX + 8, y + 24]
					]
				]);
			},
			'2025-03-24/2025-03-24'
		],
		[
			'ends a double tap with the month',
			EVERYTHING,
			async () => tapTwice(page, await dayOf('2025-03-18')),
			'2025-03-01/2025-03-31'
		],
		[
			'a pinch leaves the days alone',
			WEEK,
			async () => {
				const [a, b] = [await pointAt(page, 0.6), await pointAt(page, 0.8)];
				await moveFingers(page, [
					[a, await pointAt(page, 0.5)],
					[b, await pointAt(page, 0.95)]
				]);
			},
			WEEK
		]
	]);

	it('pinches nearer, moves with two fingers and shows the whole time again', async () => {
		await show(EVERYTHING);
		const at = (share: number) => pointAt(page, share);
		await moveFingers(page, [
			[await at(0.4), await at(0.2)],
			[await at(0.6), await at(0.8)]
		]);
		await expect.poll(() => readStretch(page)).toMatch(/^2[01] February – 2[01] March 2025$/);
		await moveFingers(page, [
			[await at(0.5), await at(0.2)],
			[await at(0.8), await at(0.5)]
		]);
		await expect.poll(() => readStretch(page)).toMatch(/^(28 February –|1–).* March 2025$/);
		expect(await range()).toBe(ALL);
		await page.getByRole('button', { name: 'Whole time' }).tap();
		await expect.poll(() => readStretch(page)).toBe(WHOLE);
	});
	it('gives every touch target of the clock 40 pixels, the grips at least 32', async () => {
		await show(WEEK);
		const sizes = await page
			.locator('.clock button:visible, .clock input:visible')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
		const grips = await page
			.locator('.thumb')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
		expect(Math.min(...grips)).toBeGreaterThanOrEqual(32);
	});
});
