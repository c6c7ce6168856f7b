import { addDays } from '../time/civil.ts';
import type { DateMention, DateSpan } from '../types.ts';
import type { SentenceReading } from './reading.ts';
import type { Segment } from './segments.ts';
import type { When, WhenContext } from './when.ts';

const LAGS = new Map([
	['a', 1],
	['one', 1],
	['two', 2],
	['three', 3],
	['four', 4],
	['five', 5],
	['six', 6],
	['seven', 7]
]);

// "on Monday, a day after a missile landed": the act after "after" lies that many days before the one told first
export function findLagged(
	reading: SentenceReading,
	segment: Segment,
	own: DateMention[],
	{ discourse }: WhenContext
): When | null {
	if (own.some((date) => date.role === 'event' && !date.anchored)) return null;
	const { words } = reading;
	const at = words.findIndex((word) => word.start >= segment.start);
	const after = words.findIndex(
		(word, index) => index >= at - 1 && index <= at + 4 && word.lower === 'after'
	);
	const unit = words[after - 1]?.lower ?? '';
	const days = LAGS.get(words[after - 2]?.lower ?? '') ?? 0;
	if (after < 2 || days === 0 || (unit !== 'day' && unit !== 'days')) return null;
	const before = reading.dates.find(
		(date) =>
			date.end <= segment.start &&
			!date.anchored &&
			(date.role === 'event' || date.role === 'statement')
	);
	const base = before?.value ?? discourse.date;
	if (!base || base.earliest === null || base.latest === null) return null;
	const phrase = words.slice(after - 2, after + 1);
	const span = {
		start: phrase[0]?.start ?? segment.start,
		end: phrase.at(-1)?.end ?? segment.start
	};
	const date: DateSpan = {
		...base,
		earliest: addDays(base.basis === 'statement' ? base.latest : base.earliest, -days),
		latest: addDays(base.latest, -days),
		basis: 'relative'
	};
	return { date, span, rule: 'date-days-before', isDated: true };
}
