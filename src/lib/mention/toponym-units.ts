import type { ToponymMention } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import { LIST_JOINS, UNITS_AFTER, UNITS_BEFORE, UNITS_PLURAL } from './toponym-lexicon.ts';

interface SpanOfTokens {
	tokens: Token[];
	from: number;
	to: number;
}

type Unit = ToponymMention['unit'];

/** What the words in and beside each name say it is: "Butler County", "Kharkiv region", "the city of X", "the Sumy and Kharkiv regions". */
export function findUnits(spans: SpanOfTokens[]): Unit[] {
	const units = spans.map((span) => unitInside(span) ?? unitAfter(span) ?? unitBefore(span));
	spans.forEach((span, at) => {
		const plural = UNITS_PLURAL.get(span.tokens[span.to]?.lower ?? '');
		if (plural) spreadOverList(spans, units, at, plural);
	});
	return units;
}

function unitInside({ tokens, from, to }: SpanOfTokens): Unit {
	if (to - from < 2) return null;
	return (
		UNITS_AFTER.get(tokens[to - 1]?.lower ?? '') ??
		UNITS_BEFORE.get(tokens[from]?.lower ?? '') ??
		null
	);
}

// "Kharkiv region", "Kharkiv and Sumy regions" is read as a list
function unitAfter({ tokens, to }: SpanOfTokens): Unit {
	const next = tokens[to];
	if (!next || next.isPunctuation) return null;
	const unit = UNITS_AFTER.get(next.lower);
	if (!unit || next.lower === 'state' || next.lower === 'st')
		return unit === 'region' && isStateUnit(tokens, to) ? unit : null;
	return LOWER_UNITS.has(unit) || next.isCapitalized ? unit : null;
}

// "Rakhine state" but not "Israel state television"
function isStateUnit(tokens: Token[], at: number): boolean {
	const after = tokens[at + 1];
	return !after || after.isPunctuation || after.lower.length <= 4;
}

// "Kyiv park" is a park in Kyiv: only units of land take their name from the word before
const LOWER_UNITS = new Set<Unit>(['region', 'settlement', 'district', 'water', 'nature', 'road']);

// "the city of X", "the village of X", "Lake X", "in the town X"
function unitBefore({ tokens, from }: SpanOfTokens): Unit {
	const before = tokens[from - 1];
	if (before?.lower === 'of') {
		const head = tokens[from - 2]?.lower ?? '';
		return UNITS_AFTER.get(head) ?? null;
	}
	return before ? (UNITS_BEFORE.get(before.lower) ?? null) : null;
}

// the names before "X and Y regions", joined by commas and "and"
function spreadOverList(spans: SpanOfTokens[], units: Unit[], last: number, unit: Unit): void {
	units[last] = unit;
	for (let at = last; at > 0; at--) {
		const span = spans[at];
		const previous = spans[at - 1];
		if (!span || !previous || previous.tokens !== span.tokens) return;
		for (let token = previous.to; token < span.from; token++)
			if (!LIST_JOINS.has(span.tokens[token]?.lower ?? '')) return;
		units[at - 1] = unit;
	}
}
