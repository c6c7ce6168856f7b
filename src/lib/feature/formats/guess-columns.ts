import lists from '#geodata/lexicon/import.json';
import type { EventType, PlacePrecision } from '../../types.ts';
import { EVENT_TYPES, PLACE_PRECISIONS, SUB_EVENT_TYPES, TYPE_KEYS } from '../vocabulary.ts';

/** What a column may hold. */
export type ColumnRole = keyof typeof lists.columns;

/** Column names by what they hold; empty where the table has no such column. */
export type ColumnGuess = Record<ColumnRole, string>;

const ROLES = Object.keys(lists.columns) as ColumnRole[];

/** Guesses by name which column holds what; for each role the first name of the list that the table has. */
export function guessColumns(columns: readonly string[]): ColumnGuess {
	const byName = new Map(columns.map((name) => [normalize(name), name]));
	const taken = new Set<string>();
	const guess = {} as ColumnGuess;
	for (const role of ROLES) {
		const name = lists.columns[role].find((n) => byName.has(n) && !taken.has(n)) ?? '';
		// a "date" serves as both ends only where there is no column for the last day
		if (name !== '') taken.add(name);
		guess[role] = byName.get(name) ?? '';
	}
	return guess;
}

interface FoundType {
	eventType: EventType;
	subEventType: string;
}

// a file that tells no sub-event type gets none: the event type stands in for it
const types = new Map<string, FoundType>();
for (const eventType of EVENT_TYPES) {
	for (const word of [eventType, TYPE_KEYS[eventType], ...wordsFor(eventType)])
		types.set(word.toLowerCase(), { eventType, subEventType: eventType });
	for (const subEventType of SUB_EVENT_TYPES[eventType])
		for (const word of [subEventType, ...wordsFor(subEventType)])
			types.set(word.toLowerCase(), { eventType, subEventType });
}

function wordsFor(type: string): string[] {
	return (lists.types as Record<string, string[]>)[type] ?? [];
}

/** The event type that words of a file stand for, `null` when none of them is known. */
export function guessType(...words: string[]): FoundType | null {
	for (const word of words) {
		const known = types.get(word.trim().toLowerCase());
		if (known) return known;
	}
	return null;
}

/** A place precision by its name, `null` when it is none. */
export function readPlacePrecision(word: string): PlacePrecision | null {
	return PLACE_PRECISIONS.find((name) => name === word.trim().toLowerCase()) ?? null;
}

function normalize(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replace(/[\s.-]+/g, '_');
}
