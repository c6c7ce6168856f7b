import type { DateMention } from '../../types.ts';
import { addDays } from '../../time/civil.ts';

/**
 * Hangs `the next day` on the event told before it: the nearest day of the text before the phrase that is neither background nor future.
 * The value stays provisional (`anchored`): who joins reports to events may know better.
 */
export function anchorDates(mentions: DateMention[]): DateMention[] {
	let anchor: string | null = null;
	return mentions.map((mention) => {
		const { earliest, latest } = mention.value;
		const isDay = mention.value.precision === 'day' || mention.value.precision === 'days';
		const isAnchor = mention.role === 'event' || mention.role === 'statement';
		if (!mention.anchored) {
			if (isAnchor && isDay && earliest !== null && latest !== null) anchor = latest;
			return mention;
		}
		if (anchor === null || mention.offsetDays === null) return mention;
		const day = addDays(anchor, mention.offsetDays);
		return { ...mention, value: { ...mention.value, earliest: day, latest: day } };
	});
}
