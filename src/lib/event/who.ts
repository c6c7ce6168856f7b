import syntax from '#geodata/lexicon/syntax.json';
import lexicon from '#geodata/lexicon/actors.json';
import lists from '#geodata/lexicon/modality.json';
import type { ActorMention, EventActor, Span } from '../types.ts';
import type { Discourse } from './discourse.ts';
import { familyOf } from './families.ts';
import type { SentenceReading, Trigger, Word } from './reading.ts';

/** An actor of an act with the words that name it and the rule that gave it its role. */
export interface Role extends EventActor {
	span: Span | null;
	rule: string;
}

/** Who did it to whom, from voice and word order; both sides as participants in clashes and talks. */
export function findRoles(
	reading: SentenceReading,
	segment: Span,
	trigger: Trigger,
	discourse: Discourse
): Role[] {
	const actors = reading.actors.filter(
		(actor) =>
			!isSpoken(reading, actor) && isWithin(actor, segment) && !isMakersMark(reading.words, actor)
	);
	const family = familyOf(trigger.typedAct);
	if (family === 'talks' || family === 'agreement')
		return participants(
			reading.actors.filter(
				(actor) => !isSpoken(reading, actor) && !isVenue(reading.words, actor, trigger)
			)
		);
	const doer = nameGroup(findDoer(reading, actors, trigger, discourse), reading.words, discourse);
	const target = findTarget(reading, actors, trigger, doer);
	if (family === 'clash') return asParticipants([doer, target]);
	return [doer, target].filter((role) => role !== null);
}

/** Those who tell it: the states and groups named in the attribution. */
export function findClaimants(reading: SentenceReading): { name: string; span: Span | null }[] {
	const names = new Map<string, { name: string; span: Span | null }>();
	for (const actor of reading.actors) {
		if (!isSpoken(reading, actor)) continue;
		if (!names.has(actor.actorId))
			names.set(actor.actorId, { name: actor.name, span: spanOf(actor) });
	}
	return [...names.values()];
}

function isSpoken({ speeches }: SentenceReading, actor: Span): boolean {
	return speeches.some((speech) => actor.start >= speech.start && actor.end <= speech.end);
}

function isWithin(span: Span, segment: Span): boolean {
	return span.start >= segment.start && span.start < segment.end;
}

function spanOf({ start, end }: Span): Span {
	return { start, end };
}

const houses = new Set(lists.houses);

// "Iranian-made", "US-supplied", "Moscow-backed" name no side of the act
function isMakersMark(words: Word[], actor: Span): boolean {
	const at = words.findIndex((word) => word.start >= actor.end);
	for (let next = at; next < at + 3; next++) {
		const word = words[next]?.lower ?? '';
		if (word === 'the' || word === 'a' || word === 'an' || words[next]?.isPunctuation) break;
		if (houses.has(word)) return true;
	}
	return (
		words[at]?.text === '-' &&
		/^(?:made|built|supplied|designed|led|mediated|backed|occupied|annexed|suggested|based|brokered|born)$/.test(
			words[at + 1]?.lower ?? ''
		)
	);
}

function participants(actors: ActorMention[]): Role[] {
	const roles = new Map<string, Role>();
	for (const actor of actors) {
		if (isUnnamed(actor) || roles.has(actor.actorId)) continue;
		roles.set(actor.actorId, toRole(actor, 'participant', 'actor-participant'));
	}
	return [...roles.values()];
}

// "in Saudi Arabia", "the Riyadh talks": where they met, not who
function isVenue(words: Word[], actor: ActorMention, trigger: Trigger): boolean {
	const next = words.findIndex((word) => word.start >= actor.end);
	if (actor.rule === 'actor-capital' && next === trigger.from) return true;
	const at = words.findIndex((word) => word.start >= actor.start);
	const before = words[at - 1]?.lower ?? '';
	return before === 'in' || before === 'at';
}

function asParticipants(roles: (Role | null)[]): Role[] {
	return roles
		.filter((role) => role !== null)
		.map((role) => ({ ...role, role: 'participant' as const }));
}

const unnamed = new Set(
	lexicon.groups.filter((group) => 'unnamed' in group).map((group) => group.id)
);

function isUnnamed(actor: ActorMention): boolean {
	return unnamed.has(actor.actorId);
}

/** False for "gunmen", "soldiers", "rebels", who may turn out to be a named side. */
export function isNamedActor(id: string): boolean {
	return !unnamed.has(id);
}

function toRole(actor: ActorMention, role: EventActor['role'], rule: string): Role {
	return { id: actor.actorId, name: actor.name, role, span: spanOf(actor), rule };
}

function findDoer(
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
	const subject = lastNamed(before.filter((actor) => !isObject(words, actor)));
	if (subject)
		return toRole(
			subject,
			'perpetrator',
			trigger.form === 'noun' ? 'actor-of-noun' : 'actor-subject'
		);
	return pronounSubject(words, trigger, discourse);
}

const GROUP_WORDS = new Set(syntax.who.groupWords);

// "the rebels" are the group that the article has named before
function nameGroup(role: Role | null, words: Word[], { group }: Discourse): Role | null {
	if (!role || group === null || !GROUP_WORDS.has(role.id)) return role;
	const at = words.findIndex((word) => word.start >= (role.span?.start ?? 0));
	const before = words[at]?.lower === 'the' ? 'the' : (words[at - 1]?.lower ?? '');
	if (before !== 'the' && before !== 'its') return role;
	return { ...role, id: group.id, name: group.name, rule: 'actor-group-again' };
}

// named actors outrank "gunmen" and "soldiers"
function firstNamed(actors: ActorMention[]): ActorMention | undefined {
	return actors.find((actor) => !isUnnamed(actor)) ?? actors[0];
}

function lastNamed(actors: ActorMention[]): ActorMention | undefined {
	return actors.filter((actor) => !isUnnamed(actor)).at(-1) ?? actors.at(-1);
}

const OBJECT_WORDS = new Set(syntax.who.objectWords);

// "on Ukraine", "in the Russian regions": after a preposition an actor is no subject
function isObject(words: Word[], actor: Span): boolean {
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

function findTarget(
	reading: SentenceReading,
	actors: ActorMention[],
	trigger: Trigger,
	doer: Role | null
): Role | null {
	const others = actors.filter((actor) => actor.actorId !== doer?.id);
	if (trigger.isPassive) {
		const subject = lastNamed(
			others.filter((actor) => actor.end <= trigger.start && !isObject(reading.words, actor))
		);
		return subject ? toRole(subject, 'target', 'actor-passive-subject') : null;
	}
	const object = firstNamed(
		others.filter((actor) => actor.start >= trigger.end && !isWhereabouts(reading.words, actor))
	);
	return object ? toRole(object, 'target', 'actor-object') : null;
}

const AIMED = new Set(syntax.who.aimed);

// "in Sudan", "Pakistan's Balochistan": a state after the act is a place unless it is aimed at or has forces
function isWhereabouts(words: Word[], actor: ActorMention): boolean {
	if (actor.actorId.length !== 2 || actor.capacity !== null) return false;
	const at = words.findIndex((word) => word.start >= actor.start);
	const before = words[at - 1]?.lower ?? '';
	return !AIMED.has(before === 'the' ? (words[at - 2]?.lower ?? '') : before);
}

/** Keeps the last named subject, for "it" and "they" in the next sentence. */
export function noteSubject(reading: SentenceReading, discourse: Discourse): void {
	const group = reading.actors.find((actor) => !isUnnamed(actor) && actor.actorId.length > 2);
	if (group) discourse.group = { id: group.actorId, name: group.name };
	const subject = reading.actors.find(
		(actor) => !isUnnamed(actor) && !isObject(reading.words, actor)
	);
	if (subject) discourse.subject = `${subject.actorId}|${subject.name}`;
}

/** Groups and states at war with each other, as ids. */
export function adversariesOf(id: string): string[] {
	return lexicon.adversaries.flatMap(([a = '', b = '']) => (a === id ? [b] : b === id ? [a] : []));
}
