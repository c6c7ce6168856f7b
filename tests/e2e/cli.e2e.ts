import { spawn, spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dateline(args: string[], input: string | Uint8Array = '') {
	const { status, stdout, stderr } = spawnSync(join(root, 'bin/dateline'), args, {
		cwd: folder,
		input
	});
	return { status, out: String(stdout), said: String(stderr) };
}

function file(name: string, content: string | Uint8Array): string {
	writeFileSync(join(folder, name), content);
	return name;
}

const SHELLING =
	'Russian artillery shelled Kherson on Saturday and killed two people, officials said.';
const story = file('story.txt', SHELLING);
const dated = ['--published', '2025-03-16'];

describe('usage', () => {
	const ROWS: [string[], number, string][] = [
		[['--help'], 0, 'Usage: dateline'],
		[['extract', '--help'], 0, 'Usage: dateline'],
		[['--version'], 0, '.'],
		[[], 2, 'Name a command'],
		[['read'], 2, 'no command "read"'],
		[['extract'], 2, 'Name a file'],
		[['extract', '--publised', '2025-03-16', story], 2, '--publised'],
		[['extract', '--published', 'Sunday', story], 2, '2025-03-16'],
		[['extract', '--format', 'shapefile', story], 2, 'geojson or ndjson'],
		[['extract', '--jsonl', story], 2, 'standard input'],
		[['toponyms'], 2, '--jsonl'],
		[['validate'], 2, 'GeoJSON'],
		[['serve'], 2, 'one folder'],
		[['serve', 'a', '--port', 'high'], 2, '--port']
	];
	for (const [args, status, words] of ROWS)
		it(`dateline ${args.join(' ')}`, () => {
			const run = dateline(args);
			expect(run.status).toBe(status);
			expect(status === 0 ? run.out : run.said).toContain(words);
			expect(status === 0 ? run.said : run.out).toBe('');
		});
});

describe('extract', () => {
	it('prints a collection that the validator accepts', () => {
		const { status, out, said } = dateline(['extract', story, ...dated]);
		expect([status, said]).toEqual([0, '']);
		const collection = JSON.parse(out) as { type: string; features: { id: string }[] };
		expect(collection.type).toBe('FeatureCollection');
		expect(collection.features).toHaveLength(1);
		expect(dateline(['validate', file('out.geojson', out)])).toMatchObject({ status: 0 });
	});

	it('reads standard input, and gives the same', () => {
		const features = (out: string) =>
			(JSON.parse(out) as { features: { id: string; time: unknown }[] }).features.map(
				({ id, time }) => ({ id, time })
			);
		const named = dateline(['extract', story, ...dated]);
		const piped = dateline(['extract', '-', ...dated], SHELLING);
		expect(features(piped.out)).toEqual(features(named.out));
	});

	it('prints one feature a line', () => {
		const { out } = dateline(['extract', '--format', 'ndjson', story, ...dated]);
		expect(out.trim().split('\n')).toHaveLength(1);
		expect(JSON.parse(out)).toMatchObject({ type: 'Feature' });
	});

	it('explains each decision', () => {
		const { status, out } = dateline(['extract', '--explain', story, ...dated]);
		expect(status).toBe(0);
		expect(out).toContain('Kherson');
		expect(out).toContain('Saturday');
	});

	const BAD: [string, string[], string][] = [
		['a file that is not there', ['none.txt'], 'none.txt: '],
		['a folder', ['.'], '.: '],
		['an empty file', [file('empty.txt', '')], 'empty.txt: There is no text'],
		['a picture', [file('a.png', new Uint8Array([137, 80, 78, 71, 0, 0]))], 'a.png: '],
		['no day of publication', [story], 'add --published'],
		['one of two', [story, 'none.txt', ...dated], 'none.txt: ']
	];
	for (const [name, args, words] of BAD)
		it(`${name}: a message and 1`, () => {
			const { status, said } = dateline(['extract', ...args]);
			expect(status).toBe(1);
			expect(said).toContain(words);
			expect(said).not.toContain('    at ');
		});

	it('does what can be done', () => {
		const { out } = dateline(['extract', story, 'none.txt', ...dated]);
		expect((JSON.parse(out) as { features: unknown[] }).features).toHaveLength(1);
	});
});

describe('lines', () => {
	const line = (fields: unknown) => `${JSON.stringify(fields)}\n`;

	it('bad ones are named and the rest goes on', () => {
		const input = [
			line({ slug: 'one', text: SHELLING, published: '2025-03-16' }),
			'{"slug": \n',
			'\n',
			line({ slug: 'three' }),
			line({ slug: 'four', text: 'a', published: 'Sunday' }),
			line([1]),
			line({ slug: 'last', text: 'Nothing happened.', published: '2025-03-16' })
		].join('');
		const { status, out, said } = dateline(['extract', '--jsonl'], input);
		const answers = out.trim().split('\n');
		expect(status).toBe(1);
		expect(answers.map((text) => JSON.parse(text) as unknown)).toMatchObject([
			{ slug: 'one', features: [{ type: 'Feature' }] },
			{ slug: 'last', features: [] }
		]);
		for (const number of [2, 4, 5, 6]) expect(said).toContain(`line ${number}: `);
	});

	it('toponyms have their offsets, literal or not', () => {
		const text = 'Moscow said that shells hit Kherson.';
		const { status, out } = dateline(['toponyms', '--jsonl'], line({ id: 7, text }));
		expect(status).toBe(0);
		const { id, toponyms } = JSON.parse(out) as {
			id: number;
			toponyms: { start: number; end: number; name: string; lat: number; literal: boolean }[];
		};
		expect(id).toBe(7);
		expect(toponyms.map(({ start, end }) => text.slice(start, end))).toEqual(['Moscow', 'Kherson']);
		expect(toponyms.map(({ literal }) => literal)).toEqual([false, true]);
		expect(toponyms[1]?.lat).toBeCloseTo(46.6, 0);
	});
});

describe('validate', () => {
	const point = { type: 'Point', coordinates: [200, 0] };
	const ROWS: [string, string][] = [
		['not JSON', '{'],
		['no GeoJSON', '{"a": 1}'],
		['a longitude of 200', JSON.stringify({ type: 'Feature', properties: {}, geometry: point })]
	];
	for (const [name, content] of ROWS)
		it(`${name}: a message and 1`, () => {
			const { status, out, said } = dateline(['validate', file('bad.geojson', content)]);
			expect(status).toBe(1);
			expect(out + said).toContain('bad.geojson');
		});
});

describe('npm start', () => {
	it('prints one address, serves a folder, and ends with Ctrl-C', async () => {
		const server = spawn(process.execPath, [join(root, 'scripts/start.js')], {
			env: { ...process.env, DATELINE_WORKSPACE: join(folder, 'mine'), PORT: '0' }
		});
		let printed = '';
		const address = await new Promise<string>((done) => {
			server.stdout.on('data', (chunk) => {
				printed += String(chunk);
				const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
				if (found) done(found[0]);
			});
		});
		expect((await fetch(`${address}/api`)).status).toBe(200);
		const other = dateline(['serve', join(folder, 'mine'), '--port', '0']);
		expect(other.status).toBe(1);
		expect(other.said).toContain('in use by process');
		const ended = new Promise((done) => server.once('exit', done));
		server.kill('SIGINT');
		expect(await ended).toBe(0);
		expect(() => readFileSync(join(folder, 'mine/.lock'))).toThrow('ENOENT');
	});

	it('answers to its own names only', async () => {
		const server = spawn(join(root, 'bin/dateline'), ['serve', join(folder, 'b'), '--port', '0']);
		const port = await new Promise<string>((done) => {
			server.stdout.on('data', (chunk) => done(/:(\d+)/.exec(String(chunk))?.[1] ?? ''));
		});
		const status = await new Promise((done) => {
			const headers = { host: 'evil.example' };
			request({ host: '127.0.0.1', port, path: '/api', headers }, ({ statusCode }) =>
				done(statusCode)
			).end();
		});
		expect(status).toBe(421);
		const ended = new Promise((done) => server.once('exit', done));
		server.kill('SIGTERM');
		await ended;
	});
});
