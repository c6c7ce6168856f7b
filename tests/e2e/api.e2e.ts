import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type ServedApp } from './app.ts';

let app: ServedApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(app.address + path, { headers });

async function getJson(path: string) {
	return (await get(path)).json();
}

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
	return fetch(app.address + path, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body)
	});
}

interface Collection {
	features: { id: string }[];
	numberMatched: number;
	numberReturned: number;
	links: { rel: string; href: string }[];
}

const idsOf = ({ features }: Collection) => features.map(({ id }) => id);

describe('OGC API - Features', () => {
	const PAGES: [string, string, string[]][] = [
		['/api', 'application/json', ['links', 'title']],
		['/api/conformance', 'application/json', ['conformsTo']],
		['/api/collections', 'application/json', ['links', 'collections']],
		['/api/collections/events', 'application/json', ['id', 'extent', 'links', 'itemType']],
		[
			'/api/collections/events/items',
			'application/geo+json',
			['type', 'features', 'links', 'timeStamp', 'numberMatched', 'numberReturned']
		],
		['/api/events', 'application/geo+json', ['type', 'features']]
	];
	for (const [path, type, keys] of PAGES)
		it(`${path} is ${type}`, async () => {
			const response = await get(path);
			expect(response.status).toBe(200);
			expect(response.headers.get('content-type')).toContain(type);
			expect(Object.keys((await response.json()) as object)).toEqual(expect.arrayContaining(keys));
		});

	it('pages through every event once by its next links', async () => {
		const all = (await getJson('/api/collections/events/items')) as Collection;
		const found: string[] = [];
		let next: string | undefined = `${app.address}/api/collections/events/items?limit=3`;
		while (next) {
			const page = (await (await fetch(next)).json()) as Collection;
			expect(page.numberMatched).toBe(all.numberMatched);
			expect(page.numberReturned).toBe(page.features.length);
			found.push(...idsOf(page));
			next = page.links.find(({ rel }) => rel === 'next')?.href;
		}
		expect(found).toEqual(idsOf(all));
		expect(new Set(found).size).toBe(all.numberMatched);
	});

	it('is read by GDAL, with its days as times', () => {
		const args = ['-ro', '-so', `OAPIF:${app.address}/api`, 'events'];
		const { status, stdout } = spawnSync('ogrinfo', args, { encoding: 'utf8' });
		expect(status).toBe(0);
		expect(stdout).toMatch(/Feature Count: [1-9]/);
		expect(stdout).toContain('start: DateTime');
		expect(stdout).toContain('end: DateTime');
	});

	it('has each item at its own address', async () => {
		for (const id of idsOf((await getJson('/api/events')) as Collection))
			expect(await getJson(`/api/collections/events/items/${id}`)).toMatchObject({
				type: 'Feature',
				id
			});
	});
});

describe('queries', () => {
	const GOOD: [string, (all: number, found: number) => boolean][] = [
		['', (all, found) => found === all],
		['country=UA', (all, found) => found > 0 && found < all],
		['country=UA,SD', (all, found) => found > 0 && found < all],
		['datetime=2025-03-15/2025-03-16&country=UA', (all, found) => found > 0 && found < all],
		['datetime=1999-01-01', (_, found) => found <= 1],
		['bbox=30,45,40,52', (all, found) => found > 0 && found < all],
		['q=izyum', (all, found) => found > 0 && found < all],
		['limit=0', (all, found) => found === all],
		['type=explosions', (all, found) => found > 0 && found < all],
		// an address copied from the page
		['country=UA&at=37.6,55.7,6&selected=abc&panel=table', (_, found) => found > 0]
	];
	for (const [query, isRight] of GOOD)
		it(`?${query}`, async () => {
			const all = (await getJson('/api/events?limit=0')) as Collection;
			const found = (await getJson(`/api/events?${query}`)) as Collection;
			expect(isRight(all.numberMatched, found.numberMatched)).toBe(true);
		});

	const BAD: [string, string][] = [
		['bbox=1,2,3', 'bbox'],
		['bbox=1,2,3,4,5,6,7', 'bbox'],
		['bbox=200,0,10,10', 'bbox'],
		['bbox=0,50,10,40', 'bbox'],
		['bbox=a,b,c,d', 'bbox'],
		['datetime=yesterday', 'datetime'],
		['datetime=2025-02-30', 'datetime'],
		['datetime=2025-03-16/2025-03-01', 'datetime'],
		['datetime=a/b/c', 'datetime'],
		['type=wars', 'type'],
		['precision=vague', 'precision'],
		['status=maybe', 'status'],
		['certainty=perhaps', 'certainty'],
		['limit=-1', 'limit'],
		['limit=many', 'limit'],
		['offset=1e9', 'offset'],
		['contry=UA', 'contry'],
		['__proto__=1', '__proto__']
	];
	for (const [query, parameter] of BAD)
		it(`?${query} is refused, and says why`, async () => {
			const response = await get(`/api/events?${query}`);
			expect(response.status).toBe(400);
			expect(response.headers.get('content-type')).toBe('application/problem+json');
			const { errors } = (await response.json()) as {
				errors: { parameter: string; message: string }[];
			};
			expect(errors.map((error) => error.parameter)).toEqual([parameter]);
			expect(errors[0]?.message.length).toBeGreaterThan(10);
		});
});

describe('the rest', () => {
	it('answers 304 to who has it already', async () => {
		for (const path of ['/api/columns', '/api/events']) {
			const etag = (await get(path)).headers.get('etag') ?? '';
			expect(etag).not.toBe('');
			expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
		}
	});

	it('gives rows in the order asked, null for those that are not there', async () => {
		const { features } = (await getJson('/api/rows?rows=2,99999,0')) as {
			features: ({ id: string } | null)[];
		};
		const ids = features.map((feature) => feature?.id ?? 'none');
		expect(ids[1]).toBe('none');
		expect(await getJson(`/api/rows?ids=${ids.join(',')}`)).toEqual({ rows: [2, -1, 0] });
	});

	const MISSING: [string, string, number][] = [
		['GET', '/api/nothing', 404],
		['GET', '/api/events/nothing', 404],
		['GET', '/api/articles/nothing', 404],
		['GET', '/api/articles/..%2F..%2Fpackage', 404],
		['PUT', '/api/events', 405],
		['GET', '/api/extract', 405],
		['GET', '/api/rows?rows=x', 400],
		['GET', '/api/rows', 400]
	];
	for (const [method, path, status] of MISSING)
		it(`${method} ${path} is a problem of ${status}`, async () => {
			const response = await fetch(app.address + path, { method });
			expect(response.status).toBe(status);
			expect(response.headers.get('content-type')).toBe('application/problem+json');
			expect(await response.json()).toMatchObject({ status });
		});

	it('sends headers that keep a page in its place', async () => {
		const page = await get('/');
		expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
		for (const path of ['/', '/api', '/api/nothing']) {
			const { headers } = await get(path);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('x-frame-options')).toBe('DENY');
			expect(headers.get('referrer-policy')).toBe('no-referrer');
		}
	});

	const FOREIGN: Record<string, string>[] = [
		{ origin: 'https://evil.example' },
		{ origin: 'null' },
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' }
	];
	for (const headers of FOREIGN)
		for (const path of ['/api/articles', '/api/extract', '/api/journal'])
			it(`refuses ${path} with ${JSON.stringify(headers)}`, async () => {
				expect((await post(path, {}, headers)).status).toBe(403);
			});
});

describe('journal', () => {
	const statusOf = async (id: string) => {
		const { properties } = (await getJson(`/api/events/${id}`)) as {
			properties: { status: string };
		};
		return properties.status;
	};

	it('records a decision, and its undo', async () => {
		const [id = ''] = idsOf((await getJson('/api/events')) as Collection);
		const accepted = await post('/api/journal', { op: 'accept', event: id, who: 'editor' });
		expect(accepted.status).toBe(201);
		expect(await statusOf(id)).toBe('accepted');
		const { entry } = (await accepted.json()) as { entry: { seq: number; who: string } };
		expect(entry.who).toBe('editor');
		await post('/api/journal', { op: 'undo', entry: entry.seq });
		expect(await statusOf(id)).toBe('unreviewed');
	});

	const BAD: [Record<string, unknown>, string][] = [
		[{}, 'op'],
		[{ op: 'delete' }, 'op'],
		[{ op: 'accept', event: 'none' }, 'event'],
		[{ op: 'undo', entry: 999 }, 'entry'],
		[{ op: 'merge', reports: ['a#0'] }, 'reports'],
		[{ op: 'split', reports: ['none#0'] }, 'reports'],
		[{ op: 'split', reports: 'all' }, 'reports']
	];
	for (const [body, field] of BAD)
		it(`refuses ${JSON.stringify(body)}`, async () => {
			const response = await post('/api/journal', body);
			expect(response.status).toBe(400);
			const { errors } = (await response.json()) as { errors: { field: string }[] };
			expect(errors.map((error) => error.field)).toContain(field);
		});

	it('refuses an edit that makes no sense, field by field', async () => {
		const [id = ''] = idsOf((await getJson('/api/events')) as Collection);
		const fields = {
			title: '',
			eventType: 'War',
			subEventType: 'Siege',
			date: { earliest: '2025-03-16', latest: '2025-03-15' },
			place: { name: 'X', location: [200, 0], precision: 'settlement' },
			counts: { killed: -1 },
			id: 'mine'
		};
		const response = await post('/api/journal', { op: 'edit', event: id, fields });
		const { errors } = (await response.json()) as { errors: { field: string }[] };
		expect(errors.map((error) => error.field).sort()).toEqual(
			Object.keys(fields)
				.map((name) => `fields.${name}`)
				.sort()
		);
	});
});
