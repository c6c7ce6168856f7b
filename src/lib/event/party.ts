import syntax from '#geodata/lexicon/syntax.json';
import type { Place, Span } from '../types.ts';
import { finenessOf, isPointLike } from './containment.ts';
import { startOfList, wordAt } from './name-lists.ts';
import type { SentenceReading, Trigger, Word } from './reading.ts';

// "the Islamic Resistance in Lebanon", "NATO": part of the name of somebody
export function isPartOfActor({ actors }: SentenceReading, mention: Span): boolean {
	return actors.some(
		(actor) =>
			actor.start <= mention.start &&
			actor.end >= mention.end &&
			(actor.end - actor.start > mention.end - mention.start || /[a-z]/.test(actor.actorId))
	);
}

// "U.S. airstrikes", "the US-Iran agreement": a country that says whose
export function isModifier(words: Word[], mention: Span, place: Place): boolean {
	const { precision } = place;
	if (precision !== 'country' && precision !== 'area' && precision !== 'region') return false;
	const next = words.findIndex((word) => word.start >= mention.end);
	const after = words[next]?.lower ?? '';
	// "the Red Sea port of X", "on Yemen's Red Sea coast"
	if (precision !== 'country')
		return COASTS.has(after) || (TOWNS.has(after) && words[next + 1]?.lower === 'of');
	if (words[next]?.text === '-' || words[next - 2]?.text === '-') return true;
	const name = words[next - 1]?.text ?? '';
	const isAcronym = name === name.toUpperCase();
	return isAcronym && /^[a-z]{3,}$/.test(words[next]?.text ?? '') && !AFTER_PLACE.has(after);
}

const COASTS = new Set(syntax.scenes.coasts);

const TOWNS = new Set(syntax.scenes.towns);

const AFTER_PLACE = new Set(syntax.scenes.afterPlace);

// a country or region as the subject of an act ("Russia launched …") is a party; a scene has a preposition, is the object, or leads a headline
export function isParty(
	reading: SentenceReading,
	mention: Span,
	place: Place,
	at: number
): boolean {
	const list = startOfList(reading, mention);
	const first = list ? wordAt(reading.words, list) : at;
	if (hasLocative(reading.words, first))
		return followsIntoName(reading.words, mention) && finenessOf(place) === 6;
	if (isObject(reading, first) || isPassiveSubject(reading, mention)) return false;
	if (isHeadlinePlace(reading, mention, at, place)) return false;
	return finenessOf(place) >= 4 || !isVague(reading, mention);
}

const LOCATIVES = new Set(syntax.scenes.locatives);

// a town that merely precedes or follows the act without a preposition
function isVague(reading: SentenceReading, mention: Span): boolean {
	return reading.triggers.some(
		(trigger) =>
			Math.abs(trigger.start - mention.end) < 40 || Math.abs(mention.start - trigger.end) < 40
	);
}

// "at the U.S. Consulate": the country names a house
function followsIntoName(words: Word[], mention: Span): boolean {
	const next = words.find((word) => word.start >= mention.end);
	return (
		next !== undefined &&
		next.isCapitalized &&
		next.start - mention.end <= 1 &&
		!/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
			next.text
		)
	);
}

function hasLocative(words: Word[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 9); back--) {
		const word = words[back];
		if (
			!word ||
			(word.isPunctuation && word.text !== '-' && word.text !== '"' && word.text !== '“')
		)
			return false;
		if (LOCATIVES.has(word.lower)) return true;
		if (STOP_WORDS.has(word.lower)) return false;
	}
	return false;
}

const STOP_WORDS = new Set(syntax.scenes.stopWords);

const OBJECT_VERBS = new Set(syntax.scenes.objectVerbs);

function isObject({ words }: SentenceReading, at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
		const word = words[back];
		if (!word || (word.isPunctuation && word.text !== '-')) return false;
		if (OBJECT_VERBS.has(word.lower)) return true;
		if (STOP_WORDS.has(word.lower)) return false;
	}
	return false;
}

// "Kharkiv was shelled", "X came under fire", "X witnessed clashes"
function isPassiveSubject({ words, triggers }: SentenceReading, mention: Span): boolean {
	return triggers.some((trigger) => {
		if (trigger.start < mention.end) return false;
		const from = words.findIndex((word) => word.start >= mention.end);
		if (trigger.from - from > 6) return false;
		const between = words.slice(from, trigger.from);
		if (between.some((word) => word.isPunctuation && word.text !== '-')) return false;
		return trigger.isPassive || between.some((word) => WITNESS.has(word.lower));
	});
}

const WITNESS = new Set(syntax.scenes.witness);

// "Mogadishu: …", "Kabul suicide bombing", the first words of a dispatch
function isHeadlinePlace(
	{ words, triggers }: SentenceReading,
	mention: Span,
	at: number,
	place: Place
): boolean {
	const next = words.findIndex((word) => word.start >= mention.end);
	if (at <= 1 && (words[next]?.text === ':' || words[next]?.text === ',')) return true;
	const isCompound = triggers.some(
		(trigger) => trigger.form === 'noun' && trigger.from >= next && trigger.from - next <= 2
	);
	return (
		isCompound &&
		finenessOf(place) < 6 &&
		words[next]?.lower !== "'s" &&
		words[next]?.lower !== '’s'
	);
}

const FACILITIES = new Set(syntax.scenes.facilities);

// "struck the Saratov oil refinery": the town names what was hit
function isFacility({ words }: SentenceReading, mention: Span): boolean {
	const next = words.findIndex((word) => word.start >= mention.end);
	return words.slice(next, next + 3).some((word) => FACILITIES.has(word.lower));
}

const ONTO = new Set(syntax.scenes.onto);

// "an attack on Kyiv": the town, though capitals often stand for governments
export function isHit(reading: SentenceReading, mention: Span, place: Place, at: number): boolean {
	if (isInQuarter(reading.words, at)) return true;
	if (!isPointLike(place) || !isViolent(reading.triggers)) return false;
	if (isFacility(reading, mention) && isObject(reading, at)) return true;
	const list = startOfList(reading, mention);
	const first = list ? wordAt(reading.words, list) : at;
	const onto = lastOnto(reading.words, first);
	return reading.triggers.some((trigger) => {
		if (trigger.act === 'talks') return false;
		// "Mogadishu explosions", "the Kabul bombing"
		if (
			trigger.form === 'noun' &&
			trigger.from - at >= 1 &&
			trigger.from - at <= 2 &&
			trigger.start - mention.end <= 12
		)
			return true;
		if (
			/^(?:central|downtown|northern|southern|eastern|western|outside|near)$/.test(
				reading.words[first - 1]?.lower ?? ''
			)
		)
			return true;
		return onto >= 0 && trigger.to <= onto && onto - trigger.to <= 3;
	});
}

const COMPASS =
	/^(?:north|south|east|west|central|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|north-?east|north-?west|south-?east|south-?west|rural|downtown|upper|lower|mainland|war-torn)$/;

// "in eastern Syria", "across northern Gaza"
function isInQuarter(words: Word[], at: number): boolean {
	const isCompass = COMPASS.test(words[at - 1]?.lower ?? '');
	return (
		isCompass && /^(?:in|across|throughout|inside|into|over)$/.test(words[at - 2]?.lower ?? '')
	);
}

// "on Kyiv", "on the capital Kyiv", "on the city of Kyiv", "on central Kyiv"
function lastOnto(words: Word[], at: number): number {
	for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
		const word = words[back];
		if (!word || word.isPunctuation) return -1;
		if (ONTO.has(word.lower)) return back;
	}
	return -1;
}

function isViolent(triggers: Trigger[]): boolean {
	return triggers.some((trigger) => trigger.act !== 'talks' && trigger.act !== 'agreement');
}
