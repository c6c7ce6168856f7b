import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../feature/query.ts';
import { makeArticle } from '../text/make.ts';
import { geodataPath } from './geodata.ts';
import { loadResources } from './open-workspace.ts';
import { Workspace } from './workspace.ts';

const AT = '2025-03-17T09:00:00.000Z';
const resources = loadResources();

let folder = '';
const open: Workspace[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dateline-workspace-'))));
afterEach(() => {
	for (const workspace of open.splice(0)) workspace.close();
	rmSync(folder, { recursive: true, force: true });
});

function openFolder(path = folder): Workspace {
	const workspace = new Workspace(path, resources);
	open.push(workspace);
	return workspace;
}

function openSample(): Workspace {
	cpSync(geodataPath('sample'), folder, { recursive: true });
	return openFolder();
}

const article = (title: string, text: string, published = '2025-03-16') =>
	makeArticle({ title, url: null, publisher: null, published, text });

const SHELLING =
	'Russian artillery shelled Kherson on Saturday, killing two people, officials said.';

function query(words: string) {
	return parseQuery(new URLSearchParams(words)).query;
}

describe('workspace', () => {
	it('makes an empty one of an empty folder', () => {
		const workspace = openFolder();
		expect(workspace.columns.count).toBe(0);
		expect(workspace.columnBytes().length).toBeGreaterThan(0);
	});

	it('keeps columns, features and rows in one order', () => {
		const { features, columns, ...rest } = readBack(openSample());
		expect(features.length).toBeGreaterThan(5);
		expect(columns.count).toBe(features.length);
		features.forEach(({ id }, row) => expect(rest.rowOf(id)).toBe(row));
	});

	it('stores an article, reads it and finds it again', () => {
		const workspace = openFolder();
		const { article: stored, isNew } = workspace.addArticle(article('Two dead', SHELLING));
		expect(isNew).toBe(true);
		expect(workspace.article(stored.id)?.text).toBe(SHELLING);
		expect(workspace.featuresOf(stored.id).map((f) => f.properties.location)).toEqual(['Kherson']);
		expect([...workspace.find(query('country=UA&datetime=2025-03-15'))]).toEqual([0]);
		expect([...workspace.find(query('datetime=2025-03-16/..&certainty=sure'))]).toEqual([]);
	});

	it('keeps the same text once', () => {
		const workspace = openFolder();
		const first = workspace.addArticle(article('Two dead', SHELLING));
		const again = workspace.addArticle(article('Another title', SHELLING));
		expect(again).toEqual({ article: first.article, isNew: false });
		expect(readdirSync(join(folder, 'articles'))).toHaveLength(1);
	});

	const HOSTILE = [
		'../../../etc/passwd',
		'/absolute/path',
		'C:\\windows\\system32',
		'nul\u0000byte',
		'.'.repeat(300),
		'CON',
		'<img src=x onerror=alert(1)>',
		'\u202Egnp.exe',
		'дрони над областями',
		'a'.repeat(5000),
		''
	];
	for (const title of HOSTILE)
		it(`writes only inside its folder: ${JSON.stringify(title.slice(0, 30))}`, () => {
			openFolder().addArticle(article(title, SHELLING));
			const names = readdirSync(join(folder, 'articles'));
			expect(names).toHaveLength(1);
			expect(names[0]).toMatch(/^2025-03-16-[a-z0-9-]{8,70}\.md$/);
		});

	it('keeps nothing of an article that cannot be written', () => {
		const workspace = openFolder();
		rmSync(join(folder, 'articles'), { recursive: true });
		expect(() => workspace.addArticle(article('Two dead', SHELLING))).toThrow('ENOENT');
		expect(workspace.articles).toEqual([]);
		expect(workspace.columns.count).toBe(0);
	});

	it('refuses a folder with an article that cannot be read, and names the file', () => {
		openFolder().close();
		writeFileSync(join(folder, 'articles/broken.md'), '');
		expect(() => openFolder()).toThrow('broken.md');
	});
});

describe('replay', () => {
	it('of articles and journal gives the same bytes', () => {
		const workspace = openSample();
		const ids = workspace.features.map(({ id }) => id);
		const [first = '', second = '', third = ''] = ids;
		workspace.addArticle(article('Two dead', SHELLING));
		workspace.record({ op: 'accept', event: first }, 'editor', 'two sources', AT);
		workspace.record({ op: 'edit', event: second, fields: { title: 'Other' } }, 'editor', '', AT);
		workspace.record({ op: 'reject', event: third }, 'editor', '', AT);
		workspace.record({ op: 'undo', entry: 3 }, 'editor', '', AT);
		workspace.close();
		const again = openFolder();
		expect(again.version).toBe(workspace.version);
		expect(again.columnBytes()).toEqual(workspace.columnBytes());
		expect(JSON.stringify(again.features)).toBe(JSON.stringify(workspace.features));
	});

	it('does not depend on the order in which articles came', () => {
		const texts = readdirSync(join(geodataPath('sample'), 'articles'));
		const sample = openSample();
		const other = join(folder, 'other');
		const workspace = openFolder(other);
		for (const name of texts.reverse()) {
			const known = sample.article(name.slice(0, -3));
			if (known) workspace.addArticle(known);
		}
		expect(workspace.features.map(({ id }) => id).sort()).toEqual(
			sample.features.map(({ id }) => id).sort()
		);
	});

	it('brings the work of a crashed process back', () => {
		const workspace = openSample();
		const [feature] = workspace.features;
		workspace.record({ op: 'accept', event: feature?.id ?? '' }, 'editor', '', AT);
		const { version } = workspace;
		// power goes while the next entry and the next article are being written
		appendFileSync(join(folder, 'journal.jsonl'), '{"seq":2,"at":"2025-');
		writeFileSync(join(folder, 'articles/half.md.tmp'), '---\ntit');
		workspace.close();
		expect(openFolder().version).toBe(version);
	});
});

describe('grouping', () => {
	it('merge, then split, is identity', () => {
		const workspace = openSample();
		const before = outline(workspace);
		const [one, two] = workspace.features
			.map(({ id }) => workspace.event(id)?.reports ?? [])
			.filter((reports) => reports.length === 1)
			.map(([report]) => `${report?.articleId}#${report?.index}`);
		const reports = [one ?? '', two ?? ''];
		workspace.record({ op: 'merge', reports }, 'editor', 'the same thing', AT);
		expect(workspace.features.length).toBe(before.length - 1);
		workspace.record({ op: 'split', reports: [two ?? ''] }, 'editor', 'not the same', AT);
		expect(outline(workspace)).toEqual(before);
		workspace.record({ op: 'undo', entry: 2 }, 'editor', '', AT);
		workspace.record({ op: 'undo', entry: 1 }, 'editor', '', AT);
		expect(outline(workspace)).toEqual(before);
	});
});

// everything about the events but the reasons of their links
function outline(workspace: Workspace): unknown[] {
	return workspace.features.map(({ id, geometry, time, properties }) => {
		const { title, fatalities, status, source_count } = properties;
		return { id, geometry, time, title, fatalities, status, source_count };
	});
}

function readBack(workspace: Workspace) {
	const { features, columns } = workspace;
	return { features, columns, rowOf: (id: string) => workspace.rowOf(id) };
}
