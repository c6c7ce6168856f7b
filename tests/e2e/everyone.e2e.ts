import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, serveForTests } from './app.ts';
import { waitForAddress, waitForEvents } from './screen.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const shared = serveForTests();

/** What axe finds wrong, as `rule: element`. */
async function findViolations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	// what slides in is faint on its way
	await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
	return page.evaluate(async () => {
		const { run } = (window as unknown as { axe: { run(): Promise<AxeResult> } }).axe;
		const { violations } = await run();
		return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
	});
}
interface AxeResult {
	violations: { id: string; nodes: { html: string }[] }[];
}

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

describe('axe finds nothing', () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		it(`on the wide page, ${colorScheme}`, async () => {
			const { page, close } = await openPage(shared.browser, shared.app.address, '/', {
				viewport: WIDE,
				colorScheme
			});
			await waitForEvents(page);
			expect(await findViolations(page), 'list').toEqual([]);
			await page.getByRole('option').first().click();
			await page.getByRole('complementary', { name: 'Selected event' }).waitFor();
			await page.getByRole('button', { name: /no point on the map/ }).click();
			expect(await findViolations(page), 'detail').toEqual([]);
			await page.getByRole('button', { name: 'Filters' }).click();
			await page.getByRole('checkbox', { name: /^Battles/ }).check();
			expect(await findViolations(page), 'filters').toEqual([]);
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Table' }).click();
			expect(await findViolations(page), 'table').toEqual([]);
			await page.getByRole('slider', { name: 'First day' }).press('PageUp');
			await page.getByRole('slider', { name: 'First day' }).press('+');
			expect(await findViolations(page), 'a part of the clock').toEqual([]);
			await page.keyboard.press('?');
			expect(await findViolations(page), 'help').toEqual([]);
			await close();
		});
		it(`on a phone, ${colorScheme}`, async () => {
			const { page, close } = await openPage(shared.browser, shared.app.address, '/', {
				viewport: PHONE,
				colorScheme,
				hasTouch: true,
				isMobile: true
			});
			await page.getByRole('button', { name: 'Clock options' }).tap();
			expect(await findViolations(page), 'clock options').toEqual([]);
			await page.keyboard.press('Escape');
			for (const tab of [/^List/, /^Detail/, /^Filters/]) {
				await page.getByRole('button', { name: tab }).tap();
				await page.getByRole('region', { name: 'Sheet' }).waitFor();
				expect(await findViolations(page), String(tab)).toEqual([]);
			}
			await close();
		});
	}
});

describe('on a phone', () => {
	it('nothing is wider than the screen, and the clock is always there', async () => {
		const { page, close } = await openPage(shared.browser, shared.app.address, '/', {
			viewport: PHONE,
			hasTouch: true,
			isMobile: true
		});
		await page.getByRole('button', { name: /^List/ }).tap();
		await waitForEvents(page);
		for (const tab of [/^Filters/, /^List/]) {
			await page.getByRole('button', { name: tab }).tap();
			expect(await page.getByRole('slider', { name: 'First day' }).isVisible()).toBe(true);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBe(PHONE.width);
		}
		await page.getByRole('option').first().tap();
		await page.getByRole('button', { name: 'Close the event' }).waitFor();
		await close();
	});
});

describe('in every time zone', () => {
	const ZONES = ['UTC', 'Europe/Kyiv', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'];
	it('events, clock and link show the same days', async () => {
		const seen: string[] = [];
		for (const timezoneId of ZONES) {
			const { page, close } = await openPage(shared.browser, shared.app.address, '/', {
				timezoneId,
				viewport: { width: 1440, height: 4000 }
			});
			await waitForEvents(page);
			await page.waitForFunction(() => document.querySelector('[role=option] .pending') === null);
			const list = await page.locator('[role=option] .when').allTextContents();
			const field = page.getByRole('textbox', { name: 'First day shown' });
			const first = await field.inputValue();
			await field.fill('16 March 2025');
			await field.press('Enter');
			const search = await waitForAddress(page, /datetime=/);
			const shown = await field.inputValue();
			seen.push(JSON.stringify([list, first, shown, /datetime=[^&]*/.exec(search)?.[0]]));
			await close();
		}
		expect(new Set(seen).size).toBe(1);
		expect(seen[0]).toContain('datetime=2025-03-16/');
	});
});
