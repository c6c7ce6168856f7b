// Measures place names: node scripts/accuracy/toponyms.js CORPUS.jsonl PREDICTIONS.jsonl
// Writes one line a document, {"id","toponyms":[...]}, and prints how long it took.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importTypeScript } from '../import-typescript.js';

const [corpus, out] = process.argv.slice(2);
if (!out) {
	console.error('usage: node scripts/accuracy/toponyms.js CORPUS.jsonl PREDICTIONS.jsonl');
	process.exit(2);
}
const reader = await importTypeScript('scripts/accuracy/reader.ts');
const packed = readFileSync(join(import.meta.dirname, '../../geodata/gazetteer.bin.gz'));
const boundaries = { geometry: () => null };
const gazetteer = reader.makeGazetteer(gunzipSync(packed));
const rows = readFileSync(corpus, 'utf8')
	.split('\n')
	.filter(Boolean)
	.map((line) => JSON.parse(line));

const started = performance.now();
const lines = rows.map(({ id, text }) =>
	JSON.stringify({ id, toponyms: reader.findPlaceNames(text, { gazetteer, boundaries }) })
);
const seconds = (performance.now() - started) / 1000;
const words = rows.reduce((sum, row) => sum + row.text.split(/\s+/).length, 0);
writeFileSync(out, `${lines.join('\n')}\n`);
console.error(
	`${rows.length} documents, ${words} words in ${seconds.toFixed(2)} s: ${((seconds * 6e5) / words).toFixed(2)} ms for 600 words`
);
