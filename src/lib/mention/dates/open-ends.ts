import { type DateCandidate, type DateReader, wordAt } from './candidate.ts';
import { readCount } from './words.ts';

/** `since Friday`, `by Sunday`, `until May`, `before 3 March`, `as of February 25`, `two days before Christmas`. */
export function applyOpenEnds(reader: DateReader, candidates: DateCandidate[]): DateCandidate[] {
	return candidates.map((candidate) => {
		if (candidate.anchored || candidate.rule === 'anniversary') return candidate;
		return readOffset(reader, candidate) ?? readOpenEnd(reader, candidate);
	});
}

// "two days before Christmas", "a week after March 3"
function readOffset({ tokens }: DateReader, candidate: DateCandidate): DateCandidate | null {
	const direction = DIRECTIONS[wordAt(tokens, candidate.from - 1)];
	const factor = UNITS[wordAt(tokens, candidate.from - 2)];
	if (!direction || !factor || candidate.first === null || candidate.last === null) return null;
	for (const width of [1, 3]) {
		const from = candidate.from - 2 - width;
		const count = from >= 0 ? readCount(tokens, from) : null;
		if (count?.end !== candidate.from - 2) continue;
		const days = count.value * factor * direction;
		const [first, last] = [candidate.first + days, candidate.last + days];
		return { ...candidate, from, first, last, rule: 'offset', basis: 'relative', floats: null };
	}
	return null;
}

const DIRECTIONS: Record<string, number> = { before: -1, after: 1 };
const UNITS: Record<string, number> = { day: 1, days: 1, week: 7, weeks: 7 };

function readOpenEnd(reader: DateReader, candidate: DateCandidate): DateCandidate {
	const { tokens, published } = reader;
	const word = wordAt(tokens, candidate.from - 1);
	const from = candidate.from - 1;
	if (word === 'of' && wordAt(tokens, from - 1) === 'as')
		return { ...candidate, from: from - 1, rule: 'as-of', role: 'statement' };
	if (word === 'since') return since(candidate, from, published);
	if ((word === 'until' || word === 'till' || word === 'by') && !isLongPast(candidate, published))
		return {
			...candidate,
			from,
			first: null,
			precision: 'open',
			rule: 'until',
			role: candidate.role ?? UNTIL_ROLE
		};
	if (word === 'before' && candidate.first !== null)
		return {
			...candidate,
			from,
			first: null,
			last: candidate.first - 1,
			precision: 'open',
			rule: 'before',
			role: 'background'
		};
	if (word === 'after' && candidate.last !== null) return { ...candidate, role: 'background' };
	return candidate;
}

const UNTIL_ROLE = 'background';

// a stretch that is still going on is news when it began within a fortnight, and history when it began earlier
const NEWS_WINDOW = 14;

// "waiting until May" told in March: the reading as last May is not meant, and which May is, nobody says
function isLongPast(candidate: DateCandidate, published: number | null): boolean {
	const isFloating = candidate.floats === 'year' && published !== null;
	return isFloating && published - (candidate.last ?? published) > 60;
}

function since(candidate: DateCandidate, from: number, published: number | null): DateCandidate {
	// "since" a day to come is a slip: its end stays open
	const isAhead = published === null || (candidate.first ?? 0) > published;
	const isRecent = published !== null && published - (candidate.first ?? -Infinity) <= NEWS_WINDOW;
	return {
		...candidate,
		from,
		last: isAhead ? null : published,
		precision: isAhead ? 'open' : 'days',
		rule: 'since',
		role: isRecent ? candidate.role : 'background'
	};
}
