import type { Token } from '../text/tokens.ts';
import {
	ACTOR_VERBS,
	AGENCIES,
	BETWEEN_NOUNS,
	COMPANIONS,
	DOCUMENTS,
	GOVERNORS,
	HAPPENINGS,
	HYPHEN_PLACES,
	KIND_NOUNS,
	ORIGINS,
	PASSIVES,
	PLACE_NOUNS,
	SPEAKERS,
	SPEECH_VERBS,
	TARGET_NOUNS,
	TARGET_VERBS
} from './literal-words.ts';
import {
	LOCATIVES,
	ORGANIZATIONS_AFTER,
	ORGANIZATIONS_BEFORE,
	UNITS_AFTER,
	UNITS_PLURAL
} from './toponym-lexicon.ts';

/** A place name in its sentence, as the rules on literalness look at it. */
export interface NamedSpan {
	tokens: Token[];
	from: number;
	to: number;
	isDemonym: boolean;
	/** names that stand for governments; null for all others */
	power: 'country' | 'capital' | null;
	/** first sentence of the body */
	isOpening: boolean;
}

export interface Verdict {
	literal: boolean;
	reason: string;
}

type Rule = (span: NamedSpan) => Verdict | null;

const no = (reason: string): Verdict => ({ literal: false, reason });
const yes = (reason: string): Verdict => ({ literal: true, reason });

/**
 * Is a place name the place itself, or does it stand for a government, an organisation, a people, a document or the place where somebody spoke?
 *
 * "in Izyum" → literal; "Moscow said", "Kyiv's allies", "Russian drone", "University of Kharkiv", "officials in Kyiv said" → not
 */
export function judgeLiteral(span: NamedSpan): Verdict {
	for (const rule of RULES) {
		const verdict = rule(span);
		if (verdict) return verdict;
	}
	return yes('a place by default');
}

// the first rule that knows decides: what is surest comes first
const RULES: Rule[] = [
	readDateline,
	readDemonym,
	readOrganization,
	readDocument,
	readHyphen,
	readTarget,
	readPossessive,
	readSpokenThere,
	readOrigin,
	readUnit,
	readSpeaker,
	readModifier,
	readParties,
	readLocative,
	readCompanion,
	readActor,
	readPower
];

const after = ({ tokens, to }: NamedSpan, offset = 0) => tokens[to + offset];
const before = ({ tokens, from }: NamedSpan, offset = 0) => tokens[from - 1 - offset];

// "KYIV (Reuters) —", "KYIV, Ukraine (AP) -", "MOSCOW, March 3 -"
function readDateline(span: NamedSpan): Verdict | null {
	if (!span.isOpening || span.from > 3) return null;
	for (let at = span.to; at < Math.min(span.tokens.length, span.to + 8); at++) {
		const token = span.tokens[at];
		if (!token) return null;
		if (token.text === '(') {
			const name = span.tokens[at + 1]?.lower ?? '';
			return AGENCIES.has(name) ? no('dateline: where the report was filed') : null;
		}
		if (
			(token.text === '—' || token.text === '–' || token.text === '--') &&
			isSpaced(token, span.tokens[at - 1])
		)
			return span.tokens[0]?.isAllCaps ? no('dateline: where the report was filed') : null;
		if (!token.isCapitalized && !token.isPunctuation && !token.isNumber) return null;
	}
	return null;
}

const isSpaced = (token: Token, previous: Token | undefined) =>
	!previous || previous.end < token.start;

function readDemonym(span: NamedSpan): Verdict | null {
	if (!span.isDemonym) return null;
	const next = after(span);
	const noun = next && !next.isPunctuation && next.lower.endsWith('ern') ? after(span, 1) : next;
	if (noun && PLACE_NOUNS.has(noun.lower)) return yes('adjective of a place');
	return no('an adjective or a people');
}

function readOrganization(span: NamedSpan): Verdict | null {
	const next = after(span);
	const last = span.tokens[span.to - 1];
	if (next?.isCapitalized && ORGANIZATIONS_AFTER.has(next.lower))
		return no('part of the name of an organisation');
	if (
		span.to - span.from > 1 &&
		last &&
		ORGANIZATIONS_AFTER.has(last.lower) &&
		!PLACE_NOUNS.has(last.lower)
	)
		return no('name of an organisation');
	const [of, head] = [before(span), before(span, 1)];
	if (
		of?.lower === 'of' &&
		head?.isCapitalized &&
		ORGANIZATIONS_BEFORE.has(head.lower) &&
		!UNITS_AFTER.has(head.lower)
	)
		return no('part of the name of an organisation');
	return null;
}

function readDocument(span: NamedSpan): Verdict | null {
	const next = after(span);
	return next && DOCUMENTS.has(next.lower) ? no('name of a document') : null;
}

// "Kyiv-based", "Moscow-backed", but "Kyiv-area"
function readHyphen(span: NamedSpan): Verdict | null {
	const mark = after(span);
	const word = after(span, 1);
	if (mark?.text !== '-' || !word || mark.end !== word.start || word.isCapitalized) return null;
	return HYPHEN_PLACES.has(word.lower) ? yes('place in a compound') : no('compound with a hyphen');
}

// "hit Kyiv", "targeting Ukraine's energy sector", "an attack on Kharkiv", "the capital Kyiv"
function readTarget(span: NamedSpan): Verdict | null {
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

// "between Moscow and Kyiv", "the government of Oman"
function readParties(span: NamedSpan): Verdict | null {
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
function readPossessive(span: NamedSpan): Verdict | null {
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
function readSpokenThere(span: NamedSpan): Verdict | null {
	const preposition = before(span)?.lower ?? '';
	if (preposition !== 'in' && preposition !== 'from' && preposition !== 'at') return null;
	const head = before(span, 1);
	if (head && SPEAKERS.has(head.lower)) return no('where someone spoke');
	const next = after(span);
	const person = head && GOVERNORS.has(head.lower);
	if (person && next && SPEECH_VERBS.has(next.lower)) return no('where someone spoke');
	return null;
}

function readOrigin(span: NamedSpan): Verdict | null {
	if (before(span)?.lower !== 'from') return null;
	const head = before(span, 1);
	return head && ORIGINS.has(head.lower) ? no('where someone comes from') : null;
}

// "Kharkiv region", "Butler County", "the Sumy and Kharkiv regions": a unit of land
function readUnit(span: NamedSpan): Verdict | null {
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

const isLocated = (span: NamedSpan) =>
	isLocative(before(span)) || (before(span)?.lower === 'the' && isLocative(before(span, 1)));
const isLocative = (token: Token | undefined) =>
	token !== undefined && LOCATIVES.has(token.lower) && !COMPANIONS.has(token.lower);

// "Moscow said", "Moscow, which denies it, said" is left to the default
function readSpeaker(span: NamedSpan): Verdict | null {
	if (isLocated(span)) return null;
	const next = after(span);
	if (next && SPEECH_VERBS.has(next.lower)) return no('its government spoke');
	const isHad = next?.lower === 'has' || next?.lower === 'had' || next?.lower === 'have';
	const verb = after(span, isHad ? 1 : 0);
	return verb && SPEECH_VERBS.has(verb.lower) ? no('its government spoke') : null;
}

// "Kharkiv governor", "Kyiv police", "Moscow officials"
function readModifier(span: NamedSpan): Verdict | null {
	const next = after(span);
	if (!next || next.isPunctuation || next.isCapitalized) return null;
	if (span.power === 'country' && HAPPENINGS.has(next.lower)) return no('its forces');
	if (INSIDE.has(before(span)?.lower ?? '')) return null;
	if (GOVERNORS.has(next.lower)) return no('its government, people or forces');
	if (!HAPPENINGS.has(next.lower)) return null;
	return yes('what happened there');
}

const INSIDE = new Set(['in', 'at', 'near', 'inside', 'outside', 'across', 'around']);

function readLocative(span: NamedSpan): Verdict | null {
	if (!isLocated(span)) return null;
	return yes(`after "${(before(span)?.lower === 'the' ? before(span, 1) : before(span))?.lower}"`);
}

function readCompanion(span: NamedSpan): Verdict | null {
	const word = before(span)?.lower ?? '';
	return span.power && COMPANIONS.has(word) ? no(`a party, after "${word}"`) : null;
}

// "Russia launched", "Moscow and Kyiv agreed", "between Moscow and Kyiv"
function readActor(span: NamedSpan): Verdict | null {
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
function readPower(span: NamedSpan): Verdict | null {
	if (!span.power) return null;
	const next = after(span);
	const previous = before(span);
	if (previous?.text === ',' || previous?.text === '(' || next?.text === ',' || next?.text === ')')
		return null;
	if (previous?.lower === 'and' || previous?.lower === 'or') return null;
	return no('a country or capital named as a party');
}
