import { type DateCandidate, type DateReader, wordAt } from './candidate.ts';
import { readDayOfMonth } from './words.ts';

/**
 * Two dates that are the ends of one stretch: `between Friday and Sunday`, `from 3 March to 5 May`, `28 February - 2 March`,
 * `Thursday night into Friday`. `on Friday and Saturday` stays two dates.
 */
export function joinRanges(reader: DateReader, candidates: DateCandidate[]): DateCandidate[] {
	const joined: DateCandidate[] = [];
	for (const candidate of candidates) {
		const previous = joined.at(-1);
		const range = previous && joinPair(reader, previous, candidate);
		if (range) joined[joined.length - 1] = range;
		else joined.push(includeLead(reader, candidate));
	}
	return joined;
}

function joinPair(reader: DateReader, a: DateCandidate, b: DateCandidate): DateCandidate | null {
	if (b.from - a.to > 2 || a.first === null || b.last === null) return null;
	if (!isJoined(reader, a, b)) return null;
	const first = isOlderByYear(a, b) ? a.first - 365 : a.first;
	if (first > b.last || b.last - first > LONGEST_RANGE) return null;
	const precision = first === b.last ? 'day' : 'days';
	const isLeadIncluded = isLead(wordAt(reader.tokens, a.from - 1));
	return {
		...b,
		from: isLeadIncluded ? a.from - 1 : a.from,
		first,
		precision,
		rule: 'range',
		role: a.role ?? b.role
	};
}

// days: a stretch of more than a century is a misreading
const LONGEST_RANGE = 36525;

function isJoined({ tokens }: DateReader, a: DateCandidate, b: DateCandidate): boolean {
	const link = wordAt(tokens, a.to);
	const gap = b.from - a.to;
	if (gap === 0 || (gap === 2 && !isFiller(wordAt(tokens, a.to + 1)))) return false;
	const lead = wordAt(tokens, a.from - 1);
	if (link === 'and') return lead === 'between' || wordAt(tokens, a.from) === 'between';
	if (link === 'into' || link === 'through') return true;
	if (link === 'to' || link === 'until' || link === 'till') return true;
	return gap === 1 && (link === '-' || link === '–' || link === '—');
}

function isFiller(word: string): boolean {
	return word === 'the' || word === 'on' || word === 'late' || word === 'early';
}

// "between December 28 and January 3": the first end lies in the year before
function isOlderByYear(a: DateCandidate, b: DateCandidate): boolean {
	return a.floats === 'year' && (a.first ?? 0) > (b.last ?? 0);
}

function isLead(word: string): boolean {
	return word === 'between' || word === 'from';
}

// "between 10 and 12 March" was read as one calendar day: take the lead into the phrase
function includeLead({ tokens }: DateReader, candidate: DateCandidate): DateCandidate {
	const isPair = candidate.first !== candidate.last && readDayOfMonth(tokens, candidate.from);
	const hasLead = isLead(wordAt(tokens, candidate.from - 1));
	return isPair && hasLead ? { ...candidate, from: candidate.from - 1 } : candidate;
}
