// npm run bench:reader: how long reading takes. One process, one core; ratios against tokenising alone, the floor of any reader.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { importTypeScript } from '../../scripts/import-typescript.js';

const root = join(import.meta.dirname, '../..');
const WORDS = 600;
const { toEvents, extract, makeArticle, readArticle, loadGazetteer, loadBoundaries, tokenize } =
	await importTypeScript('bench/reader/parts.ts');

const before = process.memoryUsage().rss;
const loading = performance.now();
const resources = { gazetteer: loadGazetteer(), boundaries: loadBoundaries() };
const loaded = performance.now() - loading;
const resident = (process.memoryUsage().rss - before) / 1e6;

// articles of about 600 words out of the dispatches of the tests, always the same ones
const folder = join(root, 'tests/articles');
const texts = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => readArticle(readFileSync(join(folder, name, 'article.md'))).article.text);
const articles = texts.map((_, i) => {
	let text = '';
	for (let k = i; text.split(/\s+/).length < WORDS; k++) text += `${texts[k % texts.length]}\n\n`;
	return makeArticle({
		title: '',
		url: null,
		publisher: null,
		published: '2025-06-01',
		text: text.trim()
	});
});

const read = (article) => toEvents([extract(article, resources)]);
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
function time(work) {
	for (const article of articles) work(article);
	const times = [];
	const cpuBefore = process.cpuUsage();
	for (let round = 0; round < 5; round++)
		for (const article of articles) {
			const started = performance.now();
			work(article);
			times.push(performance.now() - started);
		}
	// of the processor, whatever else the machine is doing
	const { user, system } = process.cpuUsage(cpuBefore);
	const cpu = (user + system) / 1000 / times.length;
	const p50 = median(times);
	return { cpu, p50, p95: times[Math.floor(times.length * 0.95)] };
}
const reading = time(read);
const floor = time(({ text }) => tokenize(text));
const archive = performance.now();
for (let i = 0; i < 1000; i++) read(articles[i % articles.length]);
const thousand = (performance.now() - archive) / 1000;

function coldStart(args) {
	const times = Array.from({ length: 7 }, () => {
		const started = performance.now();
		spawnSync(process.execPath, args, { cwd: root, input: articles[0].text });
		return performance.now() - started;
	});
	return median(times);
}
const cold = coldStart(['bin/dateline', 'extract', '-', '--published', '2025-06-01']);
const empty = coldStart(['-e', '0']);

console.log(`${cpus().length} x ${cpus()[0]?.model}, Node ${process.versions.node}`);
console.log(`| what | figure | beside it |
|---|---|---|
| gazetteer and boundaries loaded | ${loaded.toFixed(0)} ms, ${resident.toFixed(0)} MB resident | |
| article of ${WORDS} words to events, warm | p50 ${reading.p50.toFixed(1)} ms, p95 ${reading.p95.toFixed(1)} ms; ${reading.cpu.toFixed(1)} ms of processor | ${(reading.p50 / floor.p50).toFixed(0)} x splitting it into words (${floor.p50.toFixed(2)} ms) |
| 1,000 such articles, one process | ${thousand.toFixed(1)} s | |
| \`dateline extract\` of one, cold process | ${cold.toFixed(0)} ms | ${(cold / empty).toFixed(1)} x an empty Node (${empty.toFixed(0)} ms) |`);
