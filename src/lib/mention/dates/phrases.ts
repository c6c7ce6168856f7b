import type { Token } from '../../text/tokens.ts';
import { wordAt } from './candidate.ts';

/** Phrases by their first word, longest first. */
export type PhraseIndex<Value> = Map<string, { words: string[]; value: Value }[]>;

/** An index over `phrase -> value`. */
export function indexPhrases<Value>(phrases: Record<string, Value>): PhraseIndex<Value> {
	const index: PhraseIndex<Value> = new Map();
	for (const [phrase, value] of Object.entries(phrases)) {
		const words = phrase.split(' ');
		const first = words[0] ?? '';
		index.set(first, [...(index.get(first) ?? []), { words, value }]);
	}
	for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
	return index;
}

/** The longest phrase of the index that begins at a token. */
export function readPhrase<Value>(
	index: PhraseIndex<Value>,
	tokens: Token[],
	at: number
): { value: Value; end: number } | null {
	for (const { words, value } of index.get(wordAt(tokens, at)) ?? [])
		if (words.every((word, offset) => wordAt(tokens, at + offset) === word))
			return { value, end: at + words.length };
	return null;
}
