// Trains the weights that choose among the places of one name.
//   node scripts/train-toponyms-resolver.js CORPUS.jsonl... [--write]
// A corpus has one document a line: {"id","text","toponyms":[{"start","end","lat","lon"}]}. Prints the share of names put within
// 161 km, five-fold and leave-one-corpus-out; --write trains on everything and writes geodata/models/resolver.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importTypeScript } from './import-typescript.js';

const root = join(import.meta.dirname, '..');
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const parts = await importTypeScript('scripts/train-toponyms-parts.ts');
const gazetteer = parts.makeGazetteer(
	gunzipSync(readFileSync(join(root, 'geodata/gazetteer.bin.gz')))
);

const NEAR_KM = 161; // 100 miles, the customary limit
// where a candidate is as close as this, only such candidates are right; coded events tell a town from the region around it
const CLOSE_KM = { whole: 60, partial: 20 };
const PARTIAL = 0.4; // weight of texts of which only some names are known
const ROUNDS = 60;
const RATE = 0.1;
const L2 = 0.002;

const corpora = paths.map((path) => ({
	name: basename(path, '.jsonl'),
	documents: readCorpus(path)
}));
const all = corpora.flatMap((corpus) => corpus.documents);

function readCorpus(path) {
	const corpus = basename(path, '.jsonl');
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line, index) => prepare(JSON.parse(line), corpus, index));
}

function prepare(row, corpus, index) {
	const article = parts.makeArticle({
		title: '',
		url: null,
		publisher: null,
		published: null,
		text: row.text
	});
	const mentions = parts.findToponyms(parts.makeContext(article, gazetteer));
	const groups = parts.groupToponyms(mentions, gazetteer);
	const gold = [...groups.values()].map((group) => goldOf(group, mentions, row.toponyms));
	return { corpus, index, groups, gold, weight: row.partial ? PARTIAL : 1 };
}

// the point that most mentions of the group have in the corpus, and how many mentions have one
function goldOf(group, mentions, toponyms) {
	const points = new Map();
	for (const at of group.mentions) {
		const { start, end } = mentions[at];
		const hit = toponyms.find((t) => t.start < end && start < t.end && Number.isFinite(t.lat));
		if (!hit) continue;
		const key = `${hit.lat},${hit.lon}`;
		const entry = points.get(key) ?? { location: [hit.lon, hit.lat], count: 0 };
		entry.count++;
		points.set(key, entry);
	}
	const list = [...points.values()].sort((a, b) => b.count - a.count);
	return { points: list, best: list[0]?.location ?? null };
}

// one example a group: the features of its rows, and which are right
function examplesOf(document, ranked) {
	const places = ranked ? parts.gatherPlaces(document.groups, ranked) : null;
	return [...document.groups.values()].flatMap((group, at) => {
		const point = document.gold[at].best;
		if (!point || group.matches.length < 2) return [];
		const distances = group.matches.map(({ place }) => parts.distanceKm(place.location, point));
		const close = CLOSE_KM[document.weight === 1 ? 'whole' : 'partial'];
		const limit = Math.min(...distances) <= close ? close : NEAR_KM;
		const right = distances.map((km) => km <= limit);
		if (!right.includes(true) || !right.includes(false)) return [];
		const rows = group.matches.map((match) => parts.rankingFeatures(group, match, places));
		return { rows, right, weight: Math.sqrt(document.gold[at].points[0].count) * document.weight };
	});
}

/** Conditional logit: raises the share of the right rows of each name. */
function train(examples) {
	const weights = {};
	const squares = {};
	const random = makeRandom(11);
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(examples, random);
		for (const example of examples) step(example, weights, squares);
	}
	return weights;
}

function step({ rows, right, weight }, weights, squares) {
	const scores = rows.map((row) => dot(row, weights));
	const top = Math.max(...scores);
	const raised = scores.map((score) => Math.exp(score - top));
	const sum = raised.reduce((a, b) => a + b, 0);
	const rightSum =
		raised.reduce((total, value, at) => (right[at] ? total + value : total), 0) || 1e-12;
	const gradient = {};
	rows.forEach((row, at) => {
		const pull = (right[at] ? raised[at] / rightSum : 0) - raised[at] / sum;
		if (Math.abs(pull) < 1e-6) return;
		for (const name in row) gradient[name] = (gradient[name] ?? 0) + pull * row[name] * weight;
	});
	for (const name in gradient) {
		const slope = gradient[name] - L2 * (weights[name] ?? 0);
		squares[name] = (squares[name] ?? 0.1) + slope * slope;
		weights[name] = (weights[name] ?? 0) + (RATE * slope) / Math.sqrt(squares[name]);
	}
}

const dot = (row, weights) => {
	let sum = 0;
	for (const name in row) sum += row[name] * (weights[name] ?? 0);
	return sum;
};

function makeRandom(seed) {
	let state = seed;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function shuffle(rows, random) {
	for (let at = rows.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[rows[at], rows[other]] = [rows[other], rows[at]];
	}
}

// the second weights learn twice: from what the first weights make of the documents, then from what they make of them themselves
function trainBoth(documents) {
	const alone = train(documents.flatMap((document) => examplesOf(document, null)));
	const first = new Map(
		documents.map((d) => [d, parts.rankGroups(d.groups, { alone, together: {} }, 0)])
	);
	const draft = train(documents.flatMap((d) => examplesOf(d, first.get(d))));
	const second = new Map(
		documents.map((d) => [d, parts.rankGroups(d.groups, { alone, together: draft }, 1)])
	);
	const together = train(
		documents.flatMap((d) => [...examplesOf(d, first.get(d)), ...examplesOf(d, second.get(d))])
	);
	return { alone, together };
}

function count(documents, model) {
	let hits = 0;
	let total = 0;
	for (const document of documents) {
		const ranked = parts.rankGroups(document.groups, model);
		[...document.groups.values()].forEach((group, at) => {
			const best = ranked.get(group.key)?.[0]?.place;
			for (const { location, count: mentions } of document.gold[at].points) {
				total += mentions;
				if (best && parts.distanceKm(best.location, location) <= NEAR_KM) hits += mentions;
			}
		});
	}
	return { hits, total };
}

const share = (counts) =>
	(
		counts.reduce((sum, c) => sum + c.hits, 0) / counts.reduce((sum, c) => sum + c.total, 0)
	).toFixed(4);

function crossValidate() {
	const models = [0, 1, 2, 3, 4].map((fold) => trainBoth(all.filter((d) => d.index % 5 !== fold)));
	for (const { name, documents } of corpora)
		console.log(
			`five-fold: ${name} ${share(
				models.map((model, fold) =>
					count(
						documents.filter((d) => d.index % 5 === fold),
						model
					)
				)
			)}`
		);
}

function leaveOneOut() {
	if (corpora.length < 2) return;
	for (const { name, documents } of corpora)
		console.log(
			`trained on the others: ${name} ${share([count(documents, trainBoth(all.filter((d) => d.corpus !== name)))])}`
		);
}

function write() {
	const model = trainBoth(all);
	for (const { name, documents } of corpora)
		console.log(`trained on all: ${name} ${share([count(documents, model)])}`);
	const tidy = (weights) =>
		Object.fromEntries(
			Object.entries(weights)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([name, weight]) => [name, Number(weight.toFixed(3))])
		);
	const file = { alone: tidy(model.alone), together: tidy(model.together) };
	writeFileSync(
		join(root, 'geodata/models/resolver.json'),
		`${JSON.stringify(file, null, '\t')}\n`
	);
}

if (!process.argv.includes('--quick')) {
	crossValidate();
	leaveOneOut();
}
if (process.argv.includes('--write')) write();
