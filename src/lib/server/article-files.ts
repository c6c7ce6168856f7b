import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { formatArticle } from '../text/format.ts';
import { readArticle } from '../text/read.ts';
import type { Article } from '../types.ts';
import { syncFolder } from './sync-folder.ts';

/** Reads every `*.md` of a folder, in the order of their names; an unreadable one is an error that names the file. */
export function readArticleFiles(folder: string): Article[] {
	mkdirSync(folder, { recursive: true });
	const names = readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.sort();
	return names.map((name) => {
		const { article, issues } = readArticle(readFileSync(join(folder, name)), { fileName: name });
		const error = issues.find(({ severity }) => severity === 'error');
		if (error || !article)
			throw new Error(`${join(folder, name)}: ${error?.message ?? 'no article'}`);
		return { ...article, id: name.slice(0, -3) };
	});
}

/** Writes an article as `<id>.md`: complete on disk, or not there at all. */
export function writeArticleFile(folder: string, article: Article): void {
	const path = join(folder, `${article.id}.md`);
	const temporary = `${path}.tmp`;
	const file = openSync(temporary, 'w');
	try {
		writeFileSync(file, formatArticle(article));
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	renameSync(temporary, path);
	syncFolder(folder);
}

/** A file name that only our own letters can be in, whatever the title says: `2025-03-16-drones-over-nine-regions-1a2b3c4d`. */
export function toArticleId({ title, published, sha256 }: Article): string {
	const words = title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.split('-')
		.filter((word) => word !== '')
		.slice(0, 8)
		.join('-')
		.slice(0, 60);
	return [published, words, sha256.slice(0, 8)].filter(Boolean).join('-');
}
