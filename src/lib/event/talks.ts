import syntax from '#geodata/lexicon/syntax.json';
import lists from '#geodata/lexicon/modality.json';
import type { DateMention } from '../types.ts';
import { isPointLike } from './containment.ts';
import type { Scene, SentenceReading, Toponym, Trigger } from './reading.ts';
import { keepFinest, toScene, whyNotScene } from './scenes.ts';
import type { Segment } from './segments.ts';

const realizers = new Set(lists.realizedTalks.filter((phrase) => !phrase.includes(' ')));
const virtual = new Set(lists.virtual);
const civic = new Set(lists.civic);

/**
 * True for talks that took place somewhere: the text has a verb or a day for them, they are no call or video link, no sitting of a
 * parliament or cabinet, and a town or two parties are named.
 */
export function isMappable(reading: SentenceReading, segment: Segment, trigger: Trigger): boolean {
	if (isHeldAfar(reading, trigger) || isAhead(reading, segment)) return false;
	if (isOnTheWay(reading, trigger)) return false;
	const hasTown = findVenues(reading, segment, trigger).some((scene) => isPointLike(scene.place));
	const parties = new Set(reading.actors.map((actor) => actor.actorId));
	// a country is no venue unless the day and the parties are told
	if (!hasTown && (parties.size < 2 || !reading.dates.some((date) => isDayInside(date, segment))))
		return false;
	if (trigger.form !== 'noun') return true;
	const hasDay = reading.dates.some(
		(date) => date.role === 'event' && date.value.precision !== 'year'
	);
	return hasDay || isRealized(reading, trigger);
}

const journeys = new Set(lists.journeys);

// "arrived in Geneva for talks": they have not met yet
function isOnTheWay({ words }: SentenceReading, trigger: Trigger): boolean {
	const isFor = words
		.slice(Math.max(0, trigger.from - 4), trigger.from)
		.some((word) => word.lower === 'for');
	return isFor && words.some((word) => journeys.has(word.lower));
}

// a day that is still to come stands in the same stretch
function isAhead({ dates }: SentenceReading, segment: Segment): boolean {
	return dates.some(
		(date) => date.role === 'future' && date.start >= segment.start && date.start < segment.end
	);
}

function isDayInside(date: DateMention, segment: Segment): boolean {
	return date.role === 'event' && date.start >= segment.start && date.start < segment.end;
}

const VENUE_WORDS = new Set(syntax.talks.venueWords);

/** Where talks were held: what stands after "in" or "at", or right before the noun ("the Geneva talks"); never the parties themselves. */
export function findVenues(reading: SentenceReading, segment: Segment, trigger: Trigger): Scene[] {
	const scenes = segment.toponyms.flatMap((toponym) => {
		const isNamed = isBeforeNoun(reading, toponym, trigger);
		if (
			!isNamed &&
			(!isAfterIn(reading, toponym) || whyNotScene(reading, toponym, [trigger]) !== null)
		)
			return [];
		return toScene(toponym) ?? [];
	});
	return keepFinest(scenes);
}

function isBeforeNoun(
	{ words }: SentenceReading,
	{ mention, geocode }: Toponym,
	trigger: Trigger
): boolean {
	if (trigger.form !== 'noun' || !geocode?.place || !isPointLike(geocode.place)) return false;
	return words.findIndex((word) => word.start >= mention.end) === trigger.from;
}

function isAfterIn({ words }: SentenceReading, { mention }: Toponym): boolean {
	const at = words.findIndex((word) => word.start >= mention.start);
	for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
		const word = words[back];
		if (!word) return false;
		if (VENUE_WORDS.has(word.lower)) return true;
		const isList =
			word.lower === 'and' ||
			word.lower === ',' ||
			word.isCapitalized ||
			word.lower === 'the' ||
			word.lower === 'city' ||
			word.lower === 'of' ||
			word.lower === 'capital';
		if (!isList) return false;
	}
	return false;
}

function isHeldAfar({ words }: SentenceReading, trigger: Trigger): boolean {
	for (let at = Math.max(0, trigger.from - 5); at < Math.min(trigger.to + 4, words.length); at++) {
		const word = words[at]?.lower ?? '';
		if (virtual.has(word) || (civic.has(word) && at <= trigger.to)) return true;
	}
	return false;
}

function isRealized({ words }: SentenceReading, trigger: Trigger): boolean {
	for (let at = Math.max(0, trigger.from - 8); at < Math.min(trigger.to + 9, words.length); at++) {
		const word = words[at];
		if (word && (at < trigger.from || at >= trigger.to) && realizers.has(word.lower)) return true;
	}
	return false;
}
