import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, startApp, type ServedApp } from './app.ts';

let app: ServedApp;
let browser: Browser;
beforeAll(async () => {
	app = await startApp();
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

it('says why there is no map, and works as a list', async () => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.addInitScript(() => {
		const getContext = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
			return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind]);
		} as typeof getContext;
	});
	await page.goto(app.address);
	await expect
		.poll(() => page.getByRole('alert').innerText(), { timeout: 20_000 })
		.toContain('WebGL 2');
	// a click on an event of the list opens it all the same
	const first = page
		.locator('aside')
		.getByRole('option')
		.or(page.locator('aside [role=row], aside li'))
		.first();
	await first.click();
	await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('selected=');
}, 60_000);
