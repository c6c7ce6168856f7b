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
		const start = tokens[span.from]?.start ?? 0;
		const isDemonym = candidate.demonym.length > 0;
		const verdict = judgeLiteral({
			tokens,
			from: span.from,
			to: span.to,
			isDemonym,
			isPower: candidate.matches.some(isPower) && units[at] === null,
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

// a capital stands for its government as its country does
function isPower({ place, via }: GazetteerMatch): boolean {
	if (via !== 'primary' && via !== 'alias') return false;
	return place.kind === 'country' || place.seat === 'country';
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
