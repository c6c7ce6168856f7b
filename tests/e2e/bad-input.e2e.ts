import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, startApp, type ServedApp } from './app.ts';

let app: ServedApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

const MB = 1024 * 1024;
const SHELLING =
	'Russian artillery shelled Kherson on Saturday and killed two people, officials said.';

interface Answer {
	status: number;
	type: string;
	body: Record<string, unknown>;
	text: string;
}

async function send(path: string, body: BodyInit, type: string): Promise<Answer> {
	const response = await fetch(app.address + path, {
		method: 'POST',
		headers: { 'content-type': type },
		body
	});
	const text = await response.text();
	return {
		status: response.status,
		type: response.headers.get('content-type') ?? '',
		body: JSON.parse(text) as Record<string, unknown>,
		text
	};
}

const sendJson = (path: string, fields: unknown) =>
	send(path, JSON.stringify(fields), 'application/json');
const sendFile = (path: string, bytes: Uint8Array<ArrayBuffer>, query = '') =>
	send(`${path}?published=2025-03-16&${query}`, bytes, 'application/octet-stream');

const published = '2025-03-16';

// what is sent, the status, and words of the answer
const REFUSED: [string, unknown, number, string][] = [
	['no body at all', null, 400, 'source'],
	['a list', [], 400, 'source'],
	['no source', { published }, 400, 'source'],
	['a number for a source', { source: 7 }, 400, 'source'],
	['an empty text', { source: '', published }, 400, 'no text'],
	['nothing but spaces', { source: ' \n\t\n ', published }, 400, 'no text'],
	['a binary file', { source: 'PK\u0003\u0004\u0000\u0000', published }, 400, 'binary'],
	['more than 5 MB', { source: 'a '.repeat(2.6 * MB), published }, 400, '5 MB'],
	['no day of publication', { source: SHELLING }, 422, 'published'],
	['words for a day', { source: SHELLING, published: 'last Tuesday' }, 400, 'published'],
	['a day that is none', { source: SHELLING, published: '2025-02-30' }, 400, 'published'],
	['a number for a title', { source: SHELLING, published, title: 7 }, 400, 'title']
];

describe('refused with words', () => {
	for (const path of ['/api/extract', '/api/articles'])
		for (const [name, fields, status, words] of REFUSED)
			it(`${path}: ${name}`, async () => {
				const answer = await sendJson(path, fields);
				expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
				expect(answer.text).toContain(words);
			});

	it('a body that is not JSON', async () => {
		const answer = await send('/api/articles', '{"source": ', 'application/json');
		expect([answer.status, answer.body['title']]).toEqual([400, 'The body is not JSON.']);
	});

	it('a body that is too large, whether or not it says so beforehand', async () => {
		const body = new Uint8Array(17 * MB).fill(0x61);
		expect((await sendFile('/api/articles', body)).status).toBe(413);
		const init = {
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream' },
			body: new Blob([body]).stream(),
			duplex: 'half'
		} as RequestInit;
		const response = await fetch(`${app.address}/api/articles`, init);
		expect(response.status).toBe(413);
	});

	it('stores nothing of all this', () => {
		const names = readdirSync(join(app.workspace, 'articles'));
		expect(names.filter((name) => !/^2025-\d\d-\d\d-[a-z-]+\.md$/.test(name))).toEqual([]);
	});
});

const encode = (text: string) => new TextEncoder().encode(text);
// "Обстріл" in windows-1251
const WINDOWS_1251 = new Uint8Array([
	0xce, 0xe1, 0xf1, 0xf2, 0xf0, 0xb3, 0xeb, 0x20, 0xcc, 0xb3, 0xf1, 0xf2, 0xee, 0x2e
]);

const TAKEN: [string, Uint8Array<ArrayBuffer>][] = [
	['5 MB of one word', encode('drone '.repeat((5 * MB) / 6))],
	['5 MB without a space', encode('a'.repeat(5 * MB))],
	['5 MB of brackets', encode('('.repeat(5 * MB))],
	['5 MB of digits', encode('1'.repeat(5 * MB))],
	['5 MB of line ends', encode(`${SHELLING}${'\n'.repeat(4 * MB)}`)],
	['a bomb of nested tags', encode(`<html><body>${'<div>'.repeat(200_000)}${SHELLING}`)],
	['a page with scripts', encode(`<html><script>alert(1)</script><p>${SHELLING}</p></html>`)],
	['windows-1251', WINDOWS_1251],
	['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x2e, 0])],
	['bytes that are no UTF-8', new Uint8Array([...encode(SHELLING), 0xc3, 0x28, 0xff])],
	['another language', encode('Війська обстріляли місто вночі, повідомила адміністрація області.')]
];

describe('read without harm', () => {
	for (const [name, bytes] of TAKEN)
		it(name, { timeout: 60_000 }, async () => {
			const answer = await sendFile('/api/extract', bytes);
			expect([200, 400]).toContain(answer.status);
			if (answer.status === 400) expect(answer.type).toBe('application/problem+json');
			expect((await fetch(`${app.address}/api`)).status).toBe(200);
		});

	it('a page gives its words and not its scripts', async () => {
		const page = `<html><script>alert(1)</script><p onclick="alert(2)">${SHELLING}</p></html>`;
		const { body } = await sendFile('/api/extract', encode(page), 'fileName=page.html');
		expect(body).toMatchObject({ article: { text: SHELLING } });
	});

	it('lone surrogates become the mark of what cannot be read', async () => {
		const body = `{"source": "Shells \\ud800 fell on Kherson.", "published": "${published}"}`;
		const answer = await send('/api/extract', body, 'application/json');
		expect(answer.body).toMatchObject({ article: { text: 'Shells \ufffd fell on Kherson.' } });
	});

	it('markup in title and text stays words', async () => {
		const title = '<img src=x onerror=alert(1)>';
		const source = `${SHELLING} ${title}`;
		const { body } = await sendJson('/api/extract', { source, title, published });
		expect(body).toMatchObject({ article: { title, text: source } });
	});

	it('a day to come is read and warned of', async () => {
		const fields = { source: SHELLING, published: '2199-01-01' };
		const { status, text } = await sendJson('/api/extract', fields);
		expect(status).toBe(200);
		expect(text).toContain('in the future');
	});
});

describe('stored', () => {
	it('once, however often it is sent', async () => {
		const fields = { source: SHELLING, title: '../../etc/passwd', published };
		const first = await sendJson('/api/articles', fields);
		const again = await sendJson('/api/articles', { ...fields, title: 'Other' });
		expect([first.status, again.status]).toEqual([201, 200]);
		expect(again.body['article']).toEqual(first.body['article']);
		expect(first.body['features']).toHaveLength(1);
	});

	it('as plain text too', async () => {
		const text = 'Rebels attacked the town of Butembo on Friday, officials said.';
		const answer = await send('/api/articles?published=2025-03-16', text, 'text/plain');
		expect(answer.status).toBe(201);
	});
});

describe('on the screen', () => {
	it('markup of a stranger is words and runs nothing', async () => {
		const markup = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
		const source = `Shells hit Kherson on Saturday ${markup} and killed two people, officials said.`;
		const fields = { source, title: markup, publisher: markup, published };
		const { body } = await sendJson('/api/articles', fields);
		const [feature] = body['features'] as { id: string }[];
		const browser = await launchBrowser();
		const path = `/?selected=${feature?.id}`;
		const { page, errors, foreign } = await openPage(browser, app.address, path);
		await page.getByText('onerror').first().waitFor();
		expect(await page.evaluate(() => 'ran' in window)).toBe(false);
		expect(await page.locator('img[src=x]').count()).toBe(0);
		expect([...errors, ...foreign]).toEqual([]);
		await browser.close();
	});
});
