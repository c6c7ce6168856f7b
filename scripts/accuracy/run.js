// npm run accuracy -- PATH_TO_EVAL [--rounds=200]: every figure of the reader on a folder of texts with their truth, with 95 % bootstrap intervals
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { importTypeScript } from '../import-typescript.js';
import { measureArticles } from './articles.js';
import { measureHeadlines } from './headlines.js';
import { measureSpeed } from './speed.js';
import { measureToponyms } from './toponyms.js';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (!folder || !existsSync(join(folder, 'score-events.mjs'))) {
	console.error('usage: npm run accuracy -- PATH_TO_EVAL [--rounds=200]');
	console.error(
		'PATH_TO_EVAL holds articles/, toponyms/, ucdp-headlines-dev.jsonl and the scorers.'
	);
	process.exit(2);
}
const rounds = Number(/--rounds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 200);

const reader = await importTypeScript('scripts/accuracy/reader.ts');
const resources = { gazetteer: reader.loadGazetteer(), boundaries: reader.loadBoundaries() };
const work = mkdtempSync(join(tmpdir(), 'dateline-accuracy-'));
const job = { folder: resolve(folder), work, rounds, reader, resources };
try {
	for (const measure of [measureArticles, measureToponyms, measureHeadlines, measureSpeed]) {
		for (const line of measure(job)) console.log(line);
		console.log('');
	}
} finally {
	rmSync(work, { recursive: true });
}
