import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA_IDS } from '../../bench/synthetic.ts';
import { servePage } from '../../bench/scrub/serve.js';
import { launchBrowser } from './app.ts';

// squares for the areas that the made-up events name
const areas = AREA_IDS.map((id, i) => ({
	type: 'Feature',
	properties: { id, center: [20 + 4 * i, 42] },
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[20 + 4 * i, 40],
				[23 + 4 * i, 40],
				[23 + 4 * i, 44],
				[20 + 4 * i, 44],
				[20 + 4 * i, 40]
			]
		]
	}
}));
const answers = {
	'/api/areas': (_request: IncomingMessage, response: ServerResponse) =>
		response.end(JSON.stringify({ type: 'FeatureCollection', features: areas }))
};

let browser: Browser;
let page: Page;
let served: { address: string; close: () => void };
const folder = mkdtempSync(join(tmpdir(), 'map-page-'));
const errors: string[] = [];

beforeAll(async () => {
	served = await servePage(join(import.meta.dirname, 'map-page'), folder, answers);
	browser = await launchBrowser();
	page = await browser.newPage({ viewport: { width: 900, height: 600 } });
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	await page.goto(served.address);
	await page.waitForFunction(() => window.tests);
	await page.evaluate(() => window.tests.ready());
}, 120_000);

afterAll(async () => {
	await browser?.close();
	served?.close();
	rmSync(folder, { recursive: true, force: true });
	expect(errors).toEqual([]);
});

const RIGHT = { missing: 0, extra: 0 };

describe('the picture', () => {
	it('shows exactly the events of 60 seeded states', async () => {
		let shown = 0;
		for (let seed = 1; seed <= 60; seed++) {
			const found = await page.evaluate((seed) => {
				window.tests.setState(seed);
				return window.tests.check();
			}, seed);
			expect({ seed, ...found }).toMatchObject({ seed, ...RIGHT });
			shown += found.shown;
		}
		// not by showing nothing
		expect(shown).toBeGreaterThan(300);
	}, 120_000);

	const CAMERAS: [string, Record<string, unknown>][] = [
		['turned', { bearing: 130, pitch: 0, zoom: 4, center: [35, 35] }],
		['tilted', { bearing: 20, pitch: 60, zoom: 4.5, center: [35, 30] }],
		['the whole world, and again beside it', { bearing: 0, pitch: 0, zoom: 0.6, center: [0, 20] }],
		['across the antimeridian', { bearing: 0, pitch: 0, zoom: 1.2, center: [179, 20] }]
	];
	for (const [name, camera] of CAMERAS)
		it(`is right when the map is ${name}`, async () => {
			const found = await page.evaluate((camera) => {
				window.tests.events.map.jumpTo(camera);
				window.tests.setYear();
				return window.tests.check();
			}, camera);
			expect(found.shown).toBeGreaterThan(10);
			expect(found).toMatchObject(RIGHT);
		});

	it('is right on the globe', async () => {
		const found = await page.evaluate(() => {
			const { map } = window.tests.events;
			map.setProjection({ type: 'globe' });
			map.jumpTo({ center: [35, 30], zoom: 2.5, pitch: 0, bearing: 0 });
			window.tests.setYear();
			const found = window.tests.checkGlobe();
			map.setProjection({ type: 'mercator' });
			return found;
		});
		expect(found.shown).toBeGreaterThan(10);
		expect(found.missing).toBe(0);
	});

	it('puts a dot within half a pixel at zoom 19', async () => {
		const [lng, lat] = [37.617_312_3, 48.123_456_7];
		const offset = await page.evaluate(
			([lng, lat]) => {
				const { tests } = window;
				tests.setEvents(1, 3, true);
				tests.setPlaces([[lng, lat]]);
				tests.events.map.jumpTo({
					center: [lng + 0.0002, lat - 0.0001],
					zoom: 19,
					pitch: 0,
					bearing: 0
				});
				tests.events.setDays({ from: -1e6, to: 1e6, certainty: 'possible' });
				return tests.offset(lng, lat);
			},
			[lng, lat] as const
		);
		expect(offset).toBeLessThan(0.5);
	});

	it('comes back after the graphics context was lost', async () => {
		const found = await page.evaluate(async () => {
			const { tests } = window;
			tests.events.map.jumpTo({ center: [35, 40], zoom: 4 });
			tests.setEvents(3000, 11, true);
			tests.setYear();
			await tests.loseContext();
			return tests.check();
		});
		expect(found.shown).toBeGreaterThan(10);
		expect(found).toMatchObject(RIGHT);
	});

	it('keeps the events when the theme changes', async () => {
		const found = await page.evaluate(async () => {
			window.tests.setNight();
			await window.tests.ready();
			return window.tests.check();
		});
		expect(found.shown).toBeGreaterThan(10);
		expect(found).toMatchObject(RIGHT);
	});
});

describe('picking', () => {
	it('finds each event where it is drawn, and nothing that is hidden', async () => {
		for (let seed = 1; seed <= 10; seed++) {
			const found = await page.evaluate((seed) => {
				window.tests.setState(seed);
				return window.tests.checkPicks(40, seed);
			}, seed);
			expect(found.found).toBe(found.asked);
			expect(found.hidden).toBe(0);
		}
	}, 60_000);
});

describe('areas', () => {
	it('show what is in the days, state by state', async () => {
		await page.evaluate(async () => {
			window.tests.setEvents(5000, 5, false);
			await new Promise((resolve) => setTimeout(resolve, 300));
		});
		let areas = 0;
		for (let seed = 1; seed <= 30; seed++) {
			const found = await page.evaluate((seed) => {
				window.tests.setState(seed);
				return window.tests.checkAreas();
			}, seed);
			expect({ seed, wrong: found.wrong }).toEqual({ seed, wrong: [] });
			areas += found.areas;
		}
		expect(areas).toBeGreaterThan(50);
	}, 60_000);
});
