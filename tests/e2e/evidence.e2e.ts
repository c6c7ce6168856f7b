import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import geojsonValidation from 'geojson-validation';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getIssues } from '#lib/feature/validate.ts';
import { launchBrowser, openPage, startApp, type OpenPage, type ServedApp } from './app.ts';
import { waitForEvents } from './screen.ts';

let app: ServedApp;
let browser: Browser;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());
// each journey changes the workspace: each has its own
beforeEach(async () => {
	app = await startApp();
	open = await openPage(browser, app.address, '/', { acceptDownloads: true });
	page = open.page;
	await waitForEvents(page);
});
afterEach(async () => {
	expect(open.errors).toEqual([]);
	expect(open.foreign).toEqual([]);
	await open.close();
	await app.stop();
});

const panel = () => page.getByRole('complementary', { name: 'Selected event' });
const lit = () => panel().locator('.proof.lit').allTextContents();

async function select(words: string, title: RegExp): Promise<void> {
	await page.locator('#search').fill(words);
	await page.getByRole('option', { name: title }).first().click();
	await panel().locator('.proof').first().waitFor();
}

/** What the API says of the selected event. */
async function selectedFeature() {
	await page.waitForURL(/selected=/);
	const id = new URL(page.url()).searchParams.get('selected');
	const response = await fetch(`${app.address}/api/events/${id}`);
	return (await response.json()) as {
		properties: { title: string; status: string; fatalities: number | null; sources: unknown[] };
	};
}

describe('evidence', () => {
	it('lights the very words that a field stands on, in the article that says so', async () => {
		await select('izyum', /strike on Izyum/);
		await panel().getByRole('button', { name: 'Izyum', exact: true }).first().click();
		expect(await lit()).toEqual(['Izyum']);
		await panel()
			.getByRole('button', { name: /^15 March 2025$/ })
			.click();
		await panel().getByRole('button', { name: 'Euromaidan Press' }).click();
		await panel().locator('.proof.lit').first().waitFor();
		expect(await lit()).toContain('15 March');
	});

	it('names both publishers and links to the source', async () => {
		await select('izyum', /strike on Izyum/);
		expect(await panel().getByText('2 independent publishers').count()).toBe(1);
		const names = panel().getByRole('group', { name: 'Articles' }).getByRole('button');
		expect((await names.allTextContents()).map((name) => name.trim()).sort()).toEqual([
			'AFP',
			'Euromaidan Press'
		]);
		const link = panel().getByRole('link').first();
		expect(await link.getAttribute('rel')).toContain('noopener');
	});

	it('shows the whole article when asked', async () => {
		await select('izyum', /strike on Izyum/);
		const before = await panel().locator('.text p').count();
		await panel()
			.getByRole('group', { name: 'Articles' })
			.getByRole('button', { name: 'AFP' })
			.click();
		await panel()
			.getByRole('button', { name: /Whole article/ })
			.click();
		expect(await panel().locator('.text p').count()).toBeGreaterThan(before);
	});
});

describe('review', () => {
	it('accepts, and takes it back', async () => {
		await select('sumy', /strike on Sumy/);
		await panel().getByRole('button', { name: 'Accept' }).click();
		await panel().getByText('Accepted', { exact: true }).waitFor();
		expect((await selectedFeature()).properties.status).toBe('accepted');
		await panel()
			.getByText(/^History/)
			.click();
		await panel().getByRole('button', { name: 'Undo' }).first().click();
		await panel().getByText('Not reviewed').waitFor();
		expect((await selectedFeature()).properties.status).toBe('unreviewed');
	});

	it('corrects a number and remembers who did', async () => {
		await select('sumy', /Missile strike on Sumy/);
		await panel().getByRole('button', { name: 'Correct' }).click();
		await panel().getByLabel('Killed').fill('35');
		await panel().getByLabel('Your name').fill('Desk');
		await panel().getByLabel('Why').fill('later toll');
		await panel().getByRole('button', { name: 'Save' }).click();
		await panel().getByText('Corrected', { exact: true }).waitFor();
		expect((await selectedFeature()).properties.fatalities).toBe(35);
		await panel()
			.getByText(/^History/)
			.click();
		await panel().getByText('Corrected by Desk').waitFor();
	});

	it('splits a report off, and undo joins it again', async () => {
		await select('izyum', /strike on Izyum/);
		await panel().getByRole('button', { name: 'Split off' }).first().click();
		await panel().getByText('one publisher').waitFor();
		expect((await selectedFeature()).properties.sources).toHaveLength(1);
		await panel().getByRole('button', { name: 'Undo' }).first().click();
		await panel().getByText('2 independent publishers').waitFor();
	});
});

describe('add', () => {
	const TEXT =
		'A drone struck a fuel depot in Poltava overnight, wounding four people, the governor said on Tuesday.';

	it('asks for the day when the article does not say it, then shows the event', async () => {
		await page.getByRole('button', { name: 'Add article' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('textbox', { name: /Paste the article/ }).fill(TEXT);
		await dialog.getByRole('button', { name: 'Read it' }).click();
		await dialog.getByText(/does not say when it was published/).waitFor();
		open.errors.length = 0;
		await dialog.getByLabel('Published').fill('2025-04-22');
		await dialog.getByRole('button', { name: 'Read it' }).click();
		await dialog.getByRole('button', { name: /Poltava/ }).click();
		await panel().getByText('4', { exact: true }).waitFor();
		expect((await selectedFeature()).properties.title).toContain('Poltava');
	});

	it('keeps hostile words as words', async () => {
		await page.getByRole('button', { name: 'Add article' }).click();
		const dialog = page.getByRole('dialog');
		const hostile = `<img src=x onerror="document.title='taken'"> ${TEXT} <script>document.title='taken'</script>`;
		await dialog.getByRole('textbox', { name: /Paste the article/ }).fill(hostile);
		await dialog.getByLabel('Title').fill('<img src=x onerror="document.title=1">');
		await dialog.getByLabel('Published').fill('2025-04-22');
		await dialog.getByRole('button', { name: 'Read it' }).click();
		await dialog.getByRole('button', { name: 'Done' }).click();
		expect(await page.title()).toBe('Dateline');
		expect(await page.locator('img[src="x"]').count()).toBe(0);
	});

	it('takes a dropped file', async () => {
		const data = await page.evaluateHandle((text) => {
			const transfer = new DataTransfer();
			transfer.items.add(
				new File([`# Depot hit\n\nApril 22, 2025\n\n${text}\n`], 'depot.md', {
					type: 'text/markdown'
				})
			);
			return transfer;
		}, TEXT);
		await page.dispatchEvent('body', 'drop', { dataTransfer: data });
		const dialog = page.getByRole('dialog');
		await dialog.getByText('depot.md').waitFor();
		await dialog.getByRole('button', { name: 'Read it' }).click();
		await dialog.getByText(/in “Depot hit”/).waitFor();
	});
});

describe('export', () => {
	it('saves exactly what is shown, valid, with days that GDAL reads as DateTime', async () => {
		await page.locator('#search').fill('ukraine');
		await page.waitForURL(/q=ukraine/);
		await page.getByRole('button', { name: 'Export' }).click();
		const dialog = page.getByRole('dialog');
		const waiting = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Download' }).click();
		const path = await (await waiting).path();
		const json = JSON.parse(readFileSync(path, 'utf8')) as { features: { id: string }[] };
		const query = new URL(page.url()).searchParams;
		const answer = (await (
			await fetch(`${app.address}/api/events?q=${query.get('q')}&limit=1000`)
		).json()) as {
			features: { id: string }[];
		};
		expect(json.features.map(({ id }) => id).sort()).toEqual(
			answer.features.map(({ id }) => id).sort()
		);
		expect(json.features.length).toBeGreaterThan(3);
		expect(geojsonValidation.valid(json)).toBe(true);
		expect(getIssues(json)).toEqual([]);
		const seen = execFileSync('ogrinfo', ['-so', '-al', `GeoJSON:${path}`], { encoding: 'utf8' });
		expect(seen).toMatch(/start: DateTime/);
		expect(seen).toMatch(/end: DateTime/);
		expect(seen).toMatch(new RegExp(`Feature Count: ${json.features.length}`));
	});
});
