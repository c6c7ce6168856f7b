import { after, before, isLocated, type NamedSpan, no, type Verdict, yes } from './literal-span.ts';
import {
	ACTOR_VERBS,
	BETWEEN_NOUNS,
	COMPANIONS,
	GOVERNORS,
	HAPPENINGS,
	ORIGINS,
	PLACE_NOUNS,
	SPEAKERS,
	SPEECH_VERBS
} from './literal-words.ts';
import { LOCATIVES, UNITS_PLURAL } from './toponym-lexicon.ts';

// rules that say it stands for a government, a people, or where somebody spoke or comes from

// "between Moscow and Kyiv", "the government of Oman"
export function readParties(span: NamedSpan): Verdict | null {
	if (!span.power) return null;
	const offset = before(span)?.lower === 'the' ? 1 : 0;
	const word = before(span, offset)?.lower;
	const head = before(span, offset + 1)?.lower ?? '';
	if (word === 'of' && GOVERNORS.has(head)) return no('its government, people or forces');
	if (word === 'between' && after(span)?.lower === 'and' && !BETWEEN_NOUNS.has(head))
		return no('a party, after "between"');
	return null;
}

// "Kyiv's allies" against "Kyiv's outskirts", "Ukraine's Kharkiv region"
export function readPossessive(span: NamedSpan): Verdict | null {
	const mark = after(span);
	if (!mark || !/^['’]s?$/.test(mark.text)) return null;
	for (let offset = 1; offset <= 4; offset++) {
		const word = after(span, offset);
		if (!word || word.isPunctuation) break;
		if (PLACE_NOUNS.has(word.lower) || UNITS_PLURAL.has(word.lower)) return yes('owner of a place');
		if (GOVERNORS.has(word.lower) || HAPPENINGS.has(word.lower))
			return span.power ? no('its government, people or forces') : yes('owner of something there');
		if (LOCATIVES.has(word.lower)) break;
	}
	const next = after(span, 1);
	if (next?.isCapitalized) return yes('owner of a named place');
	return span.power ? no('its government, people or forces') : yes('owner of something there');
}

// "told reporters in Washington", "said from Geneva", "officials in Kyiv said"
export function readSpokenThere(span: NamedSpan): Verdict | null {
	const preposition = before(span)?.lower ?? '';
	if (preposition !== 'in' && preposition !== 'from' && preposition !== 'at') return null;
	const head = before(span, 1);
	if (head && SPEAKERS.has(head.lower)) return no('where someone spoke');
	const next = after(span);
	const person = head && GOVERNORS.has(head.lower);
	if (person && next && SPEECH_VERBS.has(next.lower)) return no('where someone spoke');
	return null;
}

export function readOrigin(span: NamedSpan): Verdict | null {
	if (before(span)?.lower !== 'from') return null;
	const head = before(span, 1);
	return head && ORIGINS.has(head.lower) ? no('where someone comes from') : null;
}

// "Moscow said", "Moscow, which denies it, said" is left to the default
export function readSpeaker(span: NamedSpan): Verdict | null {
	if (isLocated(span)) return null;
	const next = after(span);
	if (next && SPEECH_VERBS.has(next.lower)) return no('its government spoke');
	const isHad = next?.lower === 'has' || next?.lower === 'had' || next?.lower === 'have';
	const verb = after(span, isHad ? 1 : 0);
	return verb && SPEECH_VERBS.has(verb.lower) ? no('its government spoke') : null;
}

// "Kharkiv governor", "Kyiv police", "Moscow officials"
export function readModifier(span: NamedSpan): Verdict | null {
	const next = after(span);
	if (!next || next.isPunctuation || next.isCapitalized) return null;
	if (span.power === 'country' && HAPPENINGS.has(next.lower)) return no('its forces');
	if (INSIDE.has(before(span)?.lower ?? '')) return null;
	if (GOVERNORS.has(next.lower)) return no('its government, people or forces');
	if (!HAPPENINGS.has(next.lower)) return null;
	return yes('what happened there');
}

const INSIDE = new Set(['in', 'at', 'near', 'inside', 'outside', 'across', 'around']);

export function readCompanion(span: NamedSpan): Verdict | null {
	const word = before(span)?.lower ?? '';
	return span.power && COMPANIONS.has(word) ? no(`a party, after "${word}"`) : null;
}

// "Russia launched", "Moscow and Kyiv agreed", "between Moscow and Kyiv"
export function readActor(span: NamedSpan): Verdict | null {
	if (!span.power) return null;
	const next = after(span);
	if (next && (ACTOR_VERBS.has(next.lower) || SPEECH_VERBS.has(next.lower)))
		return no('its government or forces act');
	if (next?.lower === 'and' && after(span, 1)?.isCapitalized) {
		const verb = after(span, 2);
		if (verb && (ACTOR_VERBS.has(verb.lower) || SPEECH_VERBS.has(verb.lower)))
			return no('its government or forces act');
	}
	return null;
}

// a bare country or capital without a preposition is a party or an adjective: "Russia sanctions", "the Ukraine war"
export function readPower(span: NamedSpan): Verdict | null {
	if (!span.power) return null;
	const next = after(span);
	const previous = before(span);
	if (previous?.text === ',' || previous?.text === '(' || next?.text === ',' || next?.text === ')')
		return null;
	if (previous?.lower === 'and' || previous?.lower === 'or') return null;
	return no('a country or capital named as a party');
}
