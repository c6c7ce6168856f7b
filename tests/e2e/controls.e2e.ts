import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage, serveForTests, type OpenPage } from './app.ts';
import { readRange, slider } from './clock-screen.ts';
import { moveFingers } from './fingers.ts';
import { followLink, readCounts, shrinkMap, waitForEvents } from './screen.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const shared = serveForTests();
let open: OpenPage;
let page: Page;

const isNothingWrong = () => {
	expect(open.errors).toEqual([]);
	expect(open.foreign).toEqual([]);
};

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const check = (group: string, name: RegExp) =>
	page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name });
const isThere = (found: Locator) => async () => (await found.count()) > 0;
const pressed = (found: Locator) => () => found.getAttribute('aria-pressed');
const title = () =>
	page.getByRole('complementary', { name: 'Selected event' }).locator('h2').textContent();
/** The address without what the map adds to it by itself. */
const address = () => {
	const parameters = new URL(page.url()).searchParams;
	parameters.delete('at');
	return decodeURIComponent(String(parameters)).replaceAll('+', ' ');
};
const counts = async () => {
	const { heading, clock, legend, list } = await readCounts(page);
	return new Set([heading, clock, legend, list]).size === 1 ? heading : 'they differ';
};

/** A control, how it is used, and what is so afterwards. */
type Row = [control: string, use: () => Promise<unknown>, read: () => unknown, expected: unknown];

/** Each row begins where the row before it ended. */
async function walk(rows: Row[]): Promise<void> {
	for (const [control, use, read, expected] of rows) {
		await use();
		await expect.poll(async () => read(), { message: control, timeout: 5000 }).toEqual(expected);
	}
}

describe('on a wide page', () => {
	beforeAll(async () => {
		open = await openPage(shared.browser, shared.app.address);
		page = open.page;
		await shrinkMap(page);
		await waitForEvents(page);
	});
	afterEach(isNothingWrong);
	afterAll(() => open.close());

	const byUse = (click: (found: Locator) => Promise<unknown>) => {
		const legend = () => page.getByRole('region', { name: 'Legend' });
		const type = () => legend().getByRole('button', { name: /^Battles/ });
		const chip = (name: string) => button(`Remove filter ${name}`);
		const menu = () => button('Choose columns');
		return [
			[
				'legend: closes',
				() => click(button('Legend')),
				isThere(page.locator('.legend .type')),
				false
			],
			[
				'legend: opens',
				() => click(button('Legend')),
				isThere(page.locator('.legend .type')),
				true
			],
			['legend: one type', () => click(type()), address, 'type=battles'],
			['legend: that type is counted', async () => {}, counts, 4],
			['legend: all types', () => click(type()), address, ''],
			[
				'legend: size by deaths',
				() => click(legend().getByRole('checkbox')),
				() => legend().getByRole('checkbox').isChecked(),
				true
			],
			['filters: open', () => click(button('Filters')), isThere(check('Type', /^Battles/)), true],
			['filters: a type', () => click(check('Type', /^Explosions/)), address, 'type=explosions'],
			[
				'filters: an actor',
				() => click(check('Actor', /^Russia/)),
				address,
				'type=explosions&actor=Russia'
			],
			[
				'filters: the chip of a type',
				() => click(chip('Explosions/Remote violence')),
				address,
				'actor=Russia'
			],
			[
				'filters: a country',
				() => click(check('Country', /^Ukraine/)),
				address,
				'actor=Russia&country=UA'
			],
			['filters: clear all', () => click(button('Clear all filters')), address, ''],
			[
				'filters: a precision',
				() => click(check('How finely the place is known', /^settlement/)),
				address,
				'precision=settlement'
			],
			['filters: the chips’ clear all', () => click(button('Clear all')), address, ''],
			['filters: a review', () => click(check('Review', /^accepted/)), address, 'status=accepted'],
			['filters: the same review again', () => click(check('Review', /^accepted/)), address, ''],
			[
				'filters: surely in range',
				() => click(page.getByRole('radio', { name: /^Surely/ })),
				address,
				'certainty=sure'
			],
			['clock: possibly in range', () => click(button('Surely in range')), address, ''],
			[
				'filters: show',
				() => click(button(/^Show 19 events/)),
				isThere(page.getByRole('listbox')),
				true
			],
			['in view: on', () => click(button('In view')), () => /^bbox=/.test(address()), true],
			['in view: off', () => click(button('In view')), address, ''],
			['clock: log', () => click(button('Log')), address, 'bars=log'],
			['clock: not log', () => click(button('Log')), address, ''],
			['clock: loop', () => click(button('Loop')), pressed(button('Loop')), 'true'],
			['clock: no loop', () => click(button('Loop')), pressed(button('Loop')), 'false'],
			['table: shown', () => click(button('Table')), address, 'panel=table'],
			[
				'table: sorted',
				() => click(button('Killed')),
				() => page.locator('tbody tr.event td.number').first().textContent(),
				'404'
			],
			[
				'table: sorted the other way',
				() => click(button(/^Killed/)),
				() => page.getByRole('columnheader', { name: 'Killed' }).getAttribute('aria-sort'),
				'ascending'
			],
			['table: sorted by date again', () => click(button('Date')), address, 'panel=table'],
			['columns: menu', () => click(menu()), () => menu().getAttribute('aria-expanded'), 'true'],
			[
				'columns: one more',
				() => click(page.getByRole('checkbox', { name: 'Country' })),
				isThere(page.getByRole('columnheader', { name: 'Country' })),
				true
			],
			[
				'columns: one less',
				() => click(page.getByRole('checkbox', { name: 'Country' })),
				isThere(page.getByRole('columnheader', { name: 'Country' })),
				false
			],
			[
				'columns: Escape closes the menu and nothing else',
				() => page.keyboard.press('Escape'),
				() => menu().getAttribute('aria-expanded'),
				'false'
			],
			['list: shown', () => click(button('List')), address, ''],
			[
				'tray: opens',
				() => click(button(/no point on the map/)),
				isThere(page.getByRole('region', { name: 'Not on the map' }).getByRole('listitem')),
				true
			],
			[
				'tray: its event',
				() =>
					click(page.getByRole('region', { name: 'Not on the map' }).getByRole('button').nth(1)),
				title,
				'Air or drone strike on Yemen'
			],
			[
				'detail: closes',
				() => click(button('Close the event')),
				isThere(button('Close the event')),
				false
			],
			[
				'tray: closes',
				() => click(button(/no point on the map/)),
				isThere(page.getByRole('region', { name: 'Not on the map' }).getByRole('listitem')),
				false
			],
			['header: add', () => click(button('Add article')), isThere(page.getByRole('dialog')), true],
			[
				'dialog: Escape',
				() => page.keyboard.press('Escape'),
				isThere(page.getByRole('dialog')),
				false
			],
			['header: export', () => click(button('Export')), isThere(page.getByRole('dialog')), true],
			[
				'dialog: Escape',
				() => page.keyboard.press('Escape'),
				isThere(page.getByRole('dialog')),
				false
			],
			[
				'header: help',
				() => click(button('Help and keys')),
				isThere(page.getByRole('dialog')),
				true
			],
			[
				'dialog: its cross',
				() => click(button('Close help')),
				isThere(page.getByRole('dialog')),
				false
			],
			[
				'header: dark',
				() => click(button('Dark colours')),
				isThere(page.locator('[data-theme=dark]')),
				true
			],
			[
				'header: light',
				() => click(button('Light colours')),
				isThere(page.locator('[data-theme=light]')),
				true
			]
		] satisfies Row[];
	};

	describe('by mouse', () => {
		it('every control', async () => {
			await walk(byUse((found) => found.click()));
		});
	});
	describe('by keyboard', () => {
		const press = async (found: Locator) => {
			await found.focus();
			await page.keyboard.press('Space');
		};
		it('every control, with the space bar', async () => {
			await page.reload();
			await shrinkMap(page);
			await waitForEvents(page);
			await followLink(page, '');
			await walk(byUse(press));
		});
	});

	it('typed', async () => {
		await walk([
			[
				'search',
				() => page.getByRole('searchbox', { name: 'Search in titles and quotes' }).fill('Izyum'),
				address,
				'q=Izyum'
			],
			['the search’s chip', () => button(/^Remove filter .*Izyum/).click(), address, ''],
			[
				'people killed',
				async () => {
					await button('Filters').click();
					await page.getByRole('spinbutton', { name: /At least/ }).fill('30');
				},
				address,
				'deaths=30'
			],
			['they agree', () => button(/^Show 5 events/).click(), counts, 5],
			['c clears', () => page.keyboard.press('c'), address, '']
		]);
	});

	it('keys of the list and the table', async () => {
		const position = () =>
			page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset');
		const row = () => page.locator('tr[aria-current=true]').getAttribute('aria-rowindex');
		await walk([
			['list: down', () => page.getByRole('listbox').press('ArrowDown'), position, '1'],
			['list: down again', () => page.getByRole('listbox').press('ArrowDown'), position, '2'],
			['list: End', () => page.getByRole('listbox').press('End'), position, '19'],
			['list: Home', () => page.getByRole('listbox').press('Home'), position, '1'],
			['table: l', () => page.keyboard.press('l'), isThere(page.getByRole('table')), true],
			[
				'table: down',
				() => page.getByRole('region', { name: 'Table of events' }).press('ArrowDown'),
				row,
				'3'
			],
			[
				'table: down after a click on a title',
				async () => {
					await page.locator('tr.event .open').nth(4).click();
					await page.keyboard.press('ArrowDown');
				},
				row,
				'7'
			],
			['table: End', () => page.keyboard.press('End'), row, '20'],
			[
				'Escape closes the event',
				() => page.keyboard.press('Escape'),
				isThere(button('Close the event')),
				false
			],
			['list again', () => page.keyboard.press('l'), isThere(page.getByRole('listbox')), true]
		]);
	});
});

describe('on the map', () => {
	const SLOW = { timeout: 10_000 };
	const PLACES: [string, string, string][] = [
		['a dot', '37.27679,49.20697,7', 'Drone strike on Izyum'],
		['an area', '65,28,5', 'Explosion in part of Balochistan']
	];
	const middle = async () => {
		const box = await page.getByRole('main').boundingBox();
		if (!box) throw new Error('There is no map.');
		return [box.x + box.width / 2, box.y + box.height / 2] as const;
	};
	const go = async (at: string, options = {}) => {
		open = await openPage(shared.browser, shared.app.address, `/?at=${at}`, options);
		page = open.page;
		await page.locator('.maplibregl-canvas').waitFor();
		await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
		// the events are on the map when their count is known
		await page.waitForFunction(() => document.querySelector('output b')?.textContent === '19');
	};
	afterEach(async () => {
		isNothingWrong();
		await open.close();
	});

	for (const [what, at, name] of PLACES)
		it(`names ${what} under the mouse and opens it`, async () => {
			await go(at);
			const [x, y] = await middle();
			await page.mouse.move(x, y);
			await page.locator('main .tip', { hasText: name }).waitFor();
			await page.mouse.click(x, y);
			await expect.poll(title, SLOW).toBe(name);
		});
	it('opens what a finger taps', async () => {
		await go('37.27679,49.20697,7', PHONE);
		await page.touchscreen.tap(...(await middle()));
		await page.getByRole('heading', { name: 'Drone strike on Izyum' }).waitFor();
		await button('Close the event').tap();
		await page.getByRole('region', { name: 'Sheet' }).waitFor({ state: 'detached' });
	});
	it('lists what lies at one place, and gives the focus back', async () => {
		await go('29.22845,-1.67409,7');
		const [x, y] = await middle();
		await page.mouse.move(x, y);
		await page.locator('main .tip', { hasText: 'and 1 more here' }).waitFor();
		await page.mouse.click(x, y);
		const choices = page.getByRole('region', { name: 'Events at this place' });
		await choices.waitFor();
		await page.keyboard.press('Escape');
		await choices.waitFor({ state: 'detached' });
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
		await page.mouse.click(x, y);
		await choices
			.getByRole('button', { name: /Territory taken in Goma/ })
			.first()
			.click();
		await expect.poll(title, SLOW).toBe('Territory taken in Goma');
	});
	it('moves and zooms by its keys and buttons', async () => {
		await go('30,30,3');
		const zoom = () => Number(/at=[^&]*,([\d.]+)/.exec(page.url())?.[1]);
		const lng = () => Number(/at=(-?[\d.]+)/.exec(page.url())?.[1]);
		await page.locator('.maplibregl-canvas').press('ArrowRight');
		await expect.poll(lng, SLOW).toBeGreaterThan(30);
		await page.locator('.maplibregl-canvas').press('+');
		await expect.poll(zoom, SLOW).toBe(4);
		await button('Zoom out').click();
		await expect.poll(zoom, SLOW).toBe(3);
		await button('Zoom in').press('Enter');
		await expect.poll(zoom, SLOW).toBe(4);
		await button('Show all events').click();
		await expect.poll(zoom, SLOW).toBeLessThan(3.5);
	});
	for (const [width, height] of [
		[780, 360],
		[320, 640]
	] as const)
		it(`leaves map, sheet and clock whole at ${width} x ${height}`, async () => {
			open = await openPage(shared.browser, shared.app.address, '/', {
				...PHONE,
				viewport: { width, height }
			});
			page = open.page;
			await button(/^List \d/).tap();
			await page.getByRole('region', { name: 'Sheet' }).waitFor();
			const boxOf = async (found: Locator) => {
				const box = await found.boundingBox();
				if (!box) throw new Error('It is not shown.');
				return box;
			};
			const map = await boxOf(page.getByRole('main'));
			expect(Math.min(map.width, map.height)).toBeGreaterThan(120);
			const options = await boxOf(button('Clock options'));
			expect(options.x + options.width).toBeLessThanOrEqual(width);
		});
	it('keeps all events in sight when the sheet takes its room', async () => {
		open = await openPage(shared.browser, shared.app.address, '/', PHONE);
		page = open.page;
		await page.waitForURL(/at=/);
		const zoom = () => Number(/at=[^&]*,([\d.]+)/.exec(page.url())?.[1]);
		const before = zoom();
		await button(/^List \d/).tap();
		await expect.poll(zoom, SLOW).toBeLessThan(before);
	});
});

describe('on a phone', () => {
	beforeAll(async () => {
		open = await openPage(shared.browser, shared.app.address, '/', PHONE);
		page = open.page;
		await slider(page, 'first').waitFor();
	});
	afterEach(isNothingWrong);
	afterAll(() => open.close());

	const sheet = () => page.getByRole('region', { name: 'Sheet' });
	const options = () => page.getByRole('group', { name: 'Clock options' });
	it('every control by touch', async () => {
		const rows: Row[] = [
			[
				'legend: opens beside the introduction',
				() => button('Legend').tap(),
				isThere(page.locator('.legend .type')),
				true
			],
			[
				'legend: one type',
				() => page.locator('.legend .type').first().tap(),
				address,
				'type=battles'
			],
			['legend: all types', () => page.locator('.legend .type').first().tap(), address, ''],
			[
				'legend: closes',
				() => button('Legend').tap(),
				isThere(page.locator('.legend .type')),
				false
			],
			[
				'introduction: closes',
				() => button('Close introduction').tap(),
				isThere(button('Close introduction')),
				false
			],
			[
				'clock options: open',
				() => button('Clock options').tap(),
				() => options().isVisible(),
				true
			],
			[
				'clock options: days',
				() =>
					options()
						.getByRole('combobox', { name: 'Days to show' })
						.selectOption('Last 7 days of the data'),
				() => readRange(page),
				'2025-04-11/2025-04-17'
			],
			[
				'clock options: all days',
				() => options().getByRole('combobox', { name: 'Days to show' }).selectOption('All days'),
				address,
				''
			],
			['clock options: log', () => options().getByText('Log').tap(), address, 'bars=log'],
			['clock options: not log', () => options().getByText('Log').tap(), address, ''],
			[
				'clock options: surely',
				() => options().getByText('Surely').tap(),
				address,
				'certainty=sure'
			],
			['clock options: possibly', () => options().getByText('Surely').tap(), address, ''],
			[
				'clock options: loop',
				() => options().getByText('Loop').tap(),
				() => options().getByRole('checkbox', { name: /^Loop/ }).isChecked(),
				true
			],
			[
				'clock options: a tap beside closes them',
				() => page.touchscreen.tap(60, 400),
				() => options().isVisible(),
				false
			],
			['play', () => button('Play').tap(), isThere(button('Pause')), true],
			['pause', () => button('Pause').tap(), isThere(button('Play')), true],
			['all days', async () => page.keyboard.press('0'), address, ''],
			['list', () => button(/^List/).tap(), isThere(page.getByRole('option')), true],
			['in view', () => button('In view').tap(), () => /^bbox=/.test(address()), true],
			['in view: its chip', () => button(/^Remove filter/).tap(), address, ''],
			['table', () => button('Table').tap(), address, 'panel=table'],
			['table: sort', () => button('Killed').tap(), address, 'panel=table&sort=-killed'],
			['table: sort by date', () => button('Date').tap(), address, 'panel=table'],
			['list again', () => button('List').tap(), address, ''],
			[
				'an event',
				() => page.getByRole('option').first().tap(),
				isThere(button('Close the event')),
				true
			],
			[
				'closed: the list is back',
				() => button('Close the event').tap(),
				isThere(page.getByRole('option')),
				true
			],
			['filters', () => button(/^Filters/).tap(), isThere(check('Type', /^Battles/)), true],
			['a type', () => check('Type', /^Battles/).tap(), address, 'type=battles'],
			['clear', () => button('Clear all filters').tap(), address, ''],
			['show', () => button(/^Show 19 events/).tap(), isThere(sheet()), false],
			['add', () => button('Add').tap(), isThere(page.getByRole('dialog')), true],
			[
				'add: closed',
				() => page.keyboard.press('Escape'),
				isThere(page.getByRole('dialog')),
				false
			],
			['more', () => button(/More$/).tap(), isThere(page.getByRole('dialog')), true],
			[
				'dark',
				() => button('Dark colours').tap(),
				isThere(page.locator('[data-theme=dark]')),
				true
			],
			['more: closed', () => button('Close help').tap(), isThere(page.getByRole('dialog')), false]
		];
		await walk(rows);
	});
	it('what is in view follows the map, also with the list put away', async () => {
		await button(/^List \d/).tap();
		await button('In view').tap();
		await page.waitForURL(/bbox=/);
		const before = address();
		await button(/^List \d/).tap();
		await moveFingers(page, [
			[
				[100, 300],
				[300, 400]
			]
		]);
		await expect.poll(address).not.toBe(before);
		expect(address()).toMatch(/^bbox=/);
	});
	it('every target is wide enough for a finger', async () => {
		await followLink(page, '');
		const small = await page
			.locator('button:visible, input:visible, select:visible, summary:visible')
			.evaluateAll((all) =>
				all
					.filter((one) => !one.closest('label'))
					.map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 80)] as const)
					.filter(([box]) => Math.min(box.width, box.height) < 24)
					.map(([, html]) => html)
			);
		expect(small).toEqual([]);
	});
});

describe('with a file of fifty years', () => {
	beforeEach(async () => {
		open = await openPage(shared.browser, shared.app.address);
		page = open.page;
		await shrinkMap(page);
		await waitForEvents(page);
		await page.keyboard.press('a');
		await page.locator('dialog input[type=file]').setInputFiles({
			name: 'years.geojson',
			mimeType: 'application/geo+json',
			buffer: Buffer.from(JSON.stringify(makeYears()))
		});
		await page.getByText('years.geojson').waitFor();
	});
	afterEach(async () => {
		isNothingWrong();
		await open.close();
	});

	it('finds an actor in a long list, shows a month at a double-click and sorts 3,000 rows', async () => {
		await button('Filters').click();
		await page.getByRole('searchbox', { name: 'Find in Actor' }).fill('Actor 17');
		await check('Actor', /^Actor 17/).check();
		await expect.poll(address).toBe('actor=Actor 17');
		await page.keyboard.press('Escape');
		await expect.poll(counts).toBe(100);
		await button('Clear all').click();
		const box = await page.locator('.track').boundingBox();
		await page.mouse.dblclick((box?.x ?? 0) + 0.51 * (box?.width ?? 0), (box?.y ?? 0) + 24);
		await expect.poll(address).toMatch(/^datetime=2000-0\d-01\/2000-0\d-(28|29|30|31)$/);
		const [left, right] = await Promise.all(
			(['first', 'last'] as const).map((end) => slider(page, end).boundingBox())
		);
		expect((right?.x ?? 0) - (left?.x ?? 0)).toBeGreaterThan(24);
		await page.keyboard.press('0');
		await button('Table').click();
		await button('Killed').click();
		const killed = await page.locator('tbody tr.event td.number').allTextContents();
		expect(new Set(killed)).toEqual(new Set(['9']));
		expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('3001');
	});
});

/** 3,000 flat features over fifty years, of thirty actors. */
function makeYears() {
	const features = Array.from({ length: 3000 }, (_, i) => {
		const day = new Date(Date.UTC(1975, 0, 1 + Math.floor((i * 18262) / 3000)));
		const date = day.toISOString().slice(0, 10);
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [20 + (i % 40), 10 + (i % 37)] },
			properties: {
				start: `${date}T00:00:00Z`,
				end: `${date}T23:59:59Z`,
				event_type: 'Battles',
				country: 'Ukraine',
				actor1: `Actor ${i % 30}`,
				fatalities: i % 10
			}
		};
	});
	return { type: 'FeatureCollection', features };
}
