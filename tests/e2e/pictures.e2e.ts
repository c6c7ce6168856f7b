import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openPage, serveForTests, type OpenPage } from './app.ts';
import { waitForAddress, waitForEvents } from './screen.ts';

const shared = serveForTests();
let open: OpenPage;
let page: Page;

afterEach(async () => {
	expect(open.errors).toEqual([]);
	expect(open.foreign).toEqual([]);
	await open.close();
});

const AT = 'at=30,49,4';

// small, so that a software renderer is quick
async function openExport(query: string, deviceScaleFactor = 1): Promise<void> {
	const viewport = { width: 900, height: 600 };
	open = await openPage(shared.browser, shared.app.address, `/?${query}`, {
		viewport,
		deviceScaleFactor
	});
	page = open.page;
	await waitForEvents(page);
	await page.locator('.maplibregl-canvas').waitFor();
	await page.keyboard.press('e');
	await page.getByRole('button', { name: 'Map as PNG' }).waitFor();
}

async function save(button: string): Promise<{ name: string; bytes: Buffer }> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	const download = await coming;
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

interface Pixels {
	width: number;
	height: number;
	/** share of pixels in the rows from `top` to `end` (CSS pixels) that are not as the first of them */
	written: number;
	/** a sum over all pixels: the same for the same picture */
	sum: number;
	/** the same over the rows where only the map is */
	mapSum: number;
}

/** Opens a PNG as a browser does; the rows looked at hold the words over the map. */
function readPng(png: Uint8Array, ratio: number): Promise<Pixels> {
	const asked = { data: Buffer.from(png).toString('base64'), rows: 30 * ratio };
	return page.evaluate(async ({ data, rows }) => {
		const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
		let [sum, mapSum, unlike] = [0, 0, 0];
		for (let i = 0; i < pixels.length; i += 4) {
			const pixel = (pixels[i] ?? 0) + 7 * (pixels[i + 1] ?? 0);
			const row = i / 4 / image.width / (rows / 30);
			sum = (sum * 31 + pixel) % 2 ** 40;
			if (row > 80 && row < 400) mapSum = (mapSum * 31 + pixel) % 2 ** 40;
			if (i < 4 * rows * image.width && pixels[i] !== pixels[0]) unlike++;
		}
		return {
			width: image.width,
			height: image.height,
			written: unlike / (rows * image.width),
			sum,
			mapSum
		};
	}, asked);
}

describe('a picture', () => {
	it('is a PNG of the map at twice its size, with words over it, named by filters and days', async () => {
		await openExport(`country=UA&datetime=2025-03-10/2025-03-16&${AT}`);
		const map = await page.locator('.maplibregl-canvas').first().boundingBox();
		const { name, bytes } = await save('Map as PNG');
		expect(name).toBe('dateline-ukraine-2025-03-10-to-2025-03-16.png');
		const { width, height, written } = await readPng(bytes, 2);
		expect(width).toBe(2 * (map?.width ?? 0));
		expect(height).toBeGreaterThan(2 * (map?.height ?? 0));
		expect(written).toBeGreaterThan(0.005);
	});

	it('shows other days as another picture, and the same days as the same', async () => {
		await openExport(`datetime=2025-03-16&${AT}`);
		const first = await readPng((await save('Map as PNG')).bytes, 2);
		const again = await readPng((await save('Map as PNG')).bytes, 2);
		await open.close();
		await openExport(`datetime=2025-04-13&${AT}`);
		const other = await readPng((await save('Map as PNG')).bytes, 2);
		expect(again).toEqual(first);
		expect(other.sum).not.toBe(first.sum);
	});

	it('of open days says where the data end', async () => {
		await openExport(`datetime=2025-04-01/..&${AT}`);
		const { name } = await save('Map as PNG');
		expect(name).toBe('dateline-2025-04-01-to-2025-04-17.png');
	});
});

describe('a film', () => {
	const week = `datetime=2025-01-24/2025-03-31&${AT}`;
	const told = async () => {
		const text = await page.getByText(/^Play: \d+ pictures/).textContent();
		return {
			count: Number(/\d+/.exec(text ?? '')?.[0]),
			seconds: Number(/(\d+) sec/.exec(text ?? '')?.[1])
		};
	};

	it('is a ZIP of as many frames as told, and the page stays where it was', async () => {
		await openExport(week);
		const before = await waitForAddress(page, /at=/);
		const { count } = await told();
		const { name, bytes } = await save('Play as ZIP of PNGs');
		expect(name).toBe('dateline-2025-01-24-to-2025-04-17-play.zip');
		const files = unzipSync(bytes);
		const names = Object.keys(files);
		expect(names).toHaveLength(count);
		expect(names).toEqual([...names].sort());
		const [first, last] = await Promise.all(
			[names[0], names.at(-1)].map((one) => readPng(files[one ?? ''] ?? new Uint8Array(), 1))
		);
		expect(last?.sum).not.toBe(first?.sum);
		expect([last?.width, last?.height]).toEqual([first?.width, first?.height]);
		expect(await waitForAddress(page, /at=/)).toBe(before);
	});

	it('has in a frame what a picture of those days has', async () => {
		// seven windows of 78 days; Sumy was struck on 13 April, which only the first two do not reach
		await openExport(`datetime=2025-01-29/2025-04-16&${AT}`, 2);
		const still = await readPng((await save('Map as PNG')).bytes, 2);
		const files = unzipSync((await save('Play as ZIP of PNGs')).bytes);
		const frames = [];
		for (const file of Object.values(files)) frames.push(await readPng(file, 2));
		const isStill = frames.map(({ mapSum }) => mapSum === still.mapSum);
		expect(isStill).toEqual([false, false, true, true, true, true, true]);
	});

	it('stops at once, leaves the clock where it was, and can be made again', async () => {
		await openExport(week);
		const before = await waitForAddress(page, /at=/);
		const shown = await page.locator('output').textContent();
		await page.getByRole('button', { name: 'Play as ZIP of PNGs' }).click();
		await page.getByText(/Recording: [2-9] of/).waitFor();
		await page.getByRole('button', { name: 'Stop' }).click();
		await page.getByText('Stopped; nothing was saved.').waitFor();
		expect(await page.locator('.maplibregl-canvas').count()).toBe(1);
		expect(await page.locator('output').textContent()).toBe(shown);
		expect(await waitForAddress(page, /at=/)).toBe(before);
		expect(await page.getByRole('button', { name: 'Map as PNG' }).isEnabled()).toBe(true);
	});

	it('is a WebM that a browser plays for as long as told', async () => {
		await openExport(week);
		const webm = page.getByRole('button', { name: 'Play as WebM' });
		const { count, seconds } = await told();
		await webm.waitFor();
		const { name, bytes } = await save('Play as WebM');
		expect(name).toMatch(/-play\.webm$/);
		const video = await play(bytes);
		expect(video.width).toBeGreaterThan(400);
		expect(count).toBeGreaterThan(1);
		// the last frame stays for two seconds
		expect(video.duration - seconds).toBeGreaterThan(0.9);
		expect(video.duration - seconds).toBeLessThan(2.6);
	});
});

/** Opens a film beside the app, which lets no page play anything. */
async function play(webm: Buffer): Promise<{ duration: number; width: number }> {
	const player = await shared.browser.newPage();
	const played = await player.evaluate(
		async (url) => {
			const element = document.createElement('video');
			element.src = url;
			await new Promise((done, fail) => {
				element.onloadeddata = done;
				element.onerror = () => fail(new Error(element.error?.message));
			});
			return { duration: element.duration, width: element.videoWidth };
		},
		`data:video/webm;base64,${webm.toString('base64')}`
	);
	await player.close();
	return played;
}

describe('paper', () => {
	/** Prints with the keys, up to the browser's own dialog. */
	async function print(): Promise<void> {
		await page.evaluate(() => {
			window.print = () => document.body.setAttribute('data-printed', '');
		});
		await page.keyboard.press('Control+p');
		await page.locator('body[data-printed]').waitFor();
		await page.emulateMedia({ media: 'print' });
	}

	it('has a light map, every event with its title, and the address', async () => {
		await openExport(`country=UA&${AT}`);
		await print();
		const sheet = page.locator('.paper');
		expect(await page.locator('.shell').isVisible()).toBe(false);
		expect(await sheet.getByRole('img', { name: 'Map of events' }).locator('canvas').count()).toBe(
			1
		);
		expect(await sheet.locator('tbody tr').count()).toBe(4);
		expect(await sheet.getByText('Drone strike on Izyum').isVisible()).toBe(true);
		expect(await sheet.locator('footer').textContent()).toContain('country=UA');
	});

	it('has the open event with the sentence that reports it', async () => {
		open = await openPage(shared.browser, shared.app.address, `/?country=UA&${AT}`);
		page = open.page;
		await waitForEvents(page);
		await page.getByRole('option', { name: /strike on Izyum/ }).click();
		await page.getByRole('complementary', { name: 'Selected event' }).waitFor();
		await print();
		const quotes = await page.locator('.paper blockquote').allTextContents();
		expect(quotes.join(' ')).toContain('Izyum');
	});
});
