import type { DateCandidate, DateReader } from './candidate.ts';

/** "said on Saturday that … overnight": the night is the one before the day of the statement, not of publication. */
export function applyOvernight(_reader: DateReader, candidates: DateCandidate[]): DateCandidate[] {
	const day = candidates.find((c) => c.role === 'statement' && c.precision === 'day')?.first;
	if (day === undefined || day === null) return candidates;
	return candidates.map((c) =>
		c.rule === 'overnight' && c.role === 'event' ? { ...c, first: day - 1, last: day } : c
	);
}
