import type { Locator, Page } from 'playwright-core';
import { fromDay, toDay } from '../../src/lib/time/civil.ts';
import type { Point } from './fingers.ts';

/** The slider of an end of the clock's window, or of the window itself. */
export function slider(page: Page, name: 'first' | 'last' | 'window'): Locator {
	const names = {
		first: 'First day',
		last: 'Last day',
		window: 'Days shown, all of them moved'
	};
	return page.getByRole('slider', { name: names[name], exact: true });
}

/** First and last day shown, as the sliders tell them: `2025-03-10/2025-03-14`. */
export async function readRange(page: Page): Promise<string> {
	const days = await Promise.all(
		(['first', 'last'] as const).map(async (end) =>
			fromDay(Number(await slider(page, end).getAttribute('aria-valuenow')))
		)
	);
	return days.join('/');
}

/** The stretch of days the clock looks at, as it tells those who do not see it. */
export async function readStretch(page: Page): Promise<string> {
	const words = (await page.locator('.track .unseen').textContent()) ?? '';
	return /, (.*?)[.:]/.exec(words)?.[1] ?? words;
}

/** A point on the bars: the middle of a day on a clock that shows all of them, or another part of it. */
export async function pointOf(page: Page, date: string, part = 0.5): Promise<Point> {
	const [from, to] = await Promise.all([
		slider(page, 'first').getAttribute('aria-valuemin'),
		slider(page, 'first').getAttribute('aria-valuemax')
	]);
	const share = (toDay(date) + part - Number(from)) / (Number(to) + 1 - Number(from));
	return pointAt(page, share);
}

/** A point on the bars by its share of the width. */
export async function pointAt(page: Page, share: number): Promise<Point> {
	const box = await page.locator('.track').boundingBox();
	if (!box) throw new Error('There is no clock.');
	return [box.x + share * box.width, box.y + 24];
}

/** Presses at a point, moves through others and lets go. */
export async function dragMouse(page: Page, [from, ...through]: Point[]): Promise<void> {
	if (!from) throw new Error('A drag needs a point.');
	await page.mouse.move(...from);
	await page.mouse.down();
	for (const point of through) await page.mouse.move(...point, { steps: 4 });
	await page.mouse.up();
}
