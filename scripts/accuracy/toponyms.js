import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Place names in news, by the scorer of the folder, which gives its own intervals. */
export function measureToponyms(job) {
	const files = readdirSync(join(job.folder, 'toponyms')).filter((name) => name.endsWith('.jsonl'));
	return files.flatMap((name) => [
		`Place names, ${basename(name, '.jsonl')}:`,
		...scoreFile(job, name)
	]);
}

function scoreFile({ folder, work, reader, resources }, name) {
	const gold = join(folder, 'toponyms', name);
	const rows = readFileSync(gold, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line))
		.map(({ id, text }) =>
			JSON.stringify({ id, toponyms: reader.findPlaceNames(text, resources) })
		);
	const predictions = join(work, name);
	writeFileSync(predictions, rows.join('\n'));
	const scorer = join(folder, 'score-toponyms.mjs');
	const printed = execFileSync(process.execPath, [scorer, gold, predictions]).toString();
	return printed
		.trimEnd()
		.split('\n')
		.map((line) => `  ${line}`);
}
