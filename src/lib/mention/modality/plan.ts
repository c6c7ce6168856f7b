import lexicon from '#geodata/lexicon/modality.json';
import syntax from '#geodata/lexicon/syntax.json';
import type { Token } from '../../text/tokens.ts';
import { clauseStart } from '../clause.ts';
import { makePhraseList } from '../phrases.ts';
import type { ModalityRule } from '../modality.ts';

const adjectives = makePhraseList(lexicon.plannedNouns);
const before = makePhraseList(lexicon.plannedBefore);
const future = makePhraseList(lexicon.future);
const realisHeads = new Set(lexicon.toHeads.realis);
const ahead = makePhraseList(lexicon.plannedAfter);

/** "will attack", "plans to strike", "the next round of talks", "a meeting is expected": it lies ahead. */
export const findPlan: ModalityRule = (site) => {
	const { tokens, from, to, form } = site;
	const start = clauseStart(tokens, from);
	if (form === 'noun') return findPlannedNoun(tokens, start, from, to);
	if (form === 'base')
		return site.act === 'protest' && isGathering(tokens, from)
			? null
			: findInfinitive(tokens, start, from);
	// "fighting could resume"
	const next =
		form === 'ing' ? ahead.lastWithin(tokens, to, Math.min(to + 2, tokens.length)) : null;
	return next ?? future.lastWithin(tokens, Math.max(start, from - 4), from);
};

function findPlannedNoun(tokens: Token[], start: number, from: number, to: number) {
	const adjective = adjectives.lastWithin(tokens, Math.max(0, from - 4), from);
	if (adjective && adjective.to >= from - 3) return adjective;
	const lead = before.lastWithin(tokens, Math.max(0, from - 6), from);
	if (lead) return lead;
	const verb = future.lastWithin(tokens, Math.max(start, from - 8), from);
	if (verb) return verb;
	// "the talks, scheduled for Monday", "the summit will", "a meeting is due"
	const after = ahead.lastWithin(tokens, to, Math.min(to + 7, tokens.length));
	return after && !hasPastVerb(tokens, to, after.from) ? after : null;
}

const GATHERING = new Set(syntax.plan.gathering);

// "took to the streets to protest": the protest took place
function isGathering(tokens: Token[], from: number): boolean {
	for (let at = from - 1; at >= Math.max(0, from - 18); at--)
		if (GATHERING.has(tokens[at]?.lower ?? '')) return true;
	return false;
}

// "were forced to storm", "managed to hit" did happen; "wants to attack" did not
function findInfinitive(tokens: Token[], start: number, from: number) {
	for (let at = from - 1; at >= Math.max(start, from - 3); at--) {
		const word = tokens[at]?.lower ?? '';
		if (word === 'will' || word === "'ll" || word === 'shall') return { from: at, to: at + 1 };
		if (word !== 'to') continue;
		const head = tokens[at - 1]?.lower ?? '';
		return realisHeads.has(head) ? null : { from: Math.max(start, at - 1), to: at + 1 };
	}
	return null;
}

function hasPastVerb(tokens: Token[], from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const word = tokens[at]?.lower ?? '';
		if (word.endsWith('ed') || word === 'was' || word === 'were' || word === 'said') return true;
	}
	return false;
}
