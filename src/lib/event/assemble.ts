import lists from '#geodata/lexicon/modality.json';
import type { Article, Modality, Span } from '../types.ts';
import { finenessOf, isPointLike } from './containment.ts';
import {
	findCapital,
	findTownAgain,
	noteToponyms,
	startDiscourse,
	type Discourse
} from './discourse.ts';
import type { Draft } from './draft.ts';
import { familyOf, rankOf } from './families.ts';
import { findNumbers, findNumbersByPlace } from './numbers.ts';
import type { Reading, Scene, SentenceReading, Trail, Trigger, Word } from './reading.ts';
import { findFallbackScene } from './fallback-scenes.ts';
import { findScenes } from './scenes.ts';
import { dropStrangers } from './strangers.ts';
import { findStoryAct, settleAct } from './story.ts';
import { cutSegments, type Segment } from './segments.ts';
import { findVenues, isMappable } from './talks.ts';
import { findWhen } from './when.ts';
import { findClaimants, findRoles, noteSubject } from './who.ts';

/** The drafts of an article, sentence by sentence, with what was turned down and why. */
export function assembleDrafts(reading: Reading, trail: Trail): Draft[] {
	dropStrangers(reading);
	const discourse = startDiscourse(findStoryAct(reading));
	for (const sentence of reading.sentences) {
		const drafts = readSentence(reading, sentence, discourse, trail);
		for (const draft of drafts) note(draft, discourse);
		noteToponyms(discourse, sentence);
		noteSubject(sentence, discourse);
	}
	return discourse.drafts;
}

function readSentence(
	reading: Reading,
	sentence: SentenceReading,
	discourse: Discourse,
	trail: Trail
): Draft[] {
	const segments = cutSegments(sentence).filter((segment) => segment.triggers.length > 0);
	const usable = segments.flatMap((segment) => {
		const triggers = segment.triggers.filter((trigger) => trigger.modality === 'asserted');
		const turnedDown = segment.triggers.find((trigger) => trigger.modality !== 'asserted');
		if (turnedDown && (triggers.length === 0 || isLeading(turnedDown, triggers))) {
			reject(
				reading.article,
				sentence,
				turnedDown,
				turnedDown.modality,
				reasonOf(turnedDown.modality),
				trail
			);
			return [];
		}
		return [{ ...segment, triggers }];
	});
	return usable.flatMap((segment) =>
		readSegment(reading, sentence, segment, usable.length === 1, discourse, trail)
	);
}

// "threatened an attack that killed …": what the leading trigger is, the rest is too, unless the rest is more telling
function isLeading(turnedDown: Trigger, asserted: Trigger[]): boolean {
	return asserted.every((trigger) => rankOf(trigger.act) <= 1 && rankOf(turnedDown.act) > 1);
}

const REASONS: Record<Modality, string> = {
	asserted: '',
	negated: 'the text says that it did not happen',
	planned: 'it is planned or lies ahead',
	hypothetical: 'it is only possible, feared or conditional',
	demanded: 'somebody asks for it',
	denied: 'it is denied or doubted',
	background: 'it is history or habit, not a single event of these days',
	figurative: 'the words are figurative or about sport'
};

function reasonOf(modality: Modality): string {
	return REASONS[modality];
}

function reject(
	article: Article,
	sentence: SentenceReading,
	trigger: Trigger,
	modality: Modality,
	reason: string,
	trail: Trail
): void {
	trail.rejections.push({
		articleId: article.id,
		sentence: { start: sentence.sentence.start, end: sentence.sentence.end },
		trigger: { start: trigger.start, end: trigger.end },
		modality,
		reason
	});
}

function readSegment(
	reading: Reading,
	sentence: SentenceReading,
	segment: Segment,
	isAlone: boolean,
	discourse: Discourse,
	trail: Trail
): Draft[] {
	const trigger = mostTelling(withoutAnchors(sentence, segment.triggers));
	if (!trigger) return [];
	if (familyOf(trigger.act) === 'talks' && !isMappable(sentence, segment, trigger)) {
		reject(
			reading.article,
			sentence,
			trigger,
			'hypothetical',
			'a meeting is only mapped when the text says that it took place and who met or in which town',
			trail
		);
		return [];
	}
	const whens = findWhen(sentence, segment, trigger, {
		published: reading.article.published,
		discourse
	});
	if (whens === 'background') {
		reject(
			reading.article,
			sentence,
			trigger,
			'background',
			'its date lies long before the report',
			trail
		);
		return [];
	}
	const scenes = scenesOf(reading, sentence, segment, trigger, discourse);
	const groups = groupScenes(scenes, trigger);
	const numbers = findNumbers(sentence, segment, isAlone, groups.length);
	const byPlace = findNumbersByPlace(
		sentence,
		segment,
		groups.map((group) => group[0]?.span ?? null)
	);
	const actors = findRoles(sentence, segment, trigger, discourse);
	const words = sentence.words.filter(
		(word) => word.start >= segment.start && word.end <= segment.end
	);
	return groups.flatMap((group, at) => {
		const act = settleAct(trigger, discourse.storyAct, actors, group[0]);
		return whens.map((when): Draft => ({
			sentence: sentence.index,
			segment: { start: segment.start, end: segment.end },
			trigger,
			act,
			family: familyOf(act),
			isSpecific: trigger.isSpecific,
			scenes: group,
			noPlaceReason: group.length > 0 ? null : 'the text names no place for it',
			date: when.date,
			dateSpan: when.span,
			dateRule: when.rule,
			isDated: when.isDated,
			actors,
			claimedBy: findClaimants(sentence),
			counts: whens.length > 1 ? {} : (byPlace?.[at] ?? numbers),
			isAnaphoric: trigger.isDefinite || rankOf(trigger.act) <= 1,
			isAnother: words.some((word) => OTHERS.has(word.lower)),
			isSalvo:
				(numbers.regions?.best ?? 0) > 1 ||
				(numbers.drones?.best ?? 0) + (numbers.missiles?.best ?? 0) >= SALVO,
			listed: groups.length,
			also: [],
			extra: []
		}));
	});
}

const OTHERS = new Set(['another', 'separately', 'separate', 'elsewhere']);
const SALVO = 10; // weapons told together: a salvo over a country rather than one strike

const anchors = new Set(lists.anchors);

// "hours after the strikes", "in response to the attack": a noun that only dates another act
function withoutAnchors({ words }: SentenceReading, triggers: Trigger[]): Trigger[] {
	const main = triggers.filter((trigger) => trigger.form !== 'noun' || !isAnchor(words, trigger));
	return main.some((trigger) => rankOf(trigger.act) > 1 || trigger.act === 'incident')
		? main
		: triggers;
}

function isAnchor(words: Word[], trigger: Trigger): boolean {
	for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 6); at--) {
		const word = words[at];
		if (!word || (word.isPunctuation && word.text !== '-')) return false;
		if (anchors.has(word.lower)) return true;
	}
	return false;
}

function mostTelling(triggers: Trigger[]): Trigger | undefined {
	let best: Trigger | undefined;
	for (const trigger of triggers) {
		const isBetter = !best || score(trigger) > score(best);
		if (isBetter) best = trigger;
	}
	return best;
}

function score(trigger: Trigger): number {
	const isOwn = trigger.act === trigger.typedAct ? 1 : 0;
	return (
		rankOf(trigger.isSpecific ? trigger.typedAct : trigger.act) * 3 +
		(trigger.isSpecific ? 1 : 0) +
		isOwn
	);
}

function scenesOf(
	reading: Reading,
	sentence: SentenceReading,
	segment: Segment,
	trigger: Trigger,
	discourse: Discourse
): Scene[] {
	const own =
		familyOf(trigger.act) === 'talks'
			? findVenues(sentence, segment, trigger)
			: findScenes(sentence, segment.toponyms, segment.triggers);
	const capital = findCapital(sentence, discourse, reading.gazetteer, segment);
	if (capital && !own.some((scene) => isPointLike(scene.place))) return [capital];
	if (own.some((scene) => finenessOf(scene.place) < 6)) return own;
	const again = findTownAgain(sentence, discourse, segment);
	if (again && own.length === 0) return [again];
	if (own.length > 0) return own;
	const fallback = findFallbackScene(reading, sentence, segment, trigger, discourse);
	return fallback ? [fallback] : [];
}

// a list of places is a list of events, but drones downed over several regions are one
function groupScenes(scenes: Scene[], trigger: Trigger): Scene[][] {
	if (scenes.length === 0) return [[]];
	const isDowning = trigger.act === 'intercept' && scenes.length > 1;
	return isDowning ? [scenes] : scenes.map((scene) => [scene]);
}

function note(draft: Draft, discourse: Discourse): void {
	discourse.drafts.push(draft);
	if (draft.isDated && draft.date.precision !== 'month' && draft.date.precision !== 'open') {
		discourse.date = draft.date;
		discourse.dateSentence = draft.sentence;
	}
}

/** The words of a stretch of the article, for messages. */
export function quote(article: Article, span: Span): string {
	return article.text.slice(span.start, span.end);
}
