// Place names in texts that the models never saw: node scripts/accuracy/held-out.js FOLDER, laid out as the development data is.
// Trains in a copy of the tree, five-fold (all corpora but every fifth text) and with one corpus left out; some minutes.
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { predict, readArticles, readLines, toDocuments, toHeadlines, toLines } from './predict.js';

const root = join(import.meta.dirname, '../..');
const [given] = process.argv.slice(2);
if (!given) {
	console.error('usage: node scripts/accuracy/held-out.js FOLDER');
	process.exit(2);
}
const data = resolve(given);
const copy = mkdtempSync(join(tmpdir(), 'dateline-held-out-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));

const FOLDS = [0, 1, 2, 3, 4];
const node = (...words) => execFileSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });

// the tracked files, and links to the packages: the cache of the bundle is the copy's own
function copyTree() {
	const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
	for (const file of files
		.split('\0')
		.filter((name) => /^(bin|geodata|scripts|src|package|tsconfig)/.test(name))) {
		mkdirSync(dirname(join(copy, file)), { recursive: true });
		cpSync(join(root, file), join(copy, file));
	}
	mkdirSync(join(copy, 'node_modules'));
	for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => entry !== '.cache'))
		symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
}

function save(name, rows) {
	const file = join(copy, name);
	writeFileSync(file, toLines(rows));
	return file;
}

function train(corpora) {
	const files = Object.entries(corpora).map(([name, rows]) => save(`${name}.jsonl`, rows));
	for (const script of ['train-toponyms.js', 'train-toponyms-resolver.js'])
		node(join(copy, 'scripts', script), ...files, '--quick', '--write');
}

function score(scorer, ...words) {
	process.stdout.write(node(join(data, scorer), ...words));
}

function scoreHeadlines(predictions) {
	const rows = predictions.map(({ slug, features }) => ({ id: slug, events: toPoints(features) }));
	const file = save('predicted.jsonl', rows);
	for (const km of [25, 50]) {
		console.log(`within ${km} km`);
		score('score-headlines.mjs', headlines, file, `--km=${km}`, '--days=1');
	}
}

// every place of an event with its days, as in headlines.js
function toPoints(features) {
	return features.flatMap(({ properties: { places, start, end } }) =>
		places
			.filter(({ precision, position }) => precision !== 'country' && position)
			.map(({ position: [lng, lat] }) => ({
				lat,
				lng,
				date: (start ?? end)?.slice(0, 10) ?? null,
				date_end: end?.slice(0, 10) ?? null
			}))
	);
}

function scoreArticles(predictions) {
	const file = save('predicted.jsonl', predictions);
	score('score-events.mjs', articles, file, '--config', join(data, 'score-config.json'));
}

copyTree();
const articles = join(data, 'articles');
const headlines = join(
	data,
	readdirSync(data).find((name) => /^ucdp-headlines.*\.jsonl$/.test(name))
);
const paths = readdirSync(join(data, 'toponyms')).map((name) => join(data, 'toponyms', name));
const coded = join(copy, 'coded.jsonl');
node(
	join(copy, 'scripts/train-toponyms-coded.js'),
	coded,
	headlines,
	...readdirSync(articles).map((name) => join(articles, name))
);
const corpora = Object.fromEntries(
	[...paths, coded].map((path) => [basename(path, '.jsonl'), readLines(path)])
);
const names = paths.map((path) => basename(path, '.jsonl'));

const folds = Object.fromEntries(names.map((name) => [name, []]));
const [headlineFolds, articleFolds] = [[], []];
for (const fold of FOLDS) {
	const isIn = (_, index) => index % FOLDS.length === fold;
	// coded texts are told apart by their ids: one that names no coded place is in no corpus
	const inFold = [...readLines(headlines), ...readArticles(articles)].filter(isIn);
	const ids = new Set(inFold.map(({ id, slug }) => id ?? slug));
	const rest = Object.entries(corpora).map(([name, rows]) => [
		name,
		rows.filter((row, i) => (name === 'coded' ? !ids.has(row.id) : !isIn(row, i)))
	]);
	train(Object.fromEntries(rest));
	for (const name of names)
		folds[name].push(...predict(copy, 'toponyms', toDocuments(corpora[name].filter(isIn))));
	headlineFolds.push(
		...predict(copy, 'extract', toHeadlines(readLines(headlines).filter(({ id }) => ids.has(id))))
	);
	articleFolds.push(
		...predict(
			copy,
			'extract',
			readArticles(articles).filter(({ slug }) => ids.has(slug))
		)
	);
}
for (const [index, name] of names.entries()) {
	console.log(`\n== Five-fold: ${name}`);
	score('score-toponyms.mjs', paths[index], save('predicted.jsonl', folds[name]));
}
console.log('\n== Five-fold: headlines');
scoreHeadlines(headlineFolds);
console.log('\n== Five-fold: articles');
scoreArticles(articleFolds);

for (const [index, name] of names.entries()) {
	console.log(`\n== Left out: ${name}`);
	train(Object.fromEntries(Object.entries(corpora).filter(([other]) => other !== name)));
	const predictions = predict(copy, 'toponyms', toDocuments(corpora[name]));
	score('score-toponyms.mjs', paths[index], save('predicted.jsonl', predictions));
}
console.log('\n== Left out: headlines and articles');
train(Object.fromEntries(Object.entries(corpora).filter(([name]) => name !== 'coded')));
scoreHeadlines(predict(copy, 'extract', toHeadlines(readLines(headlines))));
scoreArticles(predict(copy, 'extract', readArticles(articles)));
