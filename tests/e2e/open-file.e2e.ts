import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPage, serveForTests, type OpenPage } from './app.ts';
import { readCounts, waitForEvents } from './screen.ts';

const shared = serveForTests();
let open: OpenPage;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'dateline-files-'));

afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
	open = await openPage(shared.browser, shared.app.address);
	page = open.page;
	await waitForEvents(page);
});
afterEach(async () => {
	expect(open.errors).toEqual([]);
	expect(open.foreign).toEqual([]);
	await open.close();
});

/** GeoJSON of so many events on the days of one year, as other tools write it. */
function makeGeoJson(count: number): string {
	const features = Array.from({ length: count }, (_, i) => ({
		type: 'Feature',
		id: `e${i}`,
		geometry: { type: 'Point', coordinates: [30 + (i % 90) / 10, 45 + (i % 70) / 10] },
		properties: {
			title: i === 7 ? 'Shelling of the old mill' : `Event number ${i}`,
			start: new Date(Date.UTC(2024, 0, 1 + (i % 365))).toISOString().slice(0, 10),
			event_type: i % 2 ? 'Battles' : 'Protests',
			country: 'Ukraine',
			fatalities: i % 5
		}
	}));
	return JSON.stringify({ type: 'FeatureCollection', features });
}

async function choose(name: string, text: string): Promise<void> {
	const path = join(folder, name);
	writeFileSync(path, text);
	await page.keyboard.press('a');
	await page.getByRole('dialog').locator('input[type=file]').setInputFiles(path);
}

const CSV = [
	'id,date,title,latitude,longitude,fatalities',
	'a,16/03/2025,A strike,49.2,37.3,1',
	'b,17/03/2025,"Another, larger strike",49.9,36.3,none',
	'c,18/03/2025,A third,149.9,36.3,2'
].join('\n');

describe('a file of events', () => {
	it('is on the map, in the list and on the clock, and goes away again', async () => {
		const before = await readCounts(page);
		await choose('events.geojson', makeGeoJson(2000));
		await page.getByText('in this browser only').waitFor();
		expect(await readCounts(page)).toMatchObject({ heading: 2000, clock: 2000, legend: 2000 });
		await page.getByRole('option').first().click();
		const detail = page.getByRole('complementary', { name: 'Selected event' });
		await detail.getByText('30 December 2024').first().waitFor();
		await page.getByRole('button', { name: 'Back to the workspace' }).click();
		await page.getByText('in this browser only').waitFor({ state: 'detached' });
		expect(await readCounts(page)).toMatchObject({ heading: before.heading });
	});

	it('is searched, what it says and what it implies', async () => {
		await choose('events.geojson', makeGeoJson(2000));
		await page.getByText('in this browser only').waitFor();
		const field = page.getByRole('searchbox', { name: 'Search in titles and quotes' });
		// [words, how many events]
		for (const [words, count] of [
			['old MILL', 1],
			['number 1999', 1],
			['battles', 1000],
			['nowhere', 0]
		] as const) {
			await field.fill(words);
			const shown = async () => (await readCounts(page)).clock;
			await expect.poll(shown, { message: words, timeout: 10_000 }).toBe(count);
		}
	});

	it('says what could not be read, and where', async () => {
		await choose('events.csv', CSV);
		const notices = page.locator('.notices');
		await notices.getByText('The events of events.csv are on the map').waitFor();
		expect(await notices.textContent()).toMatch(/row 3: fatalities: "none" is no number/);
		expect(await notices.textContent()).toMatch(/row 4.*Latitude 149.9 is out of range/);
		await page.getByRole('button', { name: 'Close notes on the file' }).click();
		expect(await readCounts(page)).toMatchObject({ heading: 3 });
	});

	it('that holds no events leaves everything as it was and says so', async () => {
		const before = await readCounts(page);
		await choose('notes.csv', 'shopping list\nbread\n');
		await page.getByText('notes.csv could not be read').waitFor();
		expect(await readCounts(page)).toEqual(before);
		await page.getByRole('button', { name: 'Close message' }).click();
	});

	it('can be stopped while it is read: what was there stays', async () => {
		const before = await readCounts(page);
		await choose('large.geojson', makeGeoJson(200_000));
		await page.getByText('Reading large.geojson').waitFor();
		await page.getByRole('button', { name: 'Stop' }).click();
		await page.getByText('Loading was stopped.').waitFor();
		expect(await readCounts(page)).toEqual(before);
		// one whose details were not asked for yet
		await page.getByRole('listbox').press('End');
		const detail = page.getByRole('complementary', { name: 'Selected event' });
		await detail.getByText('When', { exact: true }).waitFor();
		expect(await page.locator('.notices').textContent()).not.toContain('abort');
		// and the next one is read
		await choose('small.geojson', makeGeoJson(50));
		await page.getByText('in this browser only').waitFor();
		expect(await readCounts(page)).toMatchObject({ heading: 50 });
	});
});
