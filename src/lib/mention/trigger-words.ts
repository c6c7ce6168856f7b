import lexicon from '#geodata/lexicon/triggers.json';
import type { EventType } from '../types.ts';
import { inflectNoun, inflectVerb, type VerbForm } from './inflect.ts';
import { makePhraseBook } from './phrases.ts';

/** A class of acts in the trigger list. */
export type Act = keyof typeof lexicon.classes;

interface TriggerWord {
	act: Act;
	form: VerbForm | 'noun';
}

const nounForms = new Set(Object.values(lexicon.nouns).flat());

/** All trigger words and phrases in all their forms. */
export const triggerBook = makePhraseBook<TriggerWord>([...verbEntries(), ...nounEntries()]);

/** ACLED type, sub-type and PLOVER code of a class. */
export function classOf(act: Act): { eventType: EventType; subEventType: string; plover: string } {
	const { eventType, subEventType, plover } = lexicon.classes[act];
	return { eventType: eventType as EventType, subEventType, plover };
}

function* nounEntries(): Generator<[string, TriggerWord]> {
	for (const [act, nouns] of Object.entries(lexicon.nouns)) {
		for (const noun of nouns) {
			for (const form of inflectLast(noun)) yield [form, { act: act as Act, form: 'noun' }];
		}
	}
}

function* verbEntries(): Generator<[string, TriggerWord]> {
	const irregular: Record<string, string[]> = lexicon.irregular;
	for (const [act, verbs] of Object.entries(lexicon.verbs)) {
		for (const phrase of verbs) {
			const [verb = '', ...rest] = phrase.split(' ');
			for (const [word, form] of inflectVerb(verb, irregular[verb])) {
				// a word that is also a noun of its own is read as the noun first
				if (form === 'base' && nounForms.has([word, ...rest].join(' '))) continue;
				yield [[word, ...rest].join(' '), { act: act as Act, form }];
			}
		}
	}
}

function inflectLast(phrase: string): string[] {
	const cut = phrase.lastIndexOf(' ') + 1;
	const head = phrase.slice(0, cut);
	return inflectNoun(phrase.slice(cut)).map((form) => head + form);
}

const verbBases = new Set(Object.values(lexicon.verbs).flat());

/** True for "attack", "raid", "bomb": nouns that are verbs too. */
export function isVerbBase(word: string): boolean {
	return verbBases.has(word);
}
