import type { Toponym, Reading } from './reading.ts';

// shorter texts (headlines) name too little to tell a stranger
const LEAST_WORDS = 40;

/**
 * Takes the place from toponyms that stand alone in the world: nothing else in the article, neither a country nor a demonym, nor a
 * state, nor another place, points to their country, while other countries are named. Such a match is nearly always a chance likeness.
 */
export function dropStrangers(reading: Reading): void {
	const words = reading.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
	if (words < LEAST_WORDS) return;
	const support = countSupport(reading);
	const known = [...support.values()].filter((names) => names.size > 1).length;
	if (known === 0) return;
	for (const sentence of reading.sentences) {
		sentence.toponyms = sentence.toponyms.map((toponym) =>
			isStranger(toponym, support) ? withoutPlace(toponym) : toponym
		);
	}
}

function countSupport({ sentences, homeOf }: Reading): Map<string, Set<string>> {
	const support = new Map<string, Set<string>>();
	const add = (country: string, name: string) => {
		if (country === '') return;
		const names = support.get(country) ?? new Set<string>();
		support.set(country, names.add(name));
	};
	for (const { toponyms, actors } of sentences) {
		for (const { mention, geocode } of toponyms)
			add(geocode?.place?.countryCode ?? mention.demonym[0] ?? '', mention.text.toLowerCase());
		for (const actor of actors) add(homeOf(actor.actorId), `actor ${actor.text.toLowerCase()}`);
	}
	return support;
}

// a city that everybody knows needs no country beside it
const KNOWN_CITY = 100_000;

function isStranger({ mention, geocode }: Toponym, support: Map<string, Set<string>>): boolean {
	const place = geocode?.place;
	if (!place || place.precision === 'country' || place.countryCode === '') return false;
	if (
		(geocode.candidates[0]?.place.population ?? 0) >= KNOWN_CITY &&
		place.precision === 'settlement'
	)
		return false;
	const names = support.get(place.countryCode);
	return names === undefined || [...names].every((name) => name === mention.text.toLowerCase());
}

function withoutPlace(toponym: Toponym): Toponym {
	if (!toponym.geocode) return toponym;
	return {
		...toponym,
		geocode: {
			...toponym.geocode,
			place: null,
			why: 'nothing else in the article points to its country'
		}
	};
}
