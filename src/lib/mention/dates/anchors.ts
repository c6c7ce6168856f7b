import { addDays, toDay } from '../../time/civil.ts';
import type { CivilDate, DateMention } from '../../types.ts';

/**
 * Hangs `the next day` on the event told before it: the nearest day of the text before the phrase that is neither background nor future.
 * The value stays provisional (`anchored`): who joins reports to events may know better.
 */
export function anchorDates(mentions: DateMention[], published: CivilDate): DateMention[] {
	let anchor = published;
	return mentions.map((mention) => {
		const { latest, precision } = mention.value;
		if (mention.anchored) return hang(mention, toDay(anchor) - toDay(published), published);
		const isDay = precision === 'day' || precision === 'days';
		const isTold = mention.role === 'event' || mention.role === 'statement';
		if (isTold && isDay && latest !== null) anchor = latest;
		return mention;
	});
}

function hang(mention: DateMention, shift: number, published: CivilDate): DateMention {
	const { earliest, latest } = mention.value;
	if (earliest === null || latest === null) return mention;
	const first = addDays(earliest, shift);
	const last = addDays(latest, shift);
	// what has happened has happened by the day of publication
	const isFuture = mention.role === 'future';
	const start = first > published && !isFuture ? published : first;
	const end = last > published && !isFuture ? published : last;
	const precision = start === end ? 'day' : 'days';
	return { ...mention, value: { ...mention.value, earliest: start, latest: end, precision } };
}
