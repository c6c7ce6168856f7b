import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPage, serveForTests, type OpenPage } from './app.ts';
import { readCounts, waitForAddress, waitForEvents, waitForRest } from './screen.ts';

const shared = serveForTests();
let open: OpenPage;
let page: Page;

beforeEach(async () => {
	open = await openPage(shared.browser, shared.app.address);
	page = open.page;
	await waitForEvents(page);
});
// whatever a journey did, nothing went wrong on the way and nothing left the origin
afterEach(async () => {
	expect(open.errors).toEqual([]);
	expect(open.foreign).toEqual([]);
	await open.close();
});

const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const firstEvent = () => page.getByRole('listbox').getByRole('option').first();

describe('first look', () => {
	it('shows the events, says what this is and what to do', async () => {
		const counts = await readCounts(page);
		expect(counts.heading).toBeGreaterThan(10);
		expect(await page.getByText('Incidents read out of news articles').isVisible()).toBe(true);
		expect(await page.getByRole('button', { name: 'Add article' }).isVisible()).toBe(true);
		expect(await page.title()).toBe('Dateline');
		await page.locator('.maplibregl-canvas').waitFor();
	});
	it('closes the introduction for good', async () => {
		await page.getByRole('button', { name: 'Close introduction' }).click();
		await page.reload();
		await waitForEvents(page);
		expect(await page.getByText('Incidents read out of news articles').count()).toBe(0);
	});
});

describe('scrub', () => {
	it('moves an end by keys and leaves out what lies before', async () => {
		const before = await readCounts(page);
		await slider('First day').press('PageUp');
		await waitForAddress(page, /datetime=/);
		const after = await readCounts(page);
		expect(after.heading).toBeLessThan(before.heading ?? 0);
		expect(after.clock).toBe(after.heading);
		await page.keyboard.press('0');
		expect((await readCounts(page)).heading).toBe(before.heading);
	});
	it('drags a window with the mouse and moves it', async () => {
		const box = await page.locator('.track').boundingBox();
		if (!box) throw new Error('There is no clock.');
		const at = (share: number) => [box.x + box.width * share, box.y + 30] as const;
		await page.mouse.move(...at(0.3));
		await page.mouse.down();
		await page.mouse.move(...at(0.5), { steps: 4 });
		await page.mouse.up();
		const drawn = await slider('First day').getAttribute('aria-valuenow');
		await page.mouse.move(...at(0.4));
		await page.mouse.down();
		await page.mouse.move(...at(0.6), { steps: 4 });
		await page.mouse.up();
		expect(Number(await slider('First day').getAttribute('aria-valuenow'))).toBeGreaterThan(
			Number(drawn)
		);
	});
	it('takes a typed date and says what is wrong with another', async () => {
		const field = page.getByRole('textbox', { name: 'First day shown' });
		await field.fill('30 February 2025');
		await field.press('Enter');
		await page.getByText('That month has 28 days').waitFor();
		await field.fill('16 March 2025');
		await field.press('Enter');
		await waitForAddress(page, /datetime=2025-03-16/);
	});
});

describe('play', () => {
	it('moves on when told to, and stops at the end of the data', async () => {
		await page.getByRole('combobox', { name: 'Speed' }).selectOption('90');
		await page.getByRole('button', { name: 'Play' }).click();
		await page.getByRole('button', { name: 'Pause' }).waitFor();
		await page.getByRole('button', { name: 'Play' }).waitFor();
		const last = slider('Last day');
		expect(await last.getAttribute('aria-valuenow')).toBe(await last.getAttribute('aria-valuemax'));
	});
	it('stands still until it is told to move', async () => {
		const text = () => page.locator('output').textContent();
		const before = await text();
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
		expect(await text()).toBe(before);
		expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
	});
});

describe('filter', () => {
	it('keeps one country, shows it as a chip and lets it go', async () => {
		await page.getByRole('button', { name: 'Filters' }).click();
		const box = page
			.getByRole('group', { name: 'Country' })
			.getByRole('checkbox', { name: /^Ukraine/ });
		const told = Number(/\d+/.exec((await box.locator('..').textContent()) ?? '')?.[0]);
		await box.check();
		expect((await readCounts(page)).clock).toBe(told);
		await page.getByRole('button', { name: 'Remove filter Ukraine' }).click();
		expect(await box.isChecked()).toBe(false);
	});
	it('finds words', async () => {
		await page.getByRole('searchbox', { name: 'Search in titles and quotes' }).fill('Izyum');
		await waitForAddress(page, /q=Izyum/);
		await firstEvent().filter({ hasText: 'Izyum' }).waitFor();
		expect((await readCounts(page)).heading).toBeLessThan(10);
	});
	it('keeps the space between two words while they are typed', async () => {
		const field = page.getByRole('searchbox', { name: 'Search in titles and quotes' });
		await field.pressSequentially('drone ');
		await waitForAddress(page, /q=drone/);
		await field.pressSequentially('strike');
		await waitForAddress(page, /q=drone\+strike/);
	});
	it('says when nothing fits, and the way back', async () => {
		await page.getByRole('searchbox', { name: 'Search in titles and quotes' }).fill('zzzz');
		await page.getByRole('button', { name: 'Clear filters and days' }).click();
		await waitForEvents(page);
	});
});

describe('select', () => {
	it('opens the event beside the map and puts it into the address', async () => {
		await firstEvent().click();
		await page.getByRole('complementary', { name: 'Selected event' }).waitFor();
		await waitForAddress(page, /selected=/);
		await page.keyboard.press('Escape');
		await page
			.getByRole('complementary', { name: 'Selected event' })
			.waitFor({ state: 'detached' });
	});
	it('says why an event has no point on the map', async () => {
		await page.getByRole('button', { name: /no point on the map/ }).click();
		await page
			.getByRole('region', { name: 'Not on the map' })
			.getByRole('listitem')
			.first()
			.waitFor();
	});
	it('shows the same events as a table, sorted and with other columns', async () => {
		await page.getByRole('button', { name: 'Table' }).click();
		const table = page.getByRole('table');
		expect(Number(await table.getAttribute('aria-rowcount')) - 1).toBe(
			(await readCounts(page)).clock
		);
		await page.getByRole('button', { name: 'Killed' }).click();
		const killed = await page.locator('tbody tr.event td.number').allTextContents();
		const numbers = killed.filter((text) => text.trim() !== '').map(Number);
		expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
		await page.getByRole('button', { name: 'Choose columns' }).click();
		await page.getByRole('checkbox', { name: 'Review' }).check();
		await page.getByRole('columnheader', { name: 'Review' }).waitFor();
		await waitForAddress(page, /panel=table.*sort=-killed/);
	});
});

describe('keyboard alone', () => {
	it('walks through events, filters and the clock', async () => {
		await page.getByRole('listbox').focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		expect(
			await page
				.getByRole('listbox')
				.getByRole('option', { selected: true })
				.getAttribute('aria-posinset')
		).toBe('2');
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		await page.keyboard.press('f');
		await page.getByRole('checkbox', { name: /^Battles/ }).focus();
		await page.keyboard.press('Space');
		await waitForAddress(page, /type=battles/);
		await page.keyboard.press('c');
		await page.keyboard.press('/');
		await page.keyboard.type('drone');
		await waitForAddress(page, /q=drone/);
	});
	it('comes past every control with Tab, and each has a name', async () => {
		const nameless = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('button, input, select, [tabindex="0"]')]
				.filter((element) => element.offsetParent !== null)
				.filter((element) => {
					const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
					const labels = element instanceof HTMLInputElement ? (element.labels?.length ?? 0) : 0;
					return label.trim() === '' && labels === 0;
				})
				.map((element) => element.outerHTML.slice(0, 120))
		);
		expect(nameless).toEqual([]);
	});
});

describe('a link', () => {
	it('restores what was seen', async () => {
		await page.keyboard.press('f');
		await page.getByRole('checkbox', { name: /^Explosions/ }).check();
		await page.keyboard.press('Escape');
		await slider('First day').press('PageUp');
		await firstEvent().click();
		await waitForAddress(page, /datetime=.*type=explosions.*at=.*selected=/);
		const search = await waitForRest(page);
		const before = await readCounts(page);

		const other = await openPage(shared.browser, shared.app.address, `/${search}`);
		await waitForEvents(other.page);
		await other.page.getByRole('complementary', { name: 'Selected event' }).waitFor();
		expect(await readCounts(other.page)).toEqual(before);
		expect(new URL(other.page.url()).search).toBe(search);
		await other.close();
	});
	it('says which part of it cannot be read, and applies the rest', async () => {
		const other = await openPage(
			shared.browser,
			shared.app.address,
			'/?datetime=yesterday&type=battles&at=9'
		);
		await other.page.getByText('Part of the link could not be read').waitFor();
		await waitForEvents(other.page);
		const notice = await other.page.locator('.notices').textContent();
		expect(notice).toContain('datetime');
		expect(notice).toContain('at');
		await other.page.getByRole('button', { name: 'Remove filter Battles' }).waitFor();
		await other.close();
	});
	it('says when its event is not here', async () => {
		const other = await openPage(shared.browser, shared.app.address, '/?selected=nosuchevent');
		await other.page.getByText('nosuchevent is not here').waitFor();
		await other.close();
	});
});
