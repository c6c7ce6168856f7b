import type { Token } from '../../text/tokens.ts';
import type { DateBasis, DatePrecision, DateRole } from '../../types.ts';

/** A date phrase while it is being read: token positions and days since 1970-01-01. */
export interface DateCandidate {
	/** first token, and the one after the last */
	from: number;
	to: number;
	/** first and last day; `null` for an open end */
	first: number | null;
	last: number | null;
	precision: DatePrecision;
	basis: DateBasis;
	rule: string;
	/** a month and day without a year, or a weekday: may move to the future when the verb is future */
	floats: 'week' | 'year' | null;
	role: DateRole | null;
	anchored: boolean;
	/** days from the event before, when anchored */
	offset: number | null;
}

/** One sentence as the date rules see it. */
export interface DateReader {
	tokens: Token[];
	/** publishing day, days since 1970-01-01; `null` when unknown: then only full dates can be read */
	published: number | null;
}

/** Reads a date phrase that begins at a token, or answers `null`. */
export type DateRule = (reader: DateReader, at: number) => DateCandidate | null;

/** A candidate with the usual answers filled in. */
export function makeCandidate(
	rule: string,
	from: number,
	to: number,
	first: number | null,
	last: number | null,
	more: Partial<DateCandidate> = {}
): DateCandidate {
	return {
		from,
		to,
		first,
		last,
		precision: first !== null && first === last ? 'day' : 'days',
		basis: 'relative',
		rule,
		floats: null,
		role: null,
		anchored: false,
		offset: null,
		...more
	};
}

/** The lower-case text of a token; empty beyond the ends. */
export function wordAt(tokens: Token[], at: number): string {
	return tokens[at]?.lower ?? '';
}
