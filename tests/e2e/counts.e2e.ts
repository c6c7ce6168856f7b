import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRandom } from '../../bench/synthetic.ts';
import { launchBrowser, openPage, startApp, type OpenPage, type ServedApp } from './app.ts';
import { followLink, listedRows, readCounts, waitForEvents } from './screen.ts';

const STATES = 200;

let app: ServedApp;
let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
	app = await startApp();
	browser = await launchBrowser();
	// so high that the whole list is drawn
	open = await openPage(browser, app.address, '/', { viewport: { width: 1280, height: 6000 } });
	// the map draws in software here: a high one would take most of the time
	await open.page.addStyleTag({ content: 'main { max-height: 120px }' });
	await waitForEvents(open.page);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

/** A query drawn from a seed: each parameter is there in one of three cases. */
function drawQuery(random: () => number): string {
	const pick = (values: string[]) => values[Math.floor(random() * values.length)] ?? '';
	const day = () => `2025-0${1 + Math.floor(random() * 4)}-${10 + Math.floor(random() * 18)}`;
	const range = [day(), day()].sort().join('/');
	const parts: [string, string][] = [
		['datetime', pick([range, `../${day()}`, `${day()}/..`, day()])],
		['type', pick(['battles', 'explosions', 'civilians', 'explosions,battles', 'Talks'])],
		['country', pick(['UA', 'SD', 'UA,RU', 'PK'])],
		['precision', pick(['settlement', 'region', 'country', 'settlement,region', 'unlocated'])],
		['deaths', pick(['0', '1', '10'])],
		['q', pick(['drone', 'killed', 'strike', 'market'])],
		['status', pick(['unreviewed', 'accepted'])],
		['certainty', 'sure'],
		['bbox', pick(['22,44,40,53', '-20,-35,60,40', '170,-50,-120,60'])]
	];
	const asked = parts.filter(() => random() < 1 / 3);
	return asked.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

describe('the same events everywhere', () => {
	it(`under ${STATES} seeded queries: heading, clock, legend, list and API`, async () => {
		const { page } = open;
		const random = makeRandom(20250316);
		for (let i = 0; i < STATES; i++) {
			const query = drawQuery(random);
			const response = await fetch(`${app.address}/api/events?limit=1000&${query}`);
			const { numberMatched, features } = (await response.json()) as {
				numberMatched: number;
				features: { id: string }[];
			};
			await followLink(page, query);
			const count = numberMatched;
			const expected = {
				counts: { heading: count, clock: count, legend: count, list: count, drawn: count },
				ids: features.map(({ id }) => id).sort()
			};
			const look = async () => ({
				counts: await readCounts(page),
				ids: await idsOf(await listedRows(page))
			});
			await expect.poll(look, { message: query, timeout: 10_000 }).toEqual(expected);
		}
		expect(open.errors).toEqual([]);
	}, 240_000);
});

async function idsOf(rows: number[]): Promise<string[]> {
	if (rows.length === 0) return [];
	const response = await fetch(`${app.address}/api/rows?rows=${rows.join(',')}`);
	const { features } = (await response.json()) as { features: { id: string }[] };
	return features.map(({ id }) => id).sort();
}
