import {
	type CandidateContext,
	chanceFeatures,
	featuresOf,
	type NameChance
} from './toponym-features.ts';
import { bonusOf } from './toponym-bonus.ts';
import type { SpanCandidate } from './toponym-spans.ts';

/** Weights of a logistic regression by feature name: without and with the evidence of the whole document. */
export interface ToponymModel {
	alone: Record<string, number>;
	together: Record<string, number>;
	/** log-odds from which a span is taken */
	threshold: number;
}

/** Weights as maps, for speed. */
export type Weights = ReadonlyMap<string, number>;

/** Log-odds that a candidate is a place name. */
export function scoreFeatures(features: string[], weights: Weights): number {
	let sum = 0;
	for (const name of features) sum += weights.get(name) ?? 0;
	return sum;
}

export const toChance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** What a first round of chances says about each name of the document. */
export function gatherChances(
	candidates: SpanCandidate[],
	chances: number[]
): Map<string, NameChance> {
	const byKey = new Map<string, NameChance>();
	candidates.forEach(({ key }, at) => {
		const chance = chances[at] ?? 0;
		const entry = byKey.get(key) ?? { sum: 0, best: 0, count: 0 };
		entry.sum += chance;
		entry.best = Math.max(entry.best, chance);
		entry.count++;
		byKey.set(key, entry);
	});
	return byKey;
}

/** Scores all candidates of a document: each alone, then together with what the others say. */
export function scoreDocument(
	contexts: CandidateContext[],
	alone: Weights,
	together: Weights
): number[] {
	const features = contexts.map(featuresOf);
	const chances = features.map((names) => toChance(scoreFeatures(names, alone)));
	const byKey = gatherChances(
		contexts.map((context) => context.candidate),
		chances
	);
	return contexts.map((context, at) => {
		const own = chanceFeatures(context.candidate, chances[at] ?? 0, byKey);
		const score = scoreFeatures(features[at] ?? [], together) + scoreFeatures(own, together);
		return score + bonusOf(context);
	});
}

/** The best set of spans of a sentence that do not overlap: the highest sum of log-odds above the threshold. */
export function selectSpans<T extends { from: number; to: number; score: number }>(
	spans: T[],
	threshold: number
): T[] {
	const good = spans
		.filter((span) => span.score > threshold)
		.sort((a, b) => a.to - b.to || a.from - b.from);
	// best[i]: the best sum over the first i spans; taken[i]: whether it takes span i - 1
	const best = [0];
	const taken: boolean[] = [];
	const previous: number[] = [];
	good.forEach((span, at) => {
		let before = at;
		while (before > 0 && (good[before - 1]?.to ?? 0) > span.from) before--;
		const withSpan = (best[before] ?? 0) + span.score - threshold;
		const without = best[at] ?? 0;
		taken.push(withSpan > without);
		previous.push(before);
		best.push(Math.max(withSpan, without));
	});
	const chosen: T[] = [];
	for (let at = good.length; at > 0;) {
		const span = good[at - 1];
		if (span && taken[at - 1]) {
			chosen.push(span);
			at = previous[at - 1] ?? 0;
		} else at--;
	}
	return chosen.reverse();
}
