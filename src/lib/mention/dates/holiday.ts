import lexicon from '#geodata/lexicon/dates.json';
import { toDay, writeDate } from '../../time/civil.ts';
import { inferYear } from './calendar-day.ts';
import { type DateCandidate, type DateReader, makeCandidate } from './candidate.ts';
import { indexPhrases, readPhrase } from './phrases.ts';
import { readYearAfter } from './words.ts';

const holidays = indexPhrases(
	Object.fromEntries(Object.entries(lexicon.holidays).map(([name, day]) => [spread(name), day]))
);

/** A feast with a fixed day: `Christmas`, `New Year's Eve`, `Christmas Day 2024`. */
export function readHoliday(reader: DateReader, at: number): DateCandidate | null {
	const { tokens } = reader;
	if (!tokens[at]?.isCapitalized) return null;
	const found = readPhrase(holidays, tokens, at);
	if (!found) return null;
	const [month = 0, day = 0] = found.value;
	const year = readYearAfter(tokens, found.end);
	const settledYear = year?.value ?? inferYear(reader.published, month, day);
	if (settledYear === null) return null;
	const value = toDay(writeDate(settledYear, month, day));
	const floats = year ? null : 'year';
	return makeCandidate('holiday', at, (year ?? found).end, value, value, {
		basis: 'stated',
		floats
	});
}

// the tokeniser parts a possessive from its word
function spread(name: string): string {
	return name.replaceAll("'s", " 's");
}
