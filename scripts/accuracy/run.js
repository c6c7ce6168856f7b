// All accuracy figures: npm run accuracy -- FOLDER, a folder laid out as the development data is (articles/, toponyms/,
// ucdp-headlines-*.jsonl, its scorers and score-config.json). Predictions come from the command line that users have.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bootstrapArticles } from './bootstrap.js';
import { toHeadlineEvents } from './headlines.js';

const root = join(import.meta.dirname, '../..');
const [given] = process.argv.slice(2);
if (!given || !existsSync(given)) {
	console.error('usage: npm run accuracy -- FOLDER');
	process.exit(2);
}
const data = resolve(given);
const folder = mkdtempSync(join(tmpdir(), 'dateline-accuracy-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const readLines = (file) =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
const toLines = (rows) => rows.map((row) => JSON.stringify(row) + '\n').join('');

/** Runs `dateline ... --jsonl` over the rows, says how long it took, answers with what it printed. */
function dateline(command, rows) {
	const started = performance.now();
	const printed = execFileSync(join(root, 'bin/dateline'), [command, '--jsonl'], {
		input: toLines(rows),
		maxBuffer: 2 ** 30,
		stdio: ['pipe', 'pipe', 'inherit']
	});
	console.log(
		`${rows.length} documents read in ${((performance.now() - started) / 1000).toFixed(1)} s, start of the process included`
	);
	return String(printed);
}

function score(scorer, ...words) {
	process.stdout.write(
		execFileSync(process.execPath, [join(data, scorer), ...words], { encoding: 'utf8' })
	);
}

function save(name, text) {
	const file = join(folder, name);
	writeFileSync(file, text);
	return file;
}

function scoreArticles() {
	console.log('\n== Events in articles');
	const articles = readdirSync(join(data, 'articles'))
		.filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(join(data, 'articles', name), 'utf8')));
	const rows = articles.map(({ slug, title, outlet, published, text }) => ({
		slug,
		title,
		publisher: outlet,
		published,
		text
	}));
	const predictions = save('articles.jsonl', dateline('extract', rows));
	const report = join(folder, 'articles.json');
	score(
		'score-events.mjs',
		join(data, 'articles'),
		predictions,
		'--config',
		join(data, 'score-config.json'),
		'--json',
		report
	);
	const [low, high] = bootstrapArticles(JSON.parse(readFileSync(report, 'utf8')).per_article);
	console.log(
		`95% CI of F1, bootstrap over articles: ${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`
	);
}

function scoreToponyms(name) {
	console.log(`\n== Place names: ${name}`);
	const gold = join(data, 'toponyms', name);
	const rows = readLines(gold).map(({ id, text }) => ({ id, text }));
	score('score-toponyms.mjs', gold, save(name, dateline('toponyms', rows)));
}

function scoreHeadlines(name) {
	console.log(`\n== Headlines: ${name}`);
	const gold = join(data, name);
	const rows = readLines(gold).map(({ id, text, published }) => ({ slug: id, text, published }));
	const read = dateline('extract', rows)
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
	const predictions = save(
		name,
		toLines(read.map(({ slug, features }) => ({ id: slug, events: toHeadlineEvents(features) })))
	);
	for (const km of [25, 50]) {
		console.log(`within ${km} km`);
		score('score-headlines.mjs', gold, predictions, `--km=${km}`, '--days=1');
	}
}

if (existsSync(join(data, 'articles'))) scoreArticles();
if (existsSync(join(data, 'toponyms')))
	for (const name of readdirSync(join(data, 'toponyms')).filter((file) => file.endsWith('.jsonl')))
		scoreToponyms(name);
for (const name of readdirSync(data).filter((file) => /^ucdp-headlines.*\.jsonl$/.test(file)))
	scoreHeadlines(name);
