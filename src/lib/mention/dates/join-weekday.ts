import type { DateCandidate, DateReader } from './candidate.ts';

/** `Sunday, March 16` and `Sunday (March 16)` and `16 March, Sunday` are one date: the calendar day decides. */
export function joinWeekdays({ tokens }: DateReader, candidates: DateCandidate[]): DateCandidate[] {
	const joined: DateCandidate[] = [];
	for (const candidate of candidates) {
		const previous = joined.at(-1);
		const isPair = previous && isWeekdayAndDay(previous, candidate);
		if (!isPair || !isGapSmall(tokens, previous.to, candidate.from)) {
			joined.push(candidate);
			continue;
		}
		const day = previous.rule === 'weekday' ? candidate : previous;
		const isBracket = tokens[previous.to]?.text === '(' && tokens[candidate.to]?.text === ')';
		joined[joined.length - 1] = {
			...day,
			from: previous.from,
			to: candidate.to + (isBracket ? 1 : 0)
		};
	}
	return joined;
}

function isWeekdayAndDay(a: DateCandidate, b: DateCandidate): boolean {
	const isDay = (c: DateCandidate) => c.rule === 'calendar-day' || c.rule === 'numeric-date';
	return (a.rule === 'weekday' && isDay(b)) || (isDay(a) && b.rule === 'weekday');
}

function isGapSmall(tokens: DateReader['tokens'], from: number, to: number): boolean {
	if (from === to) return true;
	const text = tokens[from]?.text;
	return to === from + 1 && (text === ',' || text === '(' || text === 'the');
}
