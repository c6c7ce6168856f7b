import type { Page } from 'playwright-core';

/** A point of the screen, in CSS pixels. */
export type Point = readonly [x: number, y: number];

/** The way of one finger: where it lands and where it is lifted. */
export type Way = readonly [from: Point, to: Point];

const STEPS = 6;

/** Fingers land one after the other, move together and are lifted: real touch events, as a screen gives them. */
export async function moveFingers(page: Page, ways: Way[]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const at = (share: number, count = ways.length) =>
		ways.slice(0, count).map(([[x, y], [toX, toY]], id) => ({
			id,
			x: x + (toX - x) * share,
			y: y + (toY - y) * share
		}));
	const send = (
		type: 'touchStart' | 'touchMove' | 'touchEnd',
		touchPoints: ReturnType<typeof at>
	) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
	for (let count = 1; count <= ways.length; count++) await send('touchStart', at(0, count));
	for (let step = 1; step <= STEPS; step++) await send('touchMove', at(step / STEPS));
	await send('touchEnd', []);
	await session.detach();
}

/** Two quick taps at one point. */
export async function tapTwice(page: Page, [x, y]: Point): Promise<void> {
	await page.touchscreen.tap(x, y);
	await page.touchscreen.tap(x, y);
}
