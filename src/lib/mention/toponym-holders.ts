import type { GazetteerMatch, ToponymMention } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import { HOLDER_JOINS, PLACE_WORDS } from './toponym-lexicon.ts';
import type { SpanCandidate } from './toponym-spans.ts';

interface Named {
	tokens: Token[];
	from: number;
	to: number;
	candidate: SpanCandidate;
}

/**
 * For each name the index of the place that the text says it lies in, or null.
 *
 * "Georgetown, Ky.", "Izyum, in the Kharkiv region", "the Ukrainian city of Izyum", "Ukraine's Kharkiv region", "Izyum (Kharkiv region)"
 */
export function findHolders(spans: Named[], units: ToponymMention['unit'][]): (number | null)[] {
	return spans.map((span, at) => {
		const next = spans[at + 1];
		if (next && next.tokens === span.tokens && isHeldByNext(span, next, units[at + 1] ?? null))
			return at + 1;
		const previous = spans[at - 1];
		if (previous && previous.tokens === span.tokens && isHeldByPrevious(span, previous))
			return at - 1;
		return null;
	});
}

function isHeldByNext(span: Named, next: Named, unit: ToponymMention['unit']): boolean {
	const gap = span.tokens.slice(span.to, next.from);
	if (gap.length === 0 || gap.length > 6) return false;
	const words = gap.map((token) => token.lower);
	const joins = words[0] === ',' || words[0] === '(' || words[0] === 'in';
	if (!joins || !words.every((word) => HOLDER_JOINS.has(word))) return false;
	const isPlain = words.length === 1 && words[0] === ',';
	return canHold(next, span, isPlain && unit === null);
}

// "Ukraine's Kharkiv region", "the Ukrainian city of Izyum", "Kharkiv region's Izyum"
function isHeldByPrevious(span: Named, previous: Named): boolean {
	const gap = span.tokens.slice(previous.to, span.from);
	if (gap.length === 0 || gap.length > 5) return false;
	const words = gap.map((token) => token.lower);
	const isOwned =
		/^['’]s?$/.test(words[0] ?? '') &&
		gap.every((token, at) => at === 0 || HOLDER_JOINS.has(token.lower) || isPlaceWord(token.lower));
	const isAdjective =
		previous.candidate.demonym.length > 0 &&
		gap.every((token) => HOLDER_JOINS.has(token.lower) || isPlaceWord(token.lower));
	return (isOwned || isAdjective) && canHold(previous, span, false);
}

const isPlaceWord = (word: string) => PLACE_WORDS.has(word);

// some row of the one lies in some row of the other
function canHold(holder: Named, inner: Named, mustBeUnit: boolean): boolean {
	const countries = new Set(holder.candidate.demonym);
	const regions = new Set<string>();
	const districts = new Set<string>();
	for (const { place, via } of holder.candidate.matches) {
		if (via === 'loose') continue;
		if (place.kind === 'country') countries.add(place.countryCode);
		if (place.kind === 'region') regions.add(place.admin1Code);
		if (place.kind === 'district' && !mustBeUnit) districts.add(place.admin2Code);
	}
	return inner.candidate.matches.some(({ place }: GazetteerMatch) => {
		if (place.kind === 'country') return false;
		if (countries.has(place.countryCode)) return true;
		if (place.kind === 'region') return false;
		if (regions.has(place.admin1Code)) return true;
		return place.kind !== 'district' && districts.has(place.admin2Code);
	});
}
