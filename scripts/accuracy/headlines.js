import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFigure, intervals, makeRandom, resample } from './bootstrap.js';

const KM = [25, 50];

/** Places and days of conflict headlines, by the scorer of the folder. */
export function measureHeadlines(job) {
	const gold = readFileSync(join(job.folder, 'ucdp-headlines-dev.jsonl'), 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
	const predictions = new Map(gold.map((headline) => [headline.id, predict(job, headline)]));
	const random = makeRandom();
	const lines = [`Conflict headlines: ${gold.length}`];
	for (const km of KM) {
		const value = score(job, gold, predictions, km);
		// a tenth of the rounds: the scorer runs twice a round and intervals of 796 headlines are narrow
		const draws = Array.from({ length: Math.max(20, job.rounds / 4) }, () => {
			const drawn = resample(gold, random, (headline, index) => ({
				...headline,
				id: `${headline.id}-${index}`,
				original: headline.id
			}));
			return score(job, drawn, predictions, km);
		});
		const range = intervals(draws);
		for (const name of ['place precision', 'place recall', 'place F1', 'place and day F1'])
			lines.push(
				formatFigure(
					`${name}, ${km} km`,
					value[name],
					range[name],
					name === 'place F1' && km === 25 ? 'must .70, aim .80' : ''
				)
			);
	}
	return lines;
}

function predict({ reader, resources }, { id, text, published }) {
	const fields = { id, title: '', url: null, publisher: null, published, text };
	const events = reader.toEvents([reader.extract(reader.makeArticle(fields), resources)]);
	return events.flatMap(({ places, date }) =>
		places
			.filter((place) => place.precision !== 'country')
			.map(({ location: [lng, lat] }) => ({
				lat,
				lng,
				date: date.earliest ?? date.latest,
				date_end: date.latest
			}))
	);
}

function score({ folder, work }, gold, predictions, km) {
	const [goldFile, file] = [join(work, 'headlines-gold.jsonl'), join(work, 'headlines.jsonl')];
	const write = (path, rows) =>
		writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
	write(goldFile, gold);
	write(
		file,
		gold.map(({ id, original }) => ({ id, events: predictions.get(original ?? id) ?? [] }))
	);
	const scorer = join(folder, 'score-headlines.mjs');
	const text = execFileSync(process.execPath, [
		scorer,
		goldFile,
		file,
		`--km=${km}`,
		'--days=1'
	]).toString();
	const row = (name) =>
		new RegExp(`^${name} +P ([\\d.]+) +R ([\\d.]+) +F1 ([\\d.]+)`, 'm').exec(text) ?? [];
	const [, precision, recall, f1] = row('place');
	return {
		'place precision': Number(precision),
		'place recall': Number(recall),
		'place F1': Number(f1),
		'place and day F1': Number(row('place\\+date')[3])
	};
}
