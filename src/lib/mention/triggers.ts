import syntax from '#geodata/lexicon/syntax.json';
import type { TriggerMention } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import type { ReadingContext } from './context.ts';
import type { VerbForm } from './inflect.ts';
import { judgeModality, isSportText } from './modality.ts';
import { fitsContext } from './trigger-context.ts';
import { classOf, type Act, isVerbBase, triggerBook } from './trigger-words.ts';
import { typeTrigger } from './trigger-types.ts';

/** A trigger with what assembly needs to know of its words. */
export interface FoundTrigger extends TriggerMention {
	/** class of the words: `air`, `clash`, `harm`, ... */
	act: Act;
	/** class after weapons and people around it were weighed */
	typedAct: Act;
	/** false when only the words around or the event before decide the type */
	isSpecific: boolean;
	form: VerbForm | 'noun';
	/** passive voice: "was killed by" */
	isPassive: boolean;
	/** "the attack", "this strike": points back to something told before */
	isDefinite: boolean;
	/** first token and the one after the last, in the sentence */
	from: number;
	to: number;
}

/** Every word or phrase that tells of an act, in text order, with its type and its modality. */
export function findTriggers(context: ReadingContext): FoundTrigger[] {
	const isSport = isSportText(context.tokens);
	return context.sentences.flatMap((sentence, index) =>
		sentence.role === 'boilerplate' || sentence.role === 'related'
			? []
			: findInSentence(context, index, isSport)
	);
}

function findInSentence(
	context: ReadingContext,
	sentence: number,
	isSport: boolean
): FoundTrigger[] {
	const tokens = context.tokensOf(sentence);
	const found: FoundTrigger[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const match = triggerBook.matchAt(tokens, at);
		if (!match) continue;
		const site = {
			tokens,
			from: at,
			to: match.end,
			act: match.value.act,
			form: formAt(tokens, at, match.value.form, match.end)
		};
		if (!fitsContext(site)) continue;
		found.push(makeTrigger(context, sentence, site, isSport));
		at = match.end - 1;
	}
	return found;
}

/** A trigger before it is typed: its tokens, its class, its form. */
export interface TriggerSite {
	tokens: Token[];
	from: number;
	to: number;
	act: Act;
	form: VerbForm | 'noun';
}

function makeTrigger(
	context: ReadingContext,
	sentence: number,
	site: TriggerSite,
	isSport: boolean
): FoundTrigger {
	const { tokens, from, to, act, form } = site;
	const start = tokens[from]?.start ?? 0;
	const end = tokens[to - 1]?.end ?? start;
	const typing = typeTrigger(site);
	const judged = judgeModality(site, isSport);
	return {
		kind: 'trigger',
		start,
		end,
		text: context.article.text.slice(start, end),
		sentence,
		rule: `trigger-${act}`,
		...classOf(typing.act),
		modality: judged.modality,
		modalitySpan: judged.span,
		act,
		typedAct: typing.act,
		isSpecific: typing.isSpecific,
		form,
		isPassive: isPassiveAt(site),
		isDefinite: isDefiniteAt(site),
		from,
		to
	};
}

const TO_OR_MODAL = new Set(syntax.triggers.toOrModal);
const ARTICLES = new Set(syntax.triggers.articles);
const AFTER_NOUN = new Set(syntax.triggers.afterNoun);

// "attacks", "raids", "shells" are nouns before a preposition or a verb, verbs after "to" and before an object
function formAt(
	tokens: Token[],
	at: number,
	form: VerbForm | 'noun',
	to: number
): VerbForm | 'noun' {
	if (form === 'past' || form === 'ing') return form;
	if (form === 'base' && ARTICLES.has(tokens[at - 1]?.lower ?? '')) return 'noun';
	const isVerbLike = form !== 'noun' || (to === at + 1 && isVerbBase(tokens[at]?.lower ?? ''));
	if (isVerbLike && TO_OR_MODAL.has(tokens[at - 1]?.lower ?? ''))
		return form === 's' ? 's' : 'base';
	if (form === 'noun') return 'noun';
	const next = tokens[to];
	return !next || next.isPunctuation || AFTER_NOUN.has(next.lower) ? 'noun' : form;
}

const BE = new Set(syntax.triggers.be);

function isPassiveAt({ tokens, from, to, form }: TriggerSite): boolean {
	if (form !== 'past') return false;
	for (let at = from - 1; at >= Math.max(0, from - 3); at--)
		if (BE.has(tokens[at]?.lower ?? '')) return true;
	return tokens[to]?.lower === 'by';
}

const POINTERS = new Set(syntax.triggers.pointers);

function isDefiniteAt({ tokens, from, form }: TriggerSite): boolean {
	if (form !== 'noun') return false;
	for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
		const word = tokens[at]?.lower ?? '';
		if (POINTERS.has(word)) return true;
		if (tokens[at]?.isPunctuation) return false;
	}
	return false;
}
