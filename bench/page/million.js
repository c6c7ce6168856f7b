// npm run bench:million [-- --events 100000]: the page itself with a million events from a file: how long a person waits, and how
// long each thing they do keeps the page busy. Each figure stands beside the same with the sample, in one run.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../scrub/browser.js';
import { makeFiles } from '../scrub/files.js';
import { serveSample } from './serve-sample.js';

const at = process.argv.indexOf('--events');
const events = at < 0 ? 1_000_000 : Number(process.argv[at + 1]);
const STEPS = 60;

const files = await makeFiles(join(tmpdir(), 'dateline-bench'), events);
const { address, stop } = await serveSample();
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on('pageerror', (error) => console.error(error));
page.setDefaultTimeout(120_000);
await page.addInitScript(() => {
	globalThis.tasks = [];
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
	}).observe({ type: 'longtask' });
});
await page.goto(address);
await page.locator('[role=option]').first().waitFor();
await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

const rows = [['what', 'sample', `${events.toLocaleString('en')} events`]];
const sample = await measureAll();
await rest();
const start = performance.now();
await page.keyboard.press('a');
await page.locator('dialog input[type=file]').setInputFiles(files.jsonFile);
await page.waitForFunction(
	(count) => document.querySelector('output')?.textContent?.startsWith(count),
	events.toLocaleString('en')
);
const opened = performance.now() - start;
await rest();
const openTask = await longest();
const million = await measureAll();
await session.send('HeapProfiler.collectGarbage');
const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
await browser.close();
stop();

rows.push(['GeoJSON from choosing the file to all on the page, ms', '', opened.toFixed(0)]);
rows.push(['longest task meanwhile, ms', '', openTask.toFixed(0)]);
for (const [name, value] of Object.entries(million))
	rows.push([name, sample[name].toFixed(1), value.toFixed(1)]);
rows.push(['page memory, MB', '', ((usedSize + backingStorageSize) / 1e6).toFixed(0)]);
rows.splice(1, 0, ['---', '---', '---']);
console.log(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'));

/** Main thread and waits of what a person does, milliseconds. */
async function measureAll() {
	const figures = {};
	await drawWindow();
	figures['a step of the window, main thread'] = await stepCost();
	figures['a frame in which nothing changes, main thread'] = await idleCost();
	await page.keyboard.press('0');
	figures['longest task of a type filter'] = await longestOf(() =>
		page.locator('section[aria-label=Legend] button.type').first().click()
	);
	figures['longest task of taking it away'] = await longestOf(() => page.keyboard.press('c'));
	await page.keyboard.press('l');
	figures['longest task of sorting the table by people killed'] = await longestOf(() =>
		page.getByRole('columnheader', { name: 'Killed' }).getByRole('button').click()
	);
	await page.keyboard.press('l');
	figures['search for words, until the list shows them'] = await searchTime();
	figures['the pointer on the map, p95 of 400 places'] = await hoverCost();
	return figures;
}

async function drawWindow() {
	const box = await page.locator('.track').boundingBox();
	const point = (share) => [box.x + box.width * share, box.y + 20];
	await page.mouse.move(...point(0.4));
	await page.mouse.down();
	await page.mouse.move(...point(0.45), { steps: 5 });
	await page.mouse.up();
	await page.mouse.move(720, 5);
	await rest();
}

async function stepCost() {
	const before = await mainThread();
	for (let i = 0; i < STEPS; i++) await pressAndFrame(i % 2 ? '[' : ']');
	return ((await mainThread()) - before) / STEPS;
}

// the same keys and frames without a step: what driving the page costs by itself
async function idleCost() {
	const before = await mainThread();
	for (let i = 0; i < STEPS; i++) await pressAndFrame('z');
	return ((await mainThread()) - before) / STEPS;
}

async function pressAndFrame(key) {
	await page.keyboard.press(key);
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

async function searchTime() {
	const field = page.getByRole('searchbox').first();
	const before = await page.locator('output').textContent();
	const began = performance.now();
	await field.fill('777');
	await page.waitForFunction(
		(before) => document.querySelector('output')?.textContent !== before,
		before
	);
	const ms = performance.now() - began;
	await field.fill('');
	// letters are keys of the page again
	await field.blur();
	await page.waitForFunction(
		(before) => document.querySelector('output')?.textContent === before,
		before
	);
	await rest();
	return ms;
}

function hoverCost() {
	return page.evaluate(() => {
		const canvas = document.querySelector('.maplibregl-canvas');
		const { left, top, width, height } = canvas.getBoundingClientRect();
		const times = [];
		for (let i = 0; i < 400; i++) {
			const clientX = left + 20 + ((i * 37) % (width - 40));
			const clientY = top + 20 + ((i * 53) % (height - 40));
			const began = performance.now();
			canvas.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, bubbles: true }));
			times.push(performance.now() - began);
		}
		return times.sort((a, b) => a - b)[380];
	});
}

async function longestOf(act) {
	await rest();
	await longest();
	await act();
	await rest();
	return longest();
}

/** The longest task since the last call; 0 when none was longer than the 50 ms that browsers tell of. */
function longest() {
	return page.evaluate(() => Math.max(0, ...globalThis.tasks.splice(0)));
}

/** Until the page has been idle for a second. */
async function rest() {
	let before = await mainThread();
	for (let quiet = 0; quiet < 4;) {
		await new Promise((resolve) => setTimeout(resolve, 250));
		const now = await mainThread();
		quiet = now - before < 5 ? quiet + 1 : 0;
		before = now;
	}
}

async function mainThread() {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}
