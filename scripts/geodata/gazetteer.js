import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importTypeScript } from '../import-typescript.js';
import { buildCountries } from './gazetteer-countries.js';
import { packGazetteer } from './gazetteer-pack.js';
import { buildRows } from './gazetteer-rows.js';

const geodata = join(import.meta.dirname, '../../geodata');
const folding = await importTypeScript('src/lib/geo/fold.ts');

const { fold } = folding;

const countries = buildCountries(fold);
const rows = buildRows(countries, fold);
const { bytes, keyCount } = packGazetteer(rows, folding);
const packed = gzipSync(bytes, { level: 9 });
writeFileSync(join(geodata, 'gazetteer.bin.gz'), packed);

const lines = countries.map(({ code, name, names, point }) =>
	JSON.stringify({ code, name, names, point })
);
writeFileSync(join(geodata, 'lexicon/countries.json'), `[\n\t${lines.join(',\n\t')}\n]\n`);
const demonyms = countries.flatMap(({ code, demonyms }) => demonyms.map((word) => [word, code]));
// "Dominican", "Congolese": the first country of the list keeps the word, the others are tried by the resolver
const byWord = new Map();
for (const [word, code] of demonyms) byWord.set(word, [...(byWord.get(word) ?? []), code]);
const words = [...byWord]
	.sort()
	.map(([word, codes]) => `${JSON.stringify(word)}: ${JSON.stringify([...new Set(codes)])}`);
writeFileSync(join(geodata, 'lexicon/demonyms.json'), `{\n\t${words.join(',\n\t')}\n}\n`);

console.log(
	`gazetteer: ${rows.length} rows, ${keyCount} names, ${(bytes.length / 1e6).toFixed(1)} MB, ${(packed.length / 1e6).toFixed(1)} MB packed; ${countries.length} countries, ${byWord.size} demonyms`
);
