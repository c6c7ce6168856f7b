import type { EventColumns } from '../../types.ts';
import { foldWords } from '../search.ts';
import { EVENT_TYPES } from '../vocabulary.ts';
import { nameOfCountry } from './country-names.ts';

/** Columns whose words a file may only imply: a country by its code, a type by a word of its own. */
export type ImpliedColumns = Pick<EventColumns, 'type' | 'subType' | 'country' | 'dictionaries'>;

// what is said of a row although no cell of it says so
const ALWAYS = 'acled ucdp unnamed';
const [BACKSLASH, FIRST_BEYOND_ASCII] = [0x5c, 0x80];

// bytes as they are compared
const LOWER = Uint8Array.from({ length: 256 }, (_, byte) =>
	byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
);

/**
 * Tells of the bytes of a row that some words cannot be in it, without making a text of them: searching a file so takes a
 * twentieth of the time of reading it. Where letters are escaped or beyond ASCII it says that they may be.
 */
export class WordSieve {
	#words: Word[];

	constructor(words: readonly string[], columns: ImpliedColumns) {
		this.#words = words.map((word) => makeWord(word, columns));
	}

	/** False only when a word is neither in the bytes nor implied by the row of the columns. */
	mayHold(columns: ImpliedColumns, row: number, bytes: Uint8Array): boolean {
		return this.#words.every((word) => isImplied(word, columns, row) || mayStandIn(word, bytes));
	}
}

/** A word with the entries of the dictionaries that imply it. */
interface Word {
	/** `null` when it has letters beyond ASCII */
	bytes: Uint8Array | null;
	always: boolean;
	types: boolean[];
	subTypes: boolean[];
	countries: boolean[];
}

function makeWord(word: string, { dictionaries }: ImpliedColumns): Word {
	const bytes = new TextEncoder().encode(word);
	const holds = (text: string) => foldWords(text).join(' ').includes(word);
	return {
		bytes: bytes.length === word.length ? bytes : null,
		always: ALWAYS.includes(word),
		types: EVENT_TYPES.map(holds),
		// the entry that many share may be any word
		subTypes: dictionaries.subType.map((entry) => entry === '…' || holds(entry)),
		countries: dictionaries.country.map((entry) =>
			entry.split('+').some((code) => entry === '…' || holds(nameOfCountry(code) ?? code))
		)
	};
}

function isImplied(word: Word, { type, subType, country }: ImpliedColumns, row: number): boolean {
	if (word.always || word.types[type[row] ?? 0]) return true;
	return (word.subTypes[subType[row] ?? 0] || word.countries[country[row] ?? 0]) ?? false;
}

function mayStandIn({ bytes: word }: Word, bytes: Uint8Array): boolean {
	const first = word?.[0];
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] ?? 0;
		if (byte >= FIRST_BEYOND_ASCII || byte === BACKSLASH) return true;
		if (word && LOWER[byte] === first && isWordAt(word, bytes, i)) return true;
	}
	return false;
}

function isWordAt(word: Uint8Array, bytes: Uint8Array, at: number): boolean {
	if (at + word.length > bytes.length) return false;
	for (let i = 1; i < word.length; i++) if (LOWER[bytes[at + i] ?? 0] !== word[i]) return false;
	return true;
}
