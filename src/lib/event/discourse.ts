import lists from '#geodata/lexicon/modality.json';
import actors from '#geodata/lexicon/actors.json';
import type { DateSpan, Gazetteer, Place, Span } from '../types.ts';
import { toPlace } from '../geo/place.ts';
import { finenessOf } from './containment.ts';
import type { Draft } from './draft.ts';
import type { Scene, SentenceReading, Word } from './reading.ts';

/** What the article has told so far: places, days and acts that later sentences point back to. */
export interface Discourse {
	/** last town that was a scene or was named */
	town: Scene | null;
	/** country the story is set in, ISO 3166-1 alpha-2 */
	country: string;
	/** every country named so far */
	countries: Set<string>;
	/** days of the last act that had its own */
	date: DateSpan | null;
	/** sentence that gave `date` */
	dateSentence: number;
	drafts: Draft[];
	/** kind of violence the article is about */
	storyAct: string | null;
	/** last armed group that was named */
	group: { id: string; name: string } | null;
	/** last actor that was a subject */
	subject: string | null;
}

/** An empty discourse. */
export function startDiscourse(storyAct: string | null): Discourse {
	return {
		town: null,
		country: '',
		countries: new Set(),
		date: null,
		dateSentence: -1,
		drafts: [],
		storyAct,
		group: null,
		subject: null
	};
}

/** Notes the places a sentence names, so that "the city" and "the capital" can be told later. */
export function noteToponyms(discourse: Discourse, reading: SentenceReading): void {
	for (const actor of reading.actors)
		if (actor.actorId.length === 2) discourse.countries.add(actor.actorId);
	for (const { mention, geocode } of reading.toponyms) {
		const place = geocode?.place;
		if (!place) continue;
		if (place.countryCode !== '') discourse.country = place.countryCode;
		if (mention.literal && finenessOf(place) <= 3)
			discourse.town = {
				place,
				span: { start: mention.start, end: mention.end },
				rule: 'scene-before',
				confidence: geocode.confidence
			};
	}
}

const capitalPhrases = lists.anaphora.capital.map((phrase) => phrase.split(' '));
const townPhrases = lists.anaphora.town.map((phrase) => phrase.split(' '));

/** "the capital", "the Ukrainian capital", "Mali's capital": the capital of the country meant. */
export function findCapital(
	reading: SentenceReading,
	discourse: Discourse,
	gazetteer: Gazetteer,
	from: Span
): Scene | null {
	const span = phraseSpan(reading.words, capitalPhrases, from) ?? nationalCapital(reading, from);
	if (!span) return null;
	const country = countryBefore(reading, span) || speakerCountry(reading) || discourse.country;
	const place = country === '' ? null : capitalOf(gazetteer, country);
	return place ? { place, span, rule: 'scene-capital', confidence: 0.8 } : null;
}

/** "the city", "there", "the area": the last town told of. */
export function findTownAgain(
	reading: SentenceReading,
	discourse: Discourse,
	from: Span
): Scene | null {
	const span = phraseSpan(reading.words, townPhrases, from);
	return span && discourse.town ? { ...discourse.town, span, rule: 'scene-anaphora' } : null;
}

function phraseSpan(words: Word[], phrases: string[][], within: Span): Span | null {
	for (let at = 0; at < words.length; at++) {
		const word = words[at];
		if (!word || word.start < within.start || word.end > within.end) continue;
		for (const phrase of phrases) {
			if (!phrase.every((part, index) => words[at + index]?.lower === part)) continue;
			if (phrase[0] === 'there' && isExistential(words, at)) continue;
			return { start: word.start, end: words[at + phrase.length - 1]?.end ?? word.end };
		}
	}
	return null;
}

// "there were", "is there"
function isExistential(words: Word[], at: number): boolean {
	const be = /^(?:is|are|was|were|has|have|had|will|would|may|could|seemed?|remains?|’s|'s)$/;
	return be.test(words[at + 1]?.lower ?? '') || be.test(words[at - 1]?.lower ?? '');
}

// "the Ukrainian capital", "Ukraine's capital"
function nationalCapital({ words }: SentenceReading, within: Span): Span | null {
	const at = words.findIndex(
		(word) => word.lower === 'capital' && word.start >= within.start && word.end <= within.end
	);
	const before = words[at - 1];
	if (at < 1 || !before) return null;
	const isNational = before.isCapitalized || before.lower === "'s" || before.lower === '’s';
	const word = words[at];
	return isNational && word ? { start: before.start, end: word.end } : null;
}

function countryBefore({ toponyms }: SentenceReading, span: Span): string {
	const near = toponyms.filter(
		({ mention }) => mention.end <= span.end && mention.end >= span.start - 3
	);
	const last = near.at(-1);
	return last?.geocode?.place?.countryCode || last?.mention.demonym[0] || '';
}

// the mayor of Moscow means his own capital
function speakerCountry({ toponyms, speeches }: SentenceReading): string {
	const said = toponyms.find(
		({ mention, geocode }) =>
			geocode?.place &&
			speeches.some(
				(speech) =>
					speech.isLocalOfficial && mention.start >= speech.start && mention.end <= speech.end
			)
	);
	return said?.geocode?.place?.countryCode ?? '';
}

const capitals: [string, string][] = Object.entries(actors.capitals);
const known = new WeakMap<Gazetteer, Map<string, Place | null>>();

/** The capital of a country as a place. */
export function capitalOf(gazetteer: Gazetteer, country: string): Place | null {
	const cache = known.get(gazetteer) ?? new Map<string, Place | null>();
	known.set(gazetteer, cache);
	const cached = cache.get(country);
	if (cached !== undefined) return cached;
	const place = lookUpCapital(gazetteer, country);
	cache.set(country, place);
	return place;
}

function lookUpCapital(gazetteer: Gazetteer, country: string): Place | null {
	for (const [name, code] of capitals) {
		if (code !== country) continue;
		const match = gazetteer
			.lookup(name)
			.find(({ place }) => place.countryCode === country && place.kind === 'settlement');
		if (!match) continue;
		return toPlace(match.place, gazetteer);
	}
	return null;
}

/** A country as a place without a point. */
export function countryPlace(gazetteer: Gazetteer, code: string, part = false): Place | null {
	const row = gazetteer.country(code);
	if (!row) return null;
	return { ...toPlace(row, gazetteer), part };
}
