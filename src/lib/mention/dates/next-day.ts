import lexicon from '#geodata/lexicon/dates.json';
import type { Token } from '../../text/tokens.ts';
import { readCalendarDay } from './calendar-day.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { readHoliday } from './holiday.ts';
import { indexPhrases, readPhrase } from './phrases.ts';
import { readCount, readWeekday } from './words.ts';

const phrases = indexPhrases(lexicon.anchoredPhrases);
const units = new Map<string, string>(Object.entries(lexicon.units));

/** Days that hang on the event told before: `the next day`, `a day earlier`, `the same day`, `two days later`, `hours after`. */
export function readNextDay(reader: DateReader, at: number): DateCandidate | null {
	if (reader.published === null) return null;
	const found = readPhrase(phrases, reader.tokens, at);
	if (found && !isDateAt(reader, found.end))
		return anchored(reader.published, at, found.end, found.value[0] ?? 0, found.value[1] ?? 0);
	const counted = readCounted(reader.tokens, reader.published, at);
	return counted && !isDateAt(reader, counted.to) ? counted : null;
}

// "two days later", "48 hours earlier", "three weeks after"
function readCounted(tokens: Token[], published: number, at: number): DateCandidate | null {
	const count = readCount(tokens, at);
	const unit = count && units.get(wordAt(tokens, count.end));
	if (!count || (unit !== 'day' && unit !== 'hour' && unit !== 'week')) return null;
	const direction = DIRECTIONS[wordAt(tokens, count.end + 1)];
	if (!direction) return null;
	const days =
		unit === 'hour' ? Math.round(count.value / 24) : count.value * (unit === 'week' ? 7 : 1);
	return anchored(published, at, count.end + 2, days * direction, days * direction);
}

const DIRECTIONS: Record<string, number> = {
	later: 1,
	after: 1,
	earlier: -1,
	before: -1,
	prior: -1
};

// "two days before Christmas" hangs on the feast, not on an event
function isDateAt(reader: DateReader, at: number): boolean {
	if (readHoliday(reader, at) ?? readCalendarDay(reader, at)) return true;
	return readWeekday(reader.tokens, at) !== null;
}

function anchored(
	published: number,
	from: number,
	to: number,
	low: number,
	high: number
): DateCandidate {
	// "hours before" may be the day before: the offset is then the day itself
	const offset = low === high ? low : 0;
	return makeCandidate('next-day', from, to, published + low, published + high, {
		anchored: true,
		offset
	});
}
