import type { Token } from '../../text/tokens.ts';
import { fromDay, weekdayOf } from '../../time/civil.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { readWeekday } from './words.ts';

/** A weekday: the latest one up to publication (`Sunday`, `on Sunday`), the one before (`last Sunday` on a Sunday), the coming one (`next Friday`). */
export function readWeekdayName(reader: DateReader, at: number): DateCandidate | null {
	const { tokens, published } = reader;
	if (published === null) return null;
	const pointer = pointerAt(tokens, at);
	const weekday = readWeekday(tokens, pointer ? at + 1 : at);
	if (!weekday) return null;
	const back = (weekdayOf(fromDay(published)) - weekday.value + 7) % 7;
	const day = published - back + shift(pointer, back);
	return makeCandidate('weekday', at, weekday.end, day, day, {
		floats: pointer ? null : 'week',
		role: day > published ? 'future' : null
	});
}

function pointerAt(tokens: Token[], at: number): 'last' | 'next' | 'this coming' | null {
	const word = wordAt(tokens, at);
	if (word === 'last' || word === 'next') return word;
	return word === 'coming' ? 'this coming' : null;
}

// days to add to the latest such weekday up to publication, `back` days ago
function shift(pointer: ReturnType<typeof pointerAt>, back: number): number {
	if (pointer === 'last') return back === 0 ? -7 : 0;
	return pointer === null ? 0 : 7;
}
