import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, serveForTests } from './app.ts';
import { waitForEvents } from './screen.ts';

const shared = serveForTests();

const tip = (page: Page) => page.locator('.tip').filter({ hasNotText: '·' });

/** Moves the mouse to the middle of the map, where the link has put a place. */
async function pointAtMiddle(page: Page): Promise<void> {
	const box = await page.locator('.maplibregl-canvas').boundingBox();
	if (!box) throw new Error('There is no map.');
	await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
	await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

// [what lies there, address, words of the tip]
const PLACES: [string, string, RegExp][] = [
	['one event', '?at=46.7218,24.6877,6&country=SA', /Talks in Riyadh.*18 February 2025.*Riyadh/s],
	['an area', '?at=36.5,51.7,6&country=RU', /Kursk Oblast, part of it/],
	['several areas of one event', '?at=36.4,49.9,7&datetime=2025-03-16&q=nine', /9 regions/]
];

describe('the pointer on the map', () => {
	for (const [what, address, words] of PLACES)
		it(`names ${what}, and nothing where nothing is`, async () => {
			const { page, errors, close } = await openPage(
				shared.browser,
				shared.app.address,
				`/${address}`
			);
			await waitForEvents(page);
			await pointAtMiddle(page);
			await tip(page).waitFor();
			await expect.poll(() => tip(page).textContent(), { timeout: 10_000 }).toMatch(words);
			await page.mouse.move(720, 860);
			await tip(page).waitFor({ state: 'detached' });
			expect(errors).toEqual([]);
			await close();
		});
});
