import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFigure, intervals, makeRandom, resample } from './bootstrap.js';
import { calibrate } from './calibration.js';

/** Events of whole articles, by the scorer of the folder. */
export function measureArticles(job) {
	const articles = readdirSync(join(job.folder, 'articles'))
		.filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(join(job.folder, 'articles', name), 'utf8')));
	const predictions = new Map(articles.map((article) => [article.slug, predict(job, article)]));
	const whole = score(job, articles, predictions);
	const random = makeRandom();
	const draws = Array.from({ length: job.rounds }, () => {
		const drawn = resample(articles, random, (article, index) => ({
			...article,
			slug: `${article.slug}-${index}`,
			original: article.slug
		}));
		return figures(score(job, drawn, predictions));
	});
	const range = intervals(draws);
	const value = figures(whole);
	return [
		`Events in ${whole.articles} articles: ${whole.tp} found, ${whole.fp} false, ${whole.fn} missed, ${whole.neutral} neutral; clean negatives ${whole.clean_negatives}`,
		...GOALS.map(([name, goal]) => formatFigure(name, value[name], range[name], goal)),
		`  killed: ${counted(whole.casualties.killed)}; wounded: ${counted(whole.casualties.wounded)}`,
		...seedLines(job),
		...calibrate(whole, predictions)
	];
}

const GOALS = [
	['precision', ''],
	['recall', ''],
	['F1', 'must .75, aim .85'],
	['type right', 'must .88, aim .95'],
	['date near', 'must .92, aim .97'],
	['killed right', 'must .85, aim .95'],
	['place right', '']
];

function counted({ right, gold, missing, invented, invented_of }) {
	return `${right} of ${gold} right, ${missing} missing, ${invented} of ${invented_of} invented`;
}

function figures(result) {
	return {
		precision: result.precision,
		recall: result.recall,
		F1: result.f1,
		'type right': result.type_accuracy,
		'date near': result.date.near,
		'killed right': result.casualties.killed.accuracy,
		'place right': result.place.accuracy
	};
}

function predict({ reader, resources }, { slug, title, url, outlet, published, text }) {
	const fields = { id: slug, title, url, publisher: outlet, published, text };
	const article = reader.makeArticle(fields);
	const events = reader.toEvents([reader.extract(article, resources)]);
	const byId = new Map([[article.id, article]]);
	return events.map((event) => reader.toFeature(event, byId, resources.boundaries));
}

function score({ folder, work }, articles, predictions) {
	const gold = join(work, 'gold');
	mkdirSync(gold, { recursive: true });
	for (const article of articles)
		writeFileSync(join(gold, `${article.slug}.json`), JSON.stringify(article));
	const lines = articles.map(({ slug, original }) =>
		JSON.stringify({ slug, features: predictions.get(original ?? slug) ?? [] })
	);
	writeFileSync(join(work, 'articles.jsonl'), lines.join('\n'));
	const out = join(work, 'articles.json');
	const config = join(folder, 'score-config.json');
	const scorer = join(folder, 'score-events.mjs');
	execFileSync(process.execPath, [
		scorer,
		gold,
		join(work, 'articles.jsonl'),
		'--config',
		config,
		'--json',
		out
	]);
	rmSync(gold, { recursive: true });
	return JSON.parse(readFileSync(out, 'utf8'));
}

function seedLines(job) {
	const seed = JSON.parse(readFileSync(join(job.folder, 'seed.json'), 'utf8'));
	const result = score(job, [seed], new Map([[seed.slug, predict(job, seed)]]));
	return [`  seed article: ${result.tp} found, ${result.fp} false, ${result.fn} missed`];
}
