// Trains the model that tells place names from other capitalised words.
//   node scripts/train-toponyms.js CORPUS.jsonl... [--write]
// A corpus has one document a line: {"id","text","toponyms":[{"start","end"}]} (UTF-16 offsets); with "partial": true the rest of the
// text is unknown (see train-toponyms-coded.js) and only learned from. Prints figures of five-fold and
// leave-one-corpus-out cross-validation (not with --quick); --write trains on everything and writes geodata/models/toponyms.json.
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

const ROUNDS = 5;
const RATE = 0.25;
const L2 = 2e-5;
const MIN_DOCUMENTS = 5; // rarer features say more about one story than about places
const THRESHOLD = -0.5; // between the best of the two corpora
const THRESHOLDS = [-1, -0.8, -0.5, -0.2, 0];

const UNKNOWN = 2; // a label: neither a place name nor none

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
	const contexts = parts.findCandidates(parts.makeContext(article, gazetteer));
	const spans = contexts.map(({ candidate, tokens }) => ({
		from: tokens[candidate.from].start,
		to: tokens[candidate.to - 1].end
	}));
	return {
		corpus,
		index,
		gold: row.toponyms,
		spans,
		candidates: contexts.map((context) => context.candidate),
		features: contexts.map(parts.featuresOf),
		bonuses: contexts.map(parts.bonusOf),
		labels: labelsOf(row.toponyms, spans, row.partial),
		partial: row.partial ?? false
	};
}

// the candidate with the largest common part with a gold span is right, all others are wrong
function labelsOf(gold, spans, partial) {
	const labels = new Uint8Array(spans.length).fill(partial ? UNKNOWN : 0);
	for (const { start, end } of gold) {
		let best = -1;
		let bestShare = 0.3;
		spans.forEach((span, at) => {
			const common = Math.min(end, span.to) - Math.max(start, span.from);
			const share = common / (Math.max(end, span.to) - Math.min(start, span.from));
			if (share > bestShare) [best, bestShare] = [at, share];
		});
		if (best >= 0) labels[best] = 1;
		// what overlaps a name that is known is not another name
		spans.forEach((span, at) => {
			if (labels[at] === UNKNOWN && span.from < end && start < span.to) labels[at] = 0;
		});
	}
	return labels;
}

function report(title, documents) {
	const gold = documents.reduce((sum, d) => sum + d.gold.length, 0);
	const found = documents.reduce(
		(sum, d) => sum + d.labels.filter((label) => label === 1).length,
		0
	);
	const count = documents.reduce((sum, d) => sum + d.spans.length, 0);
	console.log(
		`${title}: ${gold - found} of ${gold}; ${count} candidates in ${documents.length} documents`
	);
}

/** Logistic regression by AdaGrad over features given as names. */
function train(examples) {
	const documentsWith = new Map();
	for (const { features, document } of examples)
		for (const name of features) {
			const entry = documentsWith.get(name);
			if (!entry) documentsWith.set(name, { last: document, count: 1 });
			else if (entry.last !== document) {
				entry.last = document;
				entry.count++;
			}
		}
	const ids = new Map();
	for (const [name, { count }] of documentsWith)
		if (count >= MIN_DOCUMENTS) ids.set(name, ids.size);
	const rows = examples.map(({ features, label }) => ({
		ids: Int32Array.from(features.map((name) => ids.get(name) ?? -1).filter((id) => id >= 0)),
		label
	}));
	const weights = new Float64Array(ids.size);
	const squares = new Float64Array(ids.size).fill(1e-6);
	const random = makeRandom(7);
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(rows, random);
		for (const row of rows) step(row, weights, squares);
	}
	return new Map([...ids].map(([name, id]) => [name, weights[id]]));
}

function step({ ids, label }, weights, squares) {
	let sum = 0;
	for (const id of ids) sum += weights[id];
	const error = 1 / (1 + Math.exp(-sum)) - label;
	for (const id of ids) {
		const gradient = error + L2 * weights[id] * 100;
		squares[id] += gradient * gradient;
		weights[id] -= (RATE * gradient) / Math.sqrt(squares[id]);
	}
}

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

const isWhole = ({ documents }) => !documents.some((document) => document.partial);
const toChance = (logOdds) => 1 / (1 + Math.exp(-logOdds));
const score = (features, weights) =>
	features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
const examplesOf = (documents, featuresOf) =>
	documents
		.flatMap((document) =>
			document.features.map((features, at) => ({
				features: featuresOf(document, features, at),
				label: document.labels[at],
				document
			}))
		)
		.filter(({ label }) => label !== UNKNOWN);

// the second model learns from chances that the first gave to documents it had not seen
function trainBoth(documents) {
	const plain = (_, features) => features;
	const alone = train(examplesOf(documents, plain));
	const chances = new Map();
	for (let fold = 0; fold < 4; fold++) {
		const part = train(
			examplesOf(
				documents.filter((d) => d.index % 4 !== fold),
				plain
			)
		);
		for (const d of documents) if (d.index % 4 === fold) chances.set(d, chancesOf(d, part));
	}
	const together = train(
		examplesOf(documents, (document, features, at) => [...features, ...chances.get(document)[at]])
	);
	return { alone, together };
}

function chancesOf(document, weights) {
	const chances = document.features.map((features) => toChance(score(features, weights)));
	const byKey = parts.gatherChances(document.candidates, chances);
	return document.candidates.map((candidate, at) =>
		parts.chanceFeatures(candidate, chances[at], byKey)
	);
}

function predict(document, model, threshold) {
	const further = chancesOf(document, model.alone);
	const scored = document.spans.map((span, at) => ({
		...span,
		at,
		score:
			score(document.features[at], model.together) +
			score(further[at], model.together) +
			document.bonuses[at]
	}));
	return parts.selectSpans(scored, threshold);
}

function count(document, chosen) {
	const free = new Set(document.gold);
	let hits = 0;
	for (const span of chosen) {
		const gold = [...free].find((g) => g.start < span.to && span.from < g.end);
		if (gold) {
			free.delete(gold);
			hits++;
		}
	}
	return { hits, predicted: chosen.length, gold: document.gold.length };
}

function f1(counts) {
	const sum = (key) => counts.reduce((total, c) => total + c[key], 0);
	const precision = sum('hits') / sum('predicted');
	const recall = sum('hits') / sum('gold');
	return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`;
}

function crossValidate() {
	const models = [0, 1, 2, 3, 4].map((fold) => trainBoth(all.filter((d) => d.index % 5 !== fold)));
	for (const threshold of THRESHOLDS)
		console.log(
			`five-fold, threshold ${threshold}: ${corpora
				.filter(isWhole)
				.map(({ name, documents }) => {
					const counts = documents.map((d) => count(d, predict(d, models[d.index % 5], threshold)));
					return `${name} ${f1(counts)}`;
				})
				.join('  ')}`
		);
}

function leaveOneOut() {
	if (corpora.length < 2) return;
	for (const { name, documents } of corpora.filter(isWhole)) {
		const model = trainBoth(all.filter((d) => d.corpus !== name));
		for (const threshold of [-0.8, -0.4, 0])
			console.log(
				`trained on the others, threshold ${threshold}: ${name} ${f1(documents.map((d) => count(d, predict(d, model, threshold))))}`
			);
	}
}

function write() {
	const model = trainBoth(all);
	const toObject = (weights) =>
		Object.fromEntries(
			[...weights]
				.filter(([, weight]) => Math.abs(weight) >= 0.02)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([name, weight]) => [name, Number(weight.toFixed(2))])
		);
	const file = {
		threshold: THRESHOLD,
		alone: toObject(model.alone),
		together: toObject(model.together)
	};
	writeFileSync(
		join(root, 'geodata/models/toponyms.json'),
		`${JSON.stringify(file, null, '\t')}\n`
	);
	console.log(
		`wrote ${Object.keys(file.alone).length} + ${Object.keys(file.together).length} weights`
	);
}

report('missed by the candidates', all);
if (!process.argv.includes('--quick')) {
	crossValidate();
	leaveOneOut();
}
if (process.argv.includes('--write')) write();
