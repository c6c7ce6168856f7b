import type { Page } from 'playwright-core';

/** Waits until the events are on the screen. */
export async function waitForEvents(page: Page): Promise<void> {
	await page.locator('[role=listbox] [role=option]').first().waitFor();
}

/** Gives the map little room: it draws in software here, and that takes most of the time. */
export async function shrinkMap(page: Page): Promise<void> {
	await page.addStyleTag({ content: 'main { max-height: 120px }' });
}

/** What each part of the screen says of how many events are shown. */
export async function readCounts(page: Page): Promise<Record<string, number>> {
	return page.evaluate(() => {
		const readNumber = (text: string | null | undefined) =>
			Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', '') ?? NaN);
		const numberIn = (selector: string) =>
			readNumber(document.querySelector(selector)?.textContent);
		const legend = [...document.querySelectorAll('[aria-label=Legend] .type .quiet')];
		return {
			heading: numberIn('aside[aria-label=Events] h2'),
			clock: numberIn('output'),
			legend: legend.reduce((sum, { textContent }) => sum + readNumber(textContent), 0),
			list: Number(document.querySelector('[role=option]')?.getAttribute('aria-setsize') ?? 0),
			drawn: document.querySelectorAll('[role=listbox] [role=option]').length
		};
	});
}

/** Rows in the list, as far as they are drawn. */
export function listedRows(page: Page): Promise<number[]> {
	return page
		.locator('[role=listbox] [role=option]')
		.evaluateAll((options) => options.map(({ id }) => Number(id.split('-').at(-1))));
}

/** Goes to another address the way a link does: without loading the page again. */
export async function followLink(page: Page, search: string): Promise<void> {
	await page.evaluate((to) => {
		const link = document.createElement('a');
		link.href = to;
		document.body.append(link);
		link.click();
		link.remove();
	}, `/?${search}`);
}

/** Waits until the address says this, as a person would look up. */
export async function waitForAddress(page: Page, part: RegExp): Promise<string> {
	await page.waitForURL(part);
	return new URL(page.url()).search;
}

/** The address once it stands still: a map on its way writes it again when it arrives. */
export async function waitForRest(page: Page): Promise<string> {
	const isResting = (seen: { search?: string; since?: number }) => {
		if (seen.search !== location.search)
			Object.assign(seen, { search: location.search, since: performance.now() });
		return performance.now() - (seen.since ?? 0) > 1000;
	};
	const seen = await page.evaluateHandle(() => ({}));
	await page.waitForFunction(isResting, seen);
	return new URL(page.url()).search;
}
