import model from '#geodata/models/toponyms.json';
import type { GazetteerMatch, ToponymMention } from '../types.ts';
import type { ReadingContext } from './context.ts';
import { judgeLiteral } from './literal.ts';
import { findCandidates, type PlacedCandidate } from './toponym-candidates.ts';
import {
	scoreDocument,
	selectSpans,
	toChance,
	type ToponymModel,
	type Weights
} from './toponym-model.ts';
import { findHolders } from './toponym-holders.ts';
import { findRelation } from './toponym-relations.ts';
import { findUnits } from './toponym-units.ts';

/** A chosen span of one sentence. */
export interface ChosenSpan extends PlacedCandidate {
	from: number;
	to: number;
	score: number;
}

/** All place names of an article, countries, regions and demonyms included, in text order; each says whether it is literal and why. */
export function findToponyms(context: ReadingContext): ToponymMention[] {
	const chosen = chooseSpans(findCandidates(context));
	const units = findUnits(chosen);
	const holders = findHolders(chosen, units);
	const opening = context.sentences.findIndex((sentence) => sentence.role === 'body');
	return chosen.map((span, at): ToponymMention => {
		const { tokens, candidate, sentence } = span;
		const end = endOf(span);
		const start = tokens[startOf(span)]?.start ?? 0;
		const isDemonym = candidate.demonym.length > 0;
		const verdict = judgeLiteral({
			tokens,
			from: span.from,
			to: span.to,
			isDemonym,
			power: units[at] ? null : powerOf(candidate.matches),
			isOpening: sentence === opening
		});
		return {
			kind: 'toponym',
			start,
			end,
			text: context.article.text.slice(start, end),
			sentence,
			rule: 'toponyms',
			...verdict,
			relation: findRelation(tokens, span.from, span.to),
			unit: units[at] ?? null,
			demonym: candidate.demonym,
			capital: isCapitalOf(span),
			within: holders[at] ?? null,
			chance: toChance(span.score)
		};
	});
}

const { threshold, ...weights }: ToponymModel = model;
const alone: Weights = new Map(Object.entries(weights.alone));
const together: Weights = new Map(Object.entries(weights.together));

function chooseSpans(placed: PlacedCandidate[]): ChosenSpan[] {
	const scores = scoreDocument(placed, alone, together);
	const bySentence = new Map<number, ChosenSpan[]>();
	placed.forEach((entry, at) => {
		const { from, to } = entry.candidate;
		const span = { ...entry, from, to, score: scores[at] ?? -Infinity };
		const list = bySentence.get(entry.sentence);
		if (list) list.push(span);
		else bySentence.set(entry.sentence, [span]);
	});
	return [...bySentence.values()].flatMap((spans) => selectSpans(spans, threshold));
}

// "Ukraine's capital", "the Syrian capital", but not "the Ukrainian capital Kyiv"
function isCapitalOf({ tokens, to, candidate }: ChosenSpan): boolean {
	const isOwned = /^['’]s$/.test(tokens[to]?.text ?? '');
	if (!isOwned && candidate.demonym.length === 0) return false;
	const noun = isOwned ? to + 1 : to;
	const next = tokens[noun + 1];
	return tokens[noun]?.lower === 'capital' && next?.isCapitalized !== true && next?.text !== ',';
}

// a capital stands for its government as its country does
function powerOf(matches: GazetteerMatch[]): 'country' | 'capital' | null {
	const own = matches.filter(({ via }) => via === 'primary' || via === 'alias');
	if (own.some(({ place }) => place.kind === 'country')) return 'country';
	return own.some(({ place }) => place.seat === 'country') ? 'capital' : null;
}

// "The UAE" is the UAE, but The Hague is no Hague
function startOf({ tokens, from, to, candidate }: ChosenSpan): number {
	const kind = candidate.matches[0]?.place.kind;
	const isPlain = kind === 'country' || kind === 'region' || kind === 'area' || kind === 'water';
	return isPlain && to - from > 1 && tokens[from]?.lower === 'the' ? from + 1 : from;
}

// "Ky.", "Calif.": the dot belongs to the name
function endOf({ tokens, to, candidate }: ChosenSpan): number {
	const last = tokens[to - 1];
	const next = tokens[to];
	const end = last?.end ?? 0;
	const isShort = candidate.matches[0]?.via === 'alias' && (last?.text.length ?? 9) <= 5;
	return isShort && next?.text === '.' && next.start === end && to + 1 < tokens.length
		? end + 1
		: end;
}
