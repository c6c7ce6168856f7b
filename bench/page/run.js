// npm run bench:page: how soon the map stands and how much JavaScript it took, in headless Chromium with software GL.
// The first paint of the same page stands beside it.
import { launch } from '../scrub/browser.js';
import { serveSample } from './serve-sample.js';

const RUNS = 7;
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const { address, stop } = await serveSample();
// the articles are read at the first request; that is the server's start, not the page's
await fetch(`${address}/api/events?limit=1`);

async function openPage() {
	const browser = await launch();
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	const scripts = new Map();
	session.on('Network.responseReceived', ({ requestId, response }) => {
		if (/javascript/.test(response.mimeType)) scripts.set(requestId, 0);
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength);
	});
	// a worker's script is its own target: its size comes from the response itself
	const workers = [];
	page.on('response', async (response) => {
		if (!/workers?\//.test(response.url())) return;
		const length = Number(response.headers()['content-length'] ?? 0);
		workers.push(length);
	});
	await page.goto(address);
	await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0, null, {
		timeout: 60_000
	});
	const idle = await page.evaluate(() => performance.getEntriesByName('map-idle')[0].startTime);
	const painted = await page.evaluate(
		() => performance.getEntriesByType('paint')[0]?.startTime ?? NaN
	);
	await browser.close();
	const sum = (sizes) => [...sizes].reduce((total, size) => total + size, 0);
	return { idle, painted, bytes: sum(scripts.values()) + sum(workers) };
}

const runs = [];
for (let i = 0; i < RUNS + 1; i++) runs.push(await openPage());
// the first fills the caches of the machine
runs.shift();
stop();
console.log(`| what | median of ${RUNS} |
|---|---|
| first paint | ${median(runs.map((r) => r.painted)).toFixed(0)} ms |
| first map idle | ${median(runs.map((r) => r.idle)).toFixed(0)} ms |
| JavaScript before that, compressed, MapLibre and workers included | ${(median(runs.map((r) => r.bytes)) / 1000).toFixed(0)} kB |`);
