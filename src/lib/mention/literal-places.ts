import { after, before, isLocated, type NamedSpan, no, type Verdict, yes } from './literal-span.ts';
import { GOVERNORS, KIND_NOUNS, PASSIVES, TARGET_NOUNS, TARGET_VERBS } from './literal-words.ts';
import { UNITS_AFTER, UNITS_PLURAL } from './toponym-lexicon.ts';

// rules that say it is the place: what is hit, named with its kind, after a preposition of place

// "hit Kyiv", "targeting Ukraine's energy sector", "an attack on Kharkiv", "the capital Kyiv"
export function readTarget(span: NamedSpan): Verdict | null {
	if (isDoneTo(span)) return yes('what was done to it');
	const previous = before(span);
	const word = previous?.lower ?? '';
	if (TARGET_VERBS.has(word) && !after(span)?.isCapitalized) return yes(`object of "${word}"`);
	if (KIND_NOUNS.has(word)) return yes('named with its kind');
	if (word !== 'on' && word !== 'against') return null;
	for (let offset = 1; offset <= 4; offset++) {
		const noun = before(span, offset);
		if (!noun || noun.isPunctuation) return null;
		if (TARGET_NOUNS.has(noun.lower)) return yes('target of an attack');
	}
	return null;
}

// "Kyiv was hit", "Kharkiv has again been shelled", "Odesa came under attack"
function isDoneTo(span: NamedSpan): boolean {
	let passive = false;
	for (let offset = 0; offset < 5; offset++) {
		const word = after(span, offset);
		if (!word || word.isPunctuation || word.isCapitalized) return false;
		if (passive && (TARGET_VERBS.has(word.lower) || TARGET_NOUNS.has(word.lower)))
			return !word.lower.endsWith('ing');
		if (PASSIVES.has(word.lower)) passive = true;
	}
	return false;
}

// "Kharkiv region", "Butler County", "the Sumy and Kharkiv regions": a unit of land
export function readUnit(span: NamedSpan): Verdict | null {
	const next = after(span);
	if (!next || (!UNITS_AFTER.has(next.lower) && !UNITS_PLURAL.has(next.lower))) return null;
	const noun = after(span, 1);
	if (noun && (GOVERNORS.has(noun.lower) || /^['’]s$/.test(noun.text)) && !isLocated(span)) {
		const owned = after(span, 2);
		if (GOVERNORS.has(noun.lower) || (owned && GOVERNORS.has(owned.lower)))
			return no('its government, people or forces');
	}
	return yes('named with its kind');
}

export function readLocative(span: NamedSpan): Verdict | null {
	if (!isLocated(span)) return null;
	return yes(`after "${(before(span)?.lower === 'the' ? before(span, 1) : before(span))?.lower}"`);
}
