import type {
	ActorMention,
	Article,
	CountMention,
	DateMention,
	Decision,
	Gazetteer,
	Geocode,
	Place,
	Rejection,
	Sentence,
	Span,
	ToponymMention,
	TriggerMention
} from '../types.ts';

/** A word of a sentence, as the tokenizer cut it. */
export interface Word extends Span {
	text: string;
	lower: string;
	isCapitalized: boolean;
	isNumber: boolean;
	isPunctuation: boolean;
}

/** A trigger with what assembly needs to know of its words. */
export interface Trigger extends TriggerMention {
	/** class of the words: `air`, `clash`, `harm`, ... */
	act: string;
	/** class after weapons and people around it were weighed */
	typedAct: string;
	/** false when only the event before can say what kind of act it was */
	isSpecific: boolean;
	form: 'noun' | 'base' | 's' | 'past' | 'ing';
	isPassive: boolean;
	isDefinite: boolean;
	/** first word and the one after the last, in the sentence */
	from: number;
	to: number;
}

/** Words that say who tells it. */
export interface Speech extends Span {
	sentence: number;
	isLocalOfficial: boolean;
}

/** A toponym with what became of it. */
export interface Toponym {
	mention: ToponymMention;
	geocode: Geocode | null;
	/** the place that the text says it lies in */
	within: Span | null;
}

/** Everything found in one sentence. */
export interface SentenceReading {
	index: number;
	sentence: Sentence;
	words: Word[];
	triggers: Trigger[];
	toponyms: Toponym[];
	dates: DateMention[];
	counts: CountMention[];
	actors: ActorMention[];
	speeches: Speech[];
}

/** An article as event assembly reads it. */
export interface Reading {
	article: Article;
	sentences: SentenceReading[];
	gazetteer: Gazetteer;
	/** country where an actor is at home, empty when unknown */
	homeOf(actorId: string): string;
}

/** What assembly tells besides reports. */
export interface Trail {
	rejections: Rejection[];
	decisions: Decision[];
}

/** A place that may be the scene of an act, with the words that name it. */
export interface Scene {
	place: Place;
	span: Span | null;
	rule: string;
	/** 0..1, how sure the gazetteer match is */
	confidence: number;
}
