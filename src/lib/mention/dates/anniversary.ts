import lexicon from '#geodata/lexicon/dates.json';
import { yearsBefore } from './ago.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { readCount } from './words.ts';

const ordinals = new Map(Object.entries(lexicon.ordinals));

/** Looks back over years: `the third anniversary of`, `two years since`, `three years after`, `four years into`. Always background. */
export function readAnniversary(reader: DateReader, at: number): DateCandidate | null {
	const { tokens, published } = reader;
	if (published === null) return null;
	const ordinal = readOrdinal(wordAt(tokens, at));
	if (ordinal && wordAt(tokens, at + 1) === 'anniversary')
		return make(published, at, at + 2, ordinal);
	const count = readCount(tokens, at);
	if (!count || !/^years?$/.test(wordAt(tokens, count.end))) return null;
	const link = wordAt(tokens, count.end + 1);
	const isLink = link === 'since' || link === 'after' || link === 'into' || link === 'on';
	return isLink ? make(published, at, count.end + 2, count.value) : null;
}

function readOrdinal(word: string): number | null {
	const digits = /^(\d{1,3})(st|nd|rd|th)$/.exec(word);
	return digits ? Number(digits[1]) : (ordinals.get(word) ?? null);
}

function make(published: number, from: number, to: number, years: number): DateCandidate {
	const [first, last] = yearsBefore(published, years);
	return makeCandidate('anniversary', from, to, first, last, {
		precision: 'year',
		role: 'background'
	});
}
