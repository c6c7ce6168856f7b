import { writeDays } from '../day-words.ts';
import { barTotal, visibleBars, type Histogram } from './draw.ts';

/** The histogram in a sentence, for those who do not see it. */
export function describeHistogram(histogram: Histogram, unit: string): string {
	const [first, end] = visibleBars(histogram);
	let highest = -1;
	let most = 0;
	for (let bar = first; bar < end; bar++) {
		const total = barTotal(histogram, bar);
		if (total > most) [highest, most] = [bar, total];
	}
	const { edges } = histogram;
	const days = writeDays(edges[first] ?? 0, (edges[end] ?? 1) - 1);
	if (highest < 0) return `Events by ${unit}, ${days}: none.`;
	const busiest = writeDays(edges[highest] ?? 0, (edges[highest + 1] ?? 1) - 1);
	return `Events by ${unit}, ${days}. Most: ${writeCount(most)}, ${busiest}.`;
}

/** `1`, `1,204`, `0.5`: a part of an event is one that may have been on another day. */
export function writeCount(count: number): string {
	const digits = count < 10 && !Number.isInteger(count) ? 1 : 0;
	return count.toLocaleString('en', { maximumFractionDigits: digits });
}

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** A count where there is little room: whole up to five digits, `145K` and `1.2M` above. */
export function writeShortCount(count: number): string {
	return count < 100_000 ? count.toLocaleString('en') : short.format(count);
}
