// Documents of a folder laid out as the development data is, and what the command line makes of them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const readLines = (file) =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));

export const toLines = (rows) => rows.map((row) => JSON.stringify(row) + '\n').join('');

/** The articles in `folder` as `dateline extract --jsonl` takes them. */
export function readArticles(folder) {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
		.map(({ slug, title, outlet, published, text }) => ({
			slug,
			title,
			publisher: outlet,
			published,
			text
		}));
}

/** Lines with places marked in them as `dateline toponyms --jsonl` takes them. */
export const toDocuments = (rows) => rows.map(({ id, text }) => ({ id, text }));

/** Coded headlines as `dateline extract --jsonl` takes them. */
export const toHeadlines = (rows) =>
	rows.map(({ id, text, published }) => ({ slug: id, text, published }));

/** What `dateline extract --jsonl` or `dateline toponyms --jsonl` of the tree at `root` says of the rows, a line a row. */
export function predict(root, command, rows) {
	const printed = execFileSync(join(root, 'bin/dateline'), [command, '--jsonl'], {
		input: toLines(rows),
		maxBuffer: 2 ** 30,
		stdio: ['pipe', 'pipe', 'inherit']
	});
	return String(printed)
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
}
