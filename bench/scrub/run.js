// npm run bench:scrub [-- --quick] [-- --sizes 1000,1000000]: how long a scrub step takes in each way to show events, side by side
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from './browser.js';
import { makeFiles } from './files.js';
import { servePage } from './serve.js';
import { toMarkdown } from './table.js';

const isQuick = process.argv.includes('--quick');
const here = import.meta.dirname;
const SIZES = sizesAsked() ?? (isQuick ? [1000, 100_000] : [1000, 10_000, 100_000, 1_000_000]);
const WAYS = ['events', 'setFilter', 'setData', 'leaflet'];
// Leaflet takes minutes for a million markers
const MOST_LEAFLET = 100_000;
const CANVAS = [1280, 800];
const TINY = [160, 100];

const files = await makeFiles(join(tmpdir(), 'dateline-bench'), isQuick ? 100_000 : 1_000_000);
const served = await servePage(here, mkdtempSync(join(tmpdir(), 'bench-scrub-')), files.answers);
const results = {
	machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Chromium, software GL, ${CANVAS.join('x')}`,
	date: new Date().toISOString().slice(0, 10),
	isQuick,
	columnsBytesPerEvent: files.columnsBytes / (isQuick ? 100_000 : 1_000_000),
	geojsonBytes: files.jsonBytes,
	ways: [],
	open: {}
};
for (const size of SIZES)
	for (const way of WAYS) {
		if (way === 'leaflet' && size > MOST_LEAFLET) continue;
		const measured = await inPage((page, session) => measure(page, session, way, size));
		results.ways.push({ way, size, ...measured });
		console.log(way, size, JSON.stringify(measured));
	}
for (const kind of ['columns', 'geojson']) {
	results.open[kind] = await inPage(async (page, session) => {
		await session.send('HeapProfiler.collectGarbage');
		const before = await heapOf(session);
		const opened = await page.evaluate((kind) => window.bench.open(kind), kind);
		await session.send('HeapProfiler.collectGarbage');
		return { ...opened, megabytes: (await heapOf(session)) - before };
	});
	console.log('open', kind, JSON.stringify(results.open[kind]));
}
served.close();

const folder = resolve(here, '../results');
mkdirSync(folder, { recursive: true });
const markdown = toMarkdown(results);
if (!isQuick && !sizesAsked()) {
	writeFileSync(join(folder, 'scrub.json'), `${JSON.stringify(results, null, '\t')}\n`);
	writeFileSync(join(folder, 'scrub.md'), markdown);
}
console.log(`\n${markdown}`);

function sizesAsked() {
	const at = process.argv.indexOf('--sizes');
	return at < 0 ? null : (process.argv[at + 1] ?? '').split(',').map(Number);
}

/** A browser of its own for each measurement: none inherits the memory of another. */
async function inPage(work) {
	const browser = await launch();
	try {
		const page = await browser.newPage({ viewport: { width: CANVAS[0], height: CANVAS[1] } });
		page.on('pageerror', (error) => console.error(error));
		page.setDefaultTimeout(600_000);
		await page.goto(served.address);
		await page.waitForFunction(() => window.bench);
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable');
		return await work(page, session);
	} finally {
		await browser.close();
	}
}

async function measure(page, session, way, size) {
	const isSlow = size === 1_000_000 && way !== 'events';
	const count = isSlow || isQuick ? 8 : 40;
	await page.evaluate(loadWay, ['empty', size, ...CANVAS]);
	const emptyTask = await taskPerStep(page, session, isSlow ? 20 : 60, 'window', false);
	await session.send('HeapProfiler.collectGarbage');
	const heapBefore = await heapOf(session);
	const load = await page.evaluate(loadWay, [way, size, ...CANVAS]);
	const window = await page.evaluate(runSteps, [count, 'window']);
	const cumulative = await page.evaluate(runSteps, [
		isSlow ? 3 : Math.ceil(count / 2),
		'cumulative'
	]);
	const drag = await page.evaluate((frames) => globalThis.bench.drag(frames), isSlow ? 30 : 60);
	const picks = way === 'events' ? await page.evaluate(() => globalThis.bench.picks(400)) : null;
	const task = await taskPerStep(page, session, isSlow ? 20 : 60, 'window', way === 'events');
	const taskCumulative = await taskPerStep(
		page,
		session,
		isSlow ? 5 : 60,
		'cumulative',
		way === 'events'
	);
	await session.send('HeapProfiler.collectGarbage');
	const megabytes = (await heapOf(session)) - heapBefore;
	const tiny = way === 'events' ? await steps(page, way, size, TINY, count, 'window') : null;
	return {
		load,
		empty: summary({ ms: window.empty, right: 0 }),
		emptyCumulative: summary({ ms: cumulative.empty, right: 0 }),
		window: summary(window),
		cumulative: summary(cumulative),
		drag,
		emptyTask,
		task,
		taskCumulative,
		megabytes,
		picks: picks && summary({ ms: picks, right: 0 }),
		tinyEmpty: tiny && summary({ ms: tiny.empty, right: 0 }),
		tiny: tiny && summary(tiny)
	};
}

function loadWay([way, size, width, height]) {
	return globalThis.bench.load(way, size, width, height);
}

function runSteps([count, mode]) {
	return globalThis.bench.steps(count, mode);
}

async function steps(page, way, size, [width, height], count, mode) {
	await page.evaluate(loadWay, [way, size, width, height]);
	return page.evaluate(runSteps, [count, mode]);
}

/** Milliseconds of the main thread a step, at the pace of frames. */
async function taskPerStep(page, session, count, mode, isWhole) {
	const before = await taskSeconds(session);
	await page.evaluate(
		([count, mode, isWhole]) => globalThis.bench.play(count, mode, isWhole),
		[count, mode, isWhole]
	);
	return ((await taskSeconds(session)) - before) * (1000 / count);
}

async function taskSeconds(session) {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** Megabytes of JavaScript and of its buffers. */
async function heapOf(session) {
	const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
	return (usedSize + backingStorageSize) / 1e6;
}

function summary({ ms, right }) {
	const sorted = [...ms].sort((a, b) => a - b);
	const at = (share) =>
		sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
	return { steps: ms.length, right, p50: at(0.5), p95: at(0.95) };
}
