import lexicon from '#geodata/lexicon/dates.json';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { indexPhrases, readPhrase } from './phrases.ts';

const phrases = indexPhrases(lexicon.dayPhrases);

/** Words that count from the day of publication: `yesterday`, `overnight`, `last night`, `this morning`, `days ago`, `in recent days`. */
export function readDayWord(reader: DateReader, at: number): DateCandidate | null {
	const { tokens, published } = reader;
	const found = published === null ? null : readPhrase(phrases, tokens, at);
	if (!found || published === null) return null;
	// "two days ago", "in today's world": other rules, or no date at all
	if (
		wordAt(tokens, at + 1) === 'ago' &&
		/^\d|^(two|three|few|four|five)$/.test(wordAt(tokens, at - 1))
	)
		return null;
	const [from = 0, to = 0] = found.value;
	const name = wordAt(tokens, found.end - 1) === 'overnight' ? 'overnight' : 'day-word';
	const role = from > 0 ? 'future' : null;
	return makeCandidate(name, at, found.end, published + from, published + to, { role });
}
