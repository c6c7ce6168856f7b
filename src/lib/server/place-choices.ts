import { toPlace } from '../geo/place.ts';
import type { Gazetteer, Place } from '../types.ts';

const MOST = 12;
const LONGEST = 100;

/** Places that answer to a name, best first, ready to be put into an event by a person. */
export function findPlaceChoices(name: string, gazetteer: Gazetteer): Place[] {
	const matches = gazetteer.lookup(name.trim().slice(0, LONGEST));
	const places = new Map(matches.map(({ place }) => [place.id, place]));
	return [...places.values()].slice(0, MOST).map((place) => toPlace(place, gazetteer));
}
