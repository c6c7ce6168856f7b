import lexicon from '#geodata/lexicon/actors.json';
import lists from '#geodata/lexicon/modality.json';
import syntax from '#geodata/lexicon/syntax.json';
import type { ActorMention, Span } from '../types.ts';
import type { Discourse } from './discourse.ts';
import {
	findDoer,
	firstNamed,
	isObject,
	isSpoken,
	isUnnamed,
	isWithin,
	lastNamed,
	nameGroup,
	type Role,
	spanOf,
	toRole
} from './doer.ts';
import { familyOf } from './families.ts';
import type { SentenceReading, Trigger, Word } from './reading.ts';

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
	if (family === 'talks' || family === 'agreement') {
		const parties = reading.actors.filter(
			(actor) => !isSpoken(reading, actor) && !isVenue(reading.words, actor, trigger)
		);
		const own = participants(parties.filter((actor) => isWithin(actor, segment)));
		return own.length > 1 ? own : participants(parties);
	}
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
