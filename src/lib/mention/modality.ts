import lexicon from '#geodata/lexicon/modality.json';
import type { Token } from '../text/tokens.ts';
import type { Modality, Span } from '../types.ts';
import { findBackground } from './modality/background.ts';
import { findCondition } from './modality/condition.ts';
import { findDemand } from './modality/demand.ts';
import { findDenial } from './modality/denial.ts';
import { findFigure } from './modality/figure.ts';
import { findNegation } from './modality/negation.ts';
import { findPlan } from './modality/plan.ts';
import { findThreat } from './modality/threat.ts';
import type { TriggerSite } from './triggers.ts';

/** A modality rule: the token positions of the words that decide, or `null` when it does not apply. */
export type ModalityRule = (site: TriggerSite) => { from: number; to: number } | null;

// the first that applies wins: set phrases first, then what is said not to be, then what is yet to come
const RULES: [Modality, ModalityRule][] = [
	['figurative', findFigure],
	['denied', findDenial],
	['negated', findNegation],
	['hypothetical', findCondition],
	['planned', findPlan],
	['demanded', findDemand],
	['hypothetical', findThreat],
	['background', findBackground]
];

/** Did it happen, as this sentence tells it? With the words that decided. */
export function judgeModality(
	site: TriggerSite,
	isSport: boolean
): { modality: Modality; span: Span | null } {
	if (isSport) return { modality: 'figurative', span: null };
	for (const [modality, rule] of RULES) {
		const words = rule(site);
		if (words) return { modality, span: spanOf(site.tokens, words) };
	}
	return { modality: 'asserted', span: null };
}

const sportWords = new Set(lexicon.sportWords);
const warWords = new Set(lexicon.warWords);

// sport reports are full of attacks, strikes and battles: many such words and few of war
const SPORT = { share: 0.012, most: 0.5 };

/** True for a report on sport, where "attack" and "shot" mean no harm. */
export function isSportText(tokens: Token[]): boolean {
	let sport = 0;
	let war = 0;
	for (const token of tokens) {
		if (sportWords.has(token.lower)) sport++;
		if (warWords.has(token.lower)) war++;
	}
	return sport >= 6 && sport > tokens.length * SPORT.share && war < sport * SPORT.most;
}

function spanOf(tokens: Token[], { from, to }: { from: number; to: number }): Span {
	return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
