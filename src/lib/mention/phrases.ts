import { type Token, tokenize } from '../text/tokens.ts';

/** Where a phrase was found: the value it stands for and the position after its last token. */
export interface PhraseMatch<T> {
	value: T;
	end: number;
}

/** A list of phrases that can be looked up at any token; `_` in a phrase stands for up to six words. */
export interface PhraseBook<T> {
	/** the longest phrase that begins at this token */
	matchAt(tokens: Token[], at: number): PhraseMatch<T> | null;
	/** true when some phrase begins at this token, or at any token of the stretch */
	isWithin(tokens: Token[], from: number, to: number): boolean;
	/** the token positions of the last phrase that begins within the stretch */
	lastWithin(tokens: Token[], from: number, to: number): { from: number; to: number } | null;
}

interface Entry<T> {
	words: string[];
	value: T;
}

// words that a `_` may skip
const GAP = 6;

/** Makes a phrase book; phrases are cut into tokens as texts are, and compared in lower case. */
export function makePhraseBook<T>(phrases: Iterable<[string, T]>): PhraseBook<T> {
	const byFirst = new Map<string, Entry<T>[]>();
	for (const [phrase, value] of phrases) {
		const words = cutPhrase(phrase);
		const first = words[0];
		if (first === undefined) continue;
		const entries = byFirst.get(first);
		if (entries) entries.push({ words, value });
		else byFirst.set(first, [{ words, value }]);
	}
	for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
	const matchAt = (tokens: Token[], at: number, limit = tokens.length) => {
		const entries = byFirst.get(tokens[at]?.lower ?? '');
		return entries ? longestMatch(entries, tokens, at, limit) : null;
	};
	const lastWithin = (tokens: Token[], from: number, to: number) => {
		for (let at = Math.min(to, tokens.length) - 1; at >= Math.max(0, from); at--) {
			const match = matchAt(tokens, at, to);
			if (match) return { from: at, to: match.end };
		}
		return null;
	};
	return { matchAt, lastWithin, isWithin: (...args) => lastWithin(...args) !== null };
}

/** A phrase book of plain phrases without values. */
export function makePhraseList(phrases: string[]): PhraseBook<true> {
	return makePhraseBook(phrases.map((phrase) => [phrase, true]));
}

function cutPhrase(phrase: string): string[] {
	return phrase
		.split(' ')
		.flatMap((part) => (part === '_' ? ['_'] : tokenize(part).map((token) => token.lower)));
}

function longestMatch<T>(
	entries: Entry<T>[],
	tokens: Token[],
	at: number,
	limit: number
): PhraseMatch<T> | null {
	for (const { words, value } of entries) {
		const end = matchWords(words, tokens, at);
		if (end > at && end <= limit) return { value, end };
	}
	return null;
}

function matchWords(words: string[], tokens: Token[], at: number): number {
	let position = at;
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		if (word === '_') {
			position = skipGap(words[index + 1] ?? '', tokens, position);
			if (position < 0) return -1;
			continue;
		}
		if (tokens[position]?.lower !== word) return -1;
		position++;
	}
	return position;
}

function skipGap(next: string, tokens: Token[], from: number): number {
	for (let at = from; at <= from + GAP; at++) {
		const token = tokens[at];
		if (!token || (token.isPunctuation && token.text !== '-')) return -1;
		if (token.lower === next) return at;
	}
	return -1;
}
