import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from '../import-typescript.js';
import { readCensusNames, readPersonNames, readWordCounts } from './gazetteer-sources.js';

// word lists that tell place names from people and ordinary words: common words by how often they are said, first and last names
const lexicon = join(import.meta.dirname, '../../geodata/lexicon');
const { fold } = await importTypeScript('src/lib/geo/fold.ts');

// counts in 51 million words of film subtitles; words said in lower case only
const BUCKETS = [2000, 200, 20];
const LAST_NAMES = 12000; // the most frequent of the 1990 census, 3 in 4 people

const words = readWordCounts().filter(({ word }) => /^[a-z]+$/.test(word));
const common = BUCKETS.map((low, at) =>
	words
		.filter(({ count }) => count >= low && (at === 0 || count < BUCKETS[at - 1]))
		.map(({ word }) => word)
		.sort()
		.join(' ')
);
write('toponym-words.json', { common });

const census = readCensusNames();
const first = toSet([...census.first_male, ...census.first_female]);
const people = toSet([...readPersonNames(), ...census.last.slice(0, LAST_NAMES)]);
write('toponym-people.json', {
	first: [...first].sort().join(' '),
	last: [...people]
		.filter((name) => !first.has(name))
		.sort()
		.join(' '),
	both: [...people]
		.filter((name) => first.has(name))
		.sort()
		.join(' ')
});

function toSet(names) {
	return new Set(names.map(fold).filter((name) => /^[a-z]{2,}$/.test(name)));
}

function write(name, value) {
	writeFileSync(join(lexicon, name), `${JSON.stringify(value, null, '\t')}\n`);
}
