import words from '#geodata/lexicon/toponym-literal.json';

const toSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns that keep the name before them a place: "Ukrainian territory", "Kyiv's outskirts". */
export const PLACE_NOUNS = toSet(words.placeNouns);
/** Nouns that make the name before them a government, a people or an army: "Moscow's allies". */
export const GOVERNORS = toSet(words.governors);
/** Papers named after a place: "the Paris declaration". */
export const DOCUMENTS = toSet(words.documents);
export const SPEECH_VERBS = toSet(words.speech);
export const ACTOR_VERBS = toSet(words.actorVerbs);
/** Prepositions that go with a party, not with a place: "talks with Moscow". */
export const COMPANIONS = toSet(words.companions);
/** Words that say that somebody spoke there: "told reporters in Washington". */
export const SPEAKERS = toSet(words.speakers);
export const ORIGINS = toSet(words.origins);
export const MEETINGS = toSet(words.meetings);
export const AGENCIES = toSet(words.agencies);
export const HYPHEN_PLACES = toSet(words.hyphenPlaces);
/** Things that happen: "the Kharkiv attack" is in Kharkiv, "Russian strikes" are not in Russia. */
export const HAPPENINGS = toSet(words.happenings);
/** Verbs whose object is where it happens: "hit Kyiv", "entered Izyum". */
export const TARGET_VERBS = toSet(words.targetVerbs);
/** Nouns that take "on" or "against" and a target. */
export const TARGET_NOUNS = toSet(words.targetNouns);
/** Nouns right before a name: "the capital Kyiv". */
export const KIND_NOUNS = toSet(words.kindNouns);
/** What lies between two places, where it is no talk of two parties. */
export const BETWEEN_NOUNS = toSet(words.between);
/** Words between a place and the verb that says what was done to it: "Kyiv has been hit", "Kyiv came under fire". */
export const PASSIVES = toSet(words.passives);
