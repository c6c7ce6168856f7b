import type { Token } from '../text/tokens.ts';
import { after, before, type NamedSpan, no, type Verdict, yes } from './literal-span.ts';
import { AGENCIES, DOCUMENTS, HYPHEN_PLACES, PLACE_NOUNS } from './literal-words.ts';
import { ORGANIZATIONS_AFTER, ORGANIZATIONS_BEFORE, UNITS_AFTER } from './toponym-lexicon.ts';

// rules that look at what the name is part of: a dateline, a people, an organisation, a document, a compound

// "KYIV (Reuters) —", "KYIV, Ukraine (AP) -", "MOSCOW, March 3 -"
export function readDateline(span: NamedSpan): Verdict | null {
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

export function readDemonym(span: NamedSpan): Verdict | null {
	if (!span.isDemonym) return null;
	const next = after(span);
	const noun = next && !next.isPunctuation && next.lower.endsWith('ern') ? after(span, 1) : next;
	if (noun && PLACE_NOUNS.has(noun.lower)) return yes('adjective of a place');
	return no('an adjective or a people');
}

export function readOrganization(span: NamedSpan): Verdict | null {
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

export function readDocument(span: NamedSpan): Verdict | null {
	const next = after(span);
	return next && DOCUMENTS.has(next.lower) ? no('name of a document') : null;
}

// "Kyiv-based", "Moscow-backed", but "Kyiv-area"
export function readHyphen(span: NamedSpan): Verdict | null {
	const mark = after(span);
	const word = after(span, 1);
	if (mark?.text !== '-' || !word || mark.end !== word.start || word.isCapitalized) return null;
	return HYPHEN_PLACES.has(word.lower) ? yes('place in a compound') : no('compound with a hyphen');
}
