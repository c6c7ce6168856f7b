import cues from '#geodata/lexicon/toponym-cues.json';
import demonyms from '#geodata/lexicon/demonyms.json';
import people from '#geodata/lexicon/toponym-people.json';
import words from '#geodata/lexicon/toponym-words.json';

const toSet = (list: string): Set<string> => new Set(list.split(' '));

/** What the words around a name say it is. */
export type Unit = 'region' | 'district' | 'settlement' | 'water' | 'nature' | 'road' | 'site';

function toUnits(groups: Record<string, string>): Map<string, Unit> {
	const pairs = Object.entries(groups).flatMap(([unit, list]) =>
		list.split(' ').map((word): [string, Unit] => [word, unit as Unit])
	);
	return new Map(pairs);
}

/** Words that follow a name and say what it is: `region`, `County`, `River`. */
export const UNITS_AFTER = toUnits(cues.unitsAfter);
/** The same for several names: "the Sumy and Kharkiv regions". */
export const UNITS_PLURAL = toUnits(cues.unitsPlural);
/** Words that stand before a name and say what it is: `Lake`, `Mount`, `County`. */
export const UNITS_BEFORE = toUnits(cues.unitsBefore);
export const ORGANIZATIONS_AFTER = toSet(cues.organizationsAfter);
export const ORGANIZATIONS_BEFORE = toSet(cues.organizationsBefore);
export const TITLES = toSet(cues.titles);
export const SPEECH = toSet(cues.speech);
export const PERSON_VERBS = toSet(cues.personVerbs);
export const LOCATIVES = toSet(cues.locatives);
export const LOCATIVE_ADVERBS = toSet(cues.locativeAdverbs);
export const COMPASS = toSet(cues.compass);
export const CONNECTORS = toSet(cues.connectors);
export const ARTICLES = toSet(cues.articles);
export const MONTHS = toSet(cues.months);
/** What may stand between a place and the place it lies in, and the nouns for kinds of places. */
export const HOLDER_JOINS = toSet(cues.holderJoins);
export const PLACE_WORDS = toSet(cues.placeWords);
/** What parts the names of a list. */
export const LIST_JOINS = toSet(cues.listJoins);
/** Names and abbreviations that the gazetteer has too, but that news never means as places. */
export const NOT_PLACES = toSet(cues.notPlaces);

const firstNames = toSet(people.first);
const lastNames = toSet(people.last);
const bothNames = toSet(people.both);

/** Is a lower-case word known as a first name, a last name, either? */
export const isFirstName = (word: string): boolean => firstNames.has(word) || bothNames.has(word);
export const isLastName = (word: string): boolean => lastNames.has(word) || bothNames.has(word);

const commonness = new Map(
	words.common.flatMap((list, bucket) =>
		list.split(' ').map((word): [string, number] => [word, words.common.length - bucket])
	)
);

/** How common a lower-case word is in English: 0 (not a common word) to 3 (among the 1,400 most frequent). */
export const commonnessOf = (word: string): number => commonness.get(word) ?? 0;

const countriesByDemonym: Record<string, string[]> = demonyms;

/** The country codes that a demonym may stand for ("Georgian", "Congolese"); empty for other words. */
export function countriesOf(demonym: string): string[] {
	return Object.hasOwn(countriesByDemonym, demonym) ? (countriesByDemonym[demonym] ?? []) : [];
}
