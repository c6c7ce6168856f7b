import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, startApp, type ServedApp } from './app.ts';
import { listedRows, readCounts, waitForEvents } from './screen.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'geodata/sample/articles');
const files = readdirSync(folder).map((name) => join(folder, name));

let app: ServedApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

interface Feature {
	id: string;
	geometry: unknown;
	time: unknown;
	properties: { title: string };
}

function extract(names: string[]): Feature[] {
	const { stdout } = spawnSync(join(root, 'bin/dateline'), ['extract', ...names], {
		encoding: 'utf8',
		maxBuffer: 100 * 1024 * 1024
	});
	return (JSON.parse(stdout) as { features: Feature[] }).features;
}

async function askFor(path: string, init?: RequestInit): Promise<Feature[]> {
	const response = await fetch(app.address + path, init);
	return ((await response.json()) as { features: Feature[] }).features;
}

const hash = (value: unknown) =>
	createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);

const bare = (features: Feature[]) =>
	features
		.map(({ id, geometry, time }) => `${id} ${hash(geometry)} ${JSON.stringify(time)}`)
		.sort();

describe('the same events', () => {
	it('from the command line and the API, all articles together', async () => {
		const printed = extract(files);
		expect(printed.length).toBeGreaterThan(10);
		expect(bare(await askFor('/api/events?limit=10000'))).toEqual(bare(printed));
	});

	it('from the command line and the API, one article alone', async () => {
		const [file = ''] = files.slice(-1);
		const body = JSON.stringify({ source: readFileSync(file, 'utf8') });
		const headers = { 'content-type': 'application/json' };
		const read = await askFor('/api/extract', { method: 'POST', headers, body });
		expect(bare(read)).toEqual(bare(extract([file])));
	});

	it('on the screen', async () => {
		const browser = await launchBrowser();
		const { page } = await openPage(browser, app.address);
		await waitForEvents(page);
		const all = await askFor('/api/events?limit=10000');
		expect((await readCounts(page))['heading']).toBe(all.length);
		const listed = await askFor(`/api/rows?rows=${(await listedRows(page)).join(',')}`);
		expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(listed.map(({ id }) => id)));
		const texts = await page.locator('[role=listbox] [role=option]').allTextContents();
		listed.forEach(({ properties }, i) => expect(texts[i]).toContain(properties.title));
		await browser.close();
	});
});
