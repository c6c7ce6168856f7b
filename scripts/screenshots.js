// npm run screenshots: the pictures of the README, taken from the built app over the sample workspace
import { join } from 'node:path';
import { launch } from '../bench/scrub/browser.js';
import { serveSample } from '../bench/page/serve-sample.js';

const root = join(import.meta.dirname, '..');
const PICTURES = [
	{ name: 'wide-light', width: 1440, height: 900, scheme: 'light', event: 'strike on Izyum' },
	{ name: 'wide-dark', width: 1440, height: 900, scheme: 'dark', event: null },
	{ name: 'phone-light', width: 390, height: 844, scheme: 'light', event: null }
];

const { address, stop } = await serveSample();
const browser = await launch();
try {
	for (const picture of PICTURES) await take(picture);
} finally {
	await browser.close();
	stop();
}

async function take({ name, width, height, scheme, event }) {
	const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
	const page = await context.newPage();
	const id = event === null ? null : await findEvent(event);
	const isIdle = () => performance.getEntriesByName('map-idle').length > 0;
	await page.goto(`${address}/${id === null ? '' : `?selected=${id}`}`);
	await page.waitForFunction(isIdle, null, { timeout: 60_000 });
	if (id !== null) await page.locator('.proof').first().waitFor();
	await page.screenshot({ path: join(root, `docs/${name}.png`) });
	await context.close();
}

async function findEvent(title) {
	const { features } = await (await fetch(`${address}/api/events?limit=1000`)).json();
	const found = features.find(({ properties }) => properties.title.includes(title));
	if (!found) throw new Error(`No event "${title}" in the sample.`);
	return found.id;
}
