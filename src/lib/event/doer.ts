import lexicon from '#geodata/lexicon/actors.json';
import syntax from '#geodata/lexicon/syntax.json';
import type { ActorMention, EventActor, Span } from '../types.ts';
import type { Discourse } from './discourse.ts';
import type { SentenceReading, Trigger, Word } from './reading.ts';

/** An actor of an act with the words that name it and the rule that gave it its role. */
export interface Role extends EventActor {
	span: Span | null;
	rule: string;
}

export function isSpoken({ speeches }: SentenceReading, actor: Span): boolean {
	return speeches.some((speech) => actor.start >= speech.start && actor.end <= speech.end);
}

export function isWithin(span: Span, segment: Span): boolean {
	return span.start >= segment.start && span.start < segment.end;
}

export function spanOf({ start, end }: Span): Span {
	return { start, end };
}

const unnamed = new Set(
	lexicon.groups.filter((group) => 'unnamed' in group).map((group) => group.id)
);

export function isUnnamed(actor: ActorMention): boolean {
	return unnamed.has(actor.actorId);
}

/** False for "gunmen", "soldiers", "rebels", who may turn out to be a named side. */
export function isNamedActor(id: string): boolean {
	return !unnamed.has(id);
}

export function toRole(actor: ActorMention, role: EventActor['role'], rule: string): Role {
	return { id: actor.actorId, name: actor.name, role, span: spanOf(actor), rule };
}

export function findDoer(
	reading: SentenceReading,
	actors: ActorMention[],
	trigger: Trigger,
	discourse: Discourse
): Role | null {
	const { words } = reading;
	const before = actors.filter((actor) => actor.end <= trigger.start);
	const after = actors.filter((actor) => actor.start >= trigger.end);
	const byWord = firstNamed(after.filter((actor) => followsBy(words, actor, trigger)));
	if (byWord) return toRole(byWord, 'perpetrator', 'actor-by');
	if (trigger.isPassive) return null;
	const speaker = speakerAsDoer(reading, trigger);
	if (speaker) return speaker;
	const subject = lastNamed(
		before.filter((actor) => !isObject(words, actor) && !isOfOthers(actor, before))
	);
	const group = subject && isUnnamed(subject) ? groupOf(subject, before) : undefined;
	if (subject)
		return toRole(
			group ?? subject,
			'perpetrator',
			trigger.form === 'noun' ? 'actor-of-noun' : 'actor-subject'
		);
	return pronounSubject(words, trigger, discourse);
}

const GROUP_WORDS = new Set(syntax.who.groupWords);

// "the rebels" are the group that the article has named before
export function nameGroup(role: Role | null, words: Word[], { group }: Discourse): Role | null {
	if (!role || group === null || !GROUP_WORDS.has(role.id)) return role;
	const at = words.findIndex((word) => word.start >= (role.span?.start ?? 0));
	const before = words[at]?.lower === 'the' ? 'the' : (words[at - 1]?.lower ?? '');
	if (before !== 'the' && before !== 'its') return role;
	return { ...role, id: group.id, name: group.name, rule: 'actor-group-again' };
}

const NON_STATE = new Set(syntax.who.nonState);

const OWN = new Set(syntax.who.own);

// "Colombian rebels", "a Palestinian gunman": not the state did it
function isOfOthers(actor: ActorMention, actors: ActorMention[]): boolean {
	if (actor.actorId.length > 2) return false;
	return actors.some(
		(other) =>
			NON_STATE.has(other.actorId) && other.start - actor.end >= 0 && other.start - actor.end <= 12
	);
}

// "rebels from the ELN", "fighters of the group X"
function groupOf(subject: ActorMention, actors: ActorMention[]): ActorMention | undefined {
	return actors.find(
		(actor) =>
			actor.actorId.length > 2 &&
			!isUnnamed(actor) &&
			actor.start >= subject.end &&
			actor.start - subject.end <= 16
	);
}

// "the army said it had struck", "Kyiv said its drones hit": who tells it did it
function speakerAsDoer(
	{ words, actors, speeches }: SentenceReading,
	trigger: Trigger
): Role | null {
	for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 5); at--) {
		const word = words[at];
		if (!word || word.isPunctuation) return null;
		if (!OWN.has(word.lower)) continue;
		const speech = speeches.find((one) => one.end <= word.start);
		const speaker =
			speech &&
			actors.find(
				(actor) => !isUnnamed(actor) && actor.start >= speech.start && actor.end <= speech.end
			);
		return speaker
			? {
					...toRole(speaker, 'perpetrator', 'actor-speaker'),
					span: { start: word.start, end: word.end }
				}
			: null;
	}
	return null;
}

// named actors outrank "gunmen" and "soldiers"
export function firstNamed(actors: ActorMention[]): ActorMention | undefined {
	return actors.find((actor) => !isUnnamed(actor)) ?? actors[0];
}

export function lastNamed(actors: ActorMention[]): ActorMention | undefined {
	return actors.filter((actor) => !isUnnamed(actor)).at(-1) ?? actors.at(-1);
}

const OBJECT_WORDS = new Set(syntax.who.objectWords);

// "on Ukraine", "in the Russian regions": after a preposition an actor is no subject
export function isObject(words: Word[], actor: Span): boolean {
	const at = words.findIndex((word) => word.start >= actor.start);
	for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
		const word = words[back];
		if (!word) return false;
		if (OBJECT_WORDS.has(word.lower)) return true;
		if (word.lower !== 'the' && word.lower !== 'a' && word.lower !== 'several') return false;
	}
	return false;
}

// "killed by a Russian drone", "an attack by armed men"
function followsBy(words: Word[], actor: Span, trigger: Trigger): boolean {
	const at = words.findIndex((word) => word.start >= actor.start);
	for (let back = at - 1; back >= Math.max(trigger.to, at - 6); back--) {
		const word = words[back];
		if (!word || (word.isPunctuation && word.text !== '-')) return false;
		if (word.lower === 'by') return true;
	}
	return false;
}

const PRONOUNS = new Set(['it', 'they', 'he', 'she']);

function pronounSubject(words: Word[], trigger: Trigger, discourse: Discourse): Role | null {
	if (discourse.subject === null || trigger.form === 'noun') return null;
	for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 4); at--) {
		const word = words[at];
		if (!word || !PRONOUNS.has(word.lower)) continue;
		const [id = '', name = ''] = discourse.subject.split('|');
		return {
			id,
			name,
			role: 'perpetrator',
			span: { start: word.start, end: word.end },
			rule: 'actor-pronoun'
		};
	}
	return null;
}
