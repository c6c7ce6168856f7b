// npm run bench:soak [-- --minutes 10]: random scrubbing, filtering, moving and loading; memory must end where it began
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from '../scrub/browser.js';
import { servePage } from '../scrub/serve.js';

const at = process.argv.indexOf('--minutes');
const minutes = at < 0 ? 10 : Number(process.argv[at + 1]);
// a round loads other events, then scrubs, filters and moves through them
const STEPS_A_ROUND = 60;
// more than this is a leak: the heap is measured after a collection, and still breathes a little
const MOST_GROWTH_MB = 8;

const root = resolve(import.meta.dirname, '../../tests/e2e/map-page');
const answers = {
	'/api/areas': (_request, response) => response.end('{"type":"FeatureCollection","features":[]}')
};
const served = await servePage(root, mkdtempSync(join(tmpdir(), 'bench-soak-')), answers);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
const errors = [];
page.on('pageerror', (error) => errors.push(error.message));
await page.goto(served.address);
await page.waitForFunction(() => globalThis.tests);
const session = await page.context().newCDPSession(page);

// the first rounds compile shaders and fill caches
for (let round = 0; round < 3; round++) await runRound(round);
const before = await measure();
const end = Date.now() + minutes * 60_000;
let rounds = 0;
while (Date.now() < end) await runRound(rounds++ + 3);
const after = await measure();
await browser.close();
served.close();

const grown = after.megabytes - before.megabytes;
const result = { minutes, rounds, steps: rounds * STEPS_A_ROUND, before, after, errors };
console.log(JSON.stringify(result, null, '\t'));
if (minutes >= 10) {
	const folder = resolve(import.meta.dirname, '../results');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'soak.json'), `${JSON.stringify(result, null, '\t')}\n`);
}
const isRight =
	grown <= MOST_GROWTH_MB && after.cardBytes === before.cardBytes && errors.length === 0;
const onCard = after.cardBytes - before.cardBytes;
console.log(
	`${isRight ? 'Memory is where it was' : 'Memory grew'}: ${grown.toFixed(1)} MB more in the page, ${onCard} bytes more on the card.`
);
process.exit(isRight ? 0 : 1);

async function runRound(round) {
	await page.evaluate(
		async ([round, steps]) => {
			const { tests } = globalThis;
			tests.setEvents([2000, 20_000, 200_000][round % 3], round % 5, false);
			for (let i = 0; i < steps; i++) {
				tests.setState(round * 1000 + i);
				if (i % 10 === 0)
					tests.events.map.jumpTo({ center: [20 + (i % 30), 10 + (i % 40)], zoom: 1 + (i % 8) });
				if (i % 7 === 0) tests.events.pick({ x: 450, y: 300 });
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
		},
		[round, STEPS_A_ROUND]
	);
}

/** The same events, drawn as squares and then as dots: what frames leave behind is as large each time. */
async function comeToRest() {
	await page.evaluate(async () => {
		const { tests } = globalThis;
		const frames = async () => {
			for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
		};
		tests.setEvents(200_000, 2, false);
		await tests.events.settled;
		tests.events.map.jumpTo({ center: [35, 40], zoom: 1 });
		tests.events.setDays({ from: -1e6, to: 1e6, certainty: 'possible' });
		await frames();
		if (tests.events.layer.mode !== 'squares') throw new Error('Squares were expected.');
		tests.events.map.jumpTo({ center: [35, 40], zoom: 4 });
		tests.setState(1);
		await frames();
	});
}

/** Megabytes of the page after a collection, and bytes of ours on the graphics card. */
async function measure() {
	await comeToRest();
	for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
	const cardBytes = await page.evaluate(() => globalThis.tests.events.layer.bytes);
	return { megabytes: (usedSize + backingStorageSize) / 1e6, cardBytes };
}
