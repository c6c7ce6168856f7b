import type { Count, CountKind, CountMention, Span } from '../types.ts';
import type { SentenceReading } from './reading.ts';
import type { Segment } from './segments.ts';

/** Counts with the words that give them. */
export type Counts = Partial<Record<CountKind, Count & { span: Span }>>;

const PEOPLE = new Set<CountKind>(['killed', 'wounded', 'missing', 'captured', 'displaced']);

/** The numbers that belong to one act: those of its own stretch, or of the whole sentence when it tells of nothing else. */
export function findNumbers(
	reading: SentenceReading,
	segment: Segment,
	isAlone: boolean,
	places: number
): Counts {
	const counts: Counts = {};
	for (const mention of reading.counts) {
		if (mention.cumulative) continue;
		if (!isAlone && !(mention.start >= segment.start && mention.start < segment.end)) continue;
		// one number for several places is nobody's
		if (places > 1) continue;
		add(counts, mention);
	}
	return counts;
}

// a sentence that gives two numbers of a kind adds nothing up: the larger holds the smaller
function add(counts: Counts, mention: CountMention): void {
	const { counted, low, best, high, start, end } = mention;
	const before = counts[counted];
	if (before && !isSummable(counted) && before.best >= best) return;
	if (before && isSummable(counted)) {
		counts[counted] = {
			low: before.low + low,
			best: before.best + best,
			high: before.high + high,
			span: { start: before.span.start, end }
		};
		return;
	}
	counts[counted] = { low, best, high, span: { start, end } };
}

// "13 ballistic missiles, one ... missile and 22 cruise missiles" are 36 missiles
function isSummable(kind: CountKind): boolean {
	return kind === 'missiles';
}

/** Numbers that alternate with the places of a list ("seven in A, two in B"): one set for each place, or `null` when they do not. */
export function findNumbersByPlace(
	reading: SentenceReading,
	segment: Segment,
	spans: (Span | null)[]
): Counts[] | null {
	const own = reading.counts.filter(
		(count) =>
			count.start >= segment.start &&
			count.start < segment.end &&
			!count.cumulative &&
			(count.counted === 'killed' || count.counted === 'wounded')
	);
	if (own.length < spans.length || spans.length < 2) return null;
	const sets = spans.map((): Counts => ({}));
	for (const mention of own) {
		const at = spans.findIndex((span) => span !== null && span.start >= mention.start);
		const set = sets[at < 0 ? spans.length - 1 : at];
		if (set && !set[mention.counted]) add(set, mention);
	}
	return sets.every((set) => Object.keys(set).length > 0) ? sets : null;
}

/** Later totals replace earlier ones when they are larger; low and high keep the whole range. */
export function mergeCounts(a: Counts, b: Counts): Counts {
	const merged: Counts = { ...a };
	for (const kind of Object.keys(b) as CountKind[]) {
		const [before, later] = [a[kind], b[kind]];
		if (!later) continue;
		if (!before) {
			merged[kind] = later;
			continue;
		}
		const best = later.best >= before.best ? later : before;
		// parts of a toll ("one of them") say nothing about its range
		const low = Math.min(best.low, Math.max(before.low, later.low));
		merged[kind] = { low, best: best.best, high: Math.max(best.high, best.best), span: best.span };
	}
	return merged;
}

/** True when nothing in the numbers speaks against one event: same people counted, or one side silent. */
export function countsAgree(a: Counts, b: Counts): boolean {
	for (const kind of ['killed', 'wounded'] as const) {
		const [x, y] = [a[kind], b[kind]];
		if (x && y && x.best !== y.best && Math.min(x.best, y.best) * 3 < Math.max(x.best, y.best))
			return false;
	}
	return true;
}

/** True when both give the same number of people of some kind, more than none. */
export function sharesToll(a: Counts, b: Counts): boolean {
	return [...PEOPLE].some((kind) => {
		const [x, y] = [a[kind], b[kind]];
		return x !== undefined && y !== undefined && x.best === y.best && x.best > 0;
	});
}
