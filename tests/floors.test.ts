import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// the table of docs/life-of-an-article.md: room -> rooms it may import
const FLOORS: Record<string, string[]> = {
	types: [],
	time: ['types'],
	text: ['types', 'time'],
	mention: ['types', 'time', 'text'],
	geo: ['types'],
	event: ['types', 'time', 'geo'],
	feature: ['types', 'time'],
	pipeline: ['types', 'time', 'text', 'mention', 'geo', 'event', 'feature'],
	server: ['types', 'geo', 'text', 'event', 'feature', 'time', 'pipeline'],
	state: ['types', 'time', 'feature'],
	map: ['types', 'time', 'feature', 'state'],
	ui: ['types', 'time', 'state', 'feature']
};
// the core is pure: no file system, no network, no clock, no chance
const PURE = ['types', 'time', 'text', 'mention', 'geo', 'event', 'feature', 'pipeline'];
const IMPURE = /\bfetch\(|\bDate\.now\(|new Date\(\)|Math\.random\(|from 'node:|\bprocess\./;

const lib = resolve(import.meta.dirname, '../src/lib');

function listFiles(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) return listFiles(path);
		return /\.(ts|svelte)$/.test(name) && !/\.test\.ts$/.test(name) ? [path] : [];
	});
}

function roomOf(path: string): string {
	const first = relative(lib, path).split('/')[0] ?? '';
	return first.replace(/\.svelte\.ts$|\.ts$|\.svelte$/, '');
}

function importedPaths(path: string, source: string): string[] {
	const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
		(m) => m[1] ?? ''
	);
	return specifiers.flatMap((s) => {
		if (s.startsWith('.')) return [resolve(dirname(path), s)];
		if (s.startsWith('#lib/')) return [join(lib, s.slice(5))];
		return [];
	});
}

const files = listFiles(lib);

describe('floors', () => {
	it('reads the whole house', () => expect(files.length).toBeGreaterThan(5));
	for (const path of files) {
		const name = relative(lib, path);
		const room = roomOf(path);
		const source = readFileSync(path, 'utf8');
		it(`${name} imports only what ${room} may`, () => {
			const allowed = FLOORS[room];
			expect(allowed, `${room} is not a room of the house`).toBeDefined();
			const strangers = importedPaths(path, source)
				.filter((p) => p.startsWith(lib))
				.map(roomOf)
				.filter((r) => r !== room && !allowed?.includes(r));
			expect(strangers).toEqual([]);
		});
		if (PURE.includes(room))
			it(`${name} is pure`, () => expect(IMPURE.exec(source)?.[0] ?? null).toBeNull());
	}
});
