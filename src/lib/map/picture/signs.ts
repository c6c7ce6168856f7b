import { FLAG_PART, OPEN_END, OPEN_START, UNLOCATED } from '../../feature/column-codes.ts';
import { matchesTime } from '../../feature/filter.ts';
import type { Certainty } from '../../feature/time-index.ts';
import { PLACE_PRECISIONS } from '../../feature/vocabulary.ts';
import type { EventColumns } from '../../types.ts';

/** How the map says what is not known. */
export type SignName = 'tint' | 'hatch' | 'fade' | 'ring' | 'badge' | 'square' | 'size';

/** What each sign means, in the words of the legend and in its order. */
export const SIGN_WORDS: Readonly<Record<SignName, string>> = {
	tint: 'somewhere inside the area',
	hatch: 'in parts of the area',
	fade: 'paler: some time in several days',
	ring: 'near, within the ring',
	badge: 'in the country, place not told',
	square: 'fuller: from 1 to 100,000 events, in the hue of most of them',
	size: 'larger: more people killed'
};

const AREAS = ['district', 'region', 'area'];

/** The signs of places and days that the rows of these days are drawn with. */
export function findSigns(
	columns: EventColumns,
	mask: Uint8Array,
	range: { from: number; to: number } | null,
	certainty: Certainty
): Set<SignName> {
	const { firstDay, lastDay, precision, flags, count } = columns;
	const [from, to] = [range?.from ?? OPEN_START, range?.to ?? OPEN_END];
	const found = new Set<SignName>();
	for (let row = 0; row < count; row++) {
		const [first, last] = [firstDay[row] ?? 0, lastDay[row] ?? 0];
		if (mask[row] === 0 || precision[row] === UNLOCATED) continue;
		if (!matchesTime(first, last, from, to, certainty)) continue;
		const place = placeSign(precision[row] ?? 0, ((flags[row] ?? 0) & FLAG_PART) !== 0);
		if (place) found.add(place);
		// areas and badges do not fade
		if (last > first && (!place || place === 'ring')) found.add('fade');
	}
	return found;
}

function placeSign(code: number, isPart: boolean): SignName | null {
	const precision = PLACE_PRECISIONS[code] ?? '';
	if (precision === 'near') return 'ring';
	if (precision === 'country') return 'badge';
	if (!AREAS.includes(precision)) return null;
	return isPart ? 'hatch' : 'tint';
}
