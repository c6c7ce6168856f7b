import syntax from '#geodata/lexicon/syntax.json';
import lexicon from '#geodata/lexicon/actors.json';
import type { Span } from '../types.ts';
import { finenessOf } from './containment.ts';
import { countryPlace, type Discourse } from './discourse.ts';
import { familyOf } from './families.ts';
import type { Reading, Scene, SentenceReading, Trigger } from './reading.ts';
import type { Segment } from './segments.ts';
import { adversariesOf } from './who.ts';

/** A scene for an act whose sentence names none: the region of the official who tells it, or the country that was hit. */
export function findFallbackScene(
	reading: Reading,
	sentence: SentenceReading,
	segment: Segment,
	trigger: Trigger,
	discourse: Discourse
): Scene | null {
	const family = familyOf(trigger.typedAct);
	if (family === 'talks' || family === 'agreement' || family === 'other') return null;
	return (
		officialsRegion(sentence, trigger) ??
		countryHit(reading, sentence, segment, trigger) ??
		salvoTarget(reading, sentence, segment) ??
		homeOfTarget(reading, sentence, segment, trigger, discourse)
	);
}

// "Lviv Mayor … said the attack hit …": a local official tells of his own town
function officialsRegion(sentence: SentenceReading, trigger: Trigger): Scene | null {
	if (trigger.act === 'arrest') return null;
	for (const speech of sentence.speeches) {
		if (!speech.isLocalOfficial) continue;
		const own = sentence.toponyms.filter(
			({ mention, geocode }) =>
				geocode?.place &&
				mention.start >= speech.start &&
				mention.end <= speech.end &&
				finenessOf(geocode.place) < 6 &&
				mention.demonym.length === 0
		);
		const geocode = own.at(-1)?.geocode;
		const mention = own.at(-1)?.mention;
		if (!geocode?.place || !mention) continue;
		return {
			place: geocode.place,
			span: { start: mention.start, end: mention.end },
			rule: 'scene-of-official',
			confidence: geocode.confidence * 0.8
		};
	}
	return null;
}

// "struck Iranian military targets", "onto nine Ukrainian regions", "targeting Ukraine's energy sector"
function countryHit(
	reading: Reading,
	sentence: SentenceReading,
	segment: Segment,
	trigger: Trigger
): Scene | null {
	const family = familyOf(trigger.typedAct);
	if (family !== 'explosive' && family !== 'attack' && family !== 'clash') return null;
	const doers = new Set(
		sentence.actors
			.filter(
				(actor) =>
					actor.end <= trigger.start && actor.start >= segment.start && !isSpoken(sentence, actor)
			)
			.map((actor) => actor.actorId)
	);
	const from = segment.triggers[0]?.start ?? 0;
	for (const { span, code } of namedCountries(sentence)) {
		if (span.start < from || span.start >= segment.end || doers.has(code)) continue;
		if (isSpoken(sentence, span) || isMakersMark(sentence, span.end)) continue;
		if (!isObjectOfAct(sentence, span, segment)) continue;
		const place = countryPlace(reading.gazetteer, code);
		if (place) return { place, span, rule: 'scene-country-hit', confidence: 0.7 };
	}
	return null;
}

// countries by name, by demonym, by capital that stands for the government
function namedCountries({ toponyms, actors }: SentenceReading): { span: Span; code: string }[] {
	const named = actors
		.filter((actor) => actor.actorId.length === 2)
		.map(({ start, end, actorId }) => ({ span: { start, end }, code: actorId }));
	for (const { mention, geocode } of toponyms) {
		const place = geocode?.place;
		const isState = !place || place.precision === 'country' || capitals.has(place.name);
		const code = place?.countryCode || mention.demonym[0] || '';
		if (isState && code !== '')
			named.push({ span: { start: mention.start, end: mention.end }, code });
	}
	return named.sort((a, b) => a.span.start - b.span.start);
}

const HIT_WORDS = new Set(syntax.fallbackScenes.hitWords);

// between the act and the country stands "on", "against", "targeting", … and nothing that parts them
function isObjectOfAct({ words }: SentenceReading, mention: Span, segment: Segment): boolean {
	const at = words.findIndex((word) => word.start >= mention.start);
	for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
		const word = words[back];
		if (!word || word.start < segment.start || (word.isPunctuation && word.text !== '-'))
			return false;
		if (HIT_WORDS.has(word.lower)) return true;
	}
	return false;
}

const capitals = new Set(Object.keys(lexicon.capitals));

function isSpoken({ speeches }: SentenceReading, span: Span): boolean {
	return speeches.some((speech) => span.start >= speech.start && span.end <= speech.end);
}

// "Iranian-made drones", "US-supplied missiles"
function isMakersMark({ words }: SentenceReading, end: number): boolean {
	const at = words.findIndex((word) => word.start >= end);
	return words[at]?.text === '-';
}

// "Russia launched 400 drones": at the country it is at war with
function salvoTarget(reading: Reading, sentence: SentenceReading, segment: Segment): Scene | null {
	const isSalvo = sentence.counts.some(
		(count) => (count.counted === 'drones' || count.counted === 'missiles') && count.best >= 5
	);
	if (!isSalvo) return null;
	for (const actor of sentence.actors) {
		if (actor.start >= segment.end || isSpoken(sentence, actor)) continue;
		for (const enemy of adversariesOf(actor.actorId)) {
			const place = countryPlace(reading.gazetteer, reading.homeOf(enemy));
			if (place) return { place, span: null, rule: 'scene-of-enemy', confidence: 0.5 };
		}
	}
	return null;
}

// "airstrikes against al-Shabaab militants": the country where the group fights, when the article is about it
function homeOfTarget(
	reading: Reading,
	sentence: SentenceReading,
	segment: Segment,
	trigger: Trigger,
	discourse: Discourse
): Scene | null {
	if (trigger.isDefinite) return null;
	for (const actor of sentence.actors) {
		if (actor.start < trigger.end || actor.start >= segment.end) continue;
		const home = reading.homeOf(actor.actorId);
		if (
			home === '' ||
			home === actor.actorId ||
			!(home === discourse.country || discourse.countries.has(home))
		)
			continue;
		const place = countryPlace(reading.gazetteer, home);
		if (place)
			return {
				place,
				span: { start: actor.start, end: actor.end },
				rule: 'scene-home-of-group',
				confidence: 0.5
			};
	}
	return null;
}
