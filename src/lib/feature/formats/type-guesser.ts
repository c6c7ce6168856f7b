import type { EventType } from '../../types.ts';
import { guessType } from './guess-columns.ts';
import type { Issues } from './read-result.ts';
import { shorten } from './table.ts';

/** An event type as far as a file tells it. */
export interface GuessedType {
	eventType: EventType;
	subEventType: string;
}

/** Guesses event types; words that are not known are named once, not in each of a million rows. */
export class TypeGuesser {
	#known = new Map<string, GuessedType>();
	#issues: Issues;

	constructor(issues: Issues) {
		this.#issues = issues;
	}

	/** The type that two cells stand for; `column` is where to look when they stand for none. */
	guess(subType: string, type: string, row: number, column: string): GuessedType {
		const known = this.quick(subType, type);
		if (known) return known;
		const found = guessType(subType, type);
		const words = subType || type;
		if (!found && words !== '')
			this.#issues.warn(row, column, `"${shorten(words)}" is no known event type.`);
		const eventType = found?.eventType ?? 'Strategic developments';
		const guessed = {
			eventType,
			subEventType: subType || (found?.subEventType ?? (type || 'Other'))
		};
		this.#known.set(`${subType}\n${type}`, guessed);
		return guessed;
	}

	/** The type when these cells were seen before. */
	quick(subType: string, type: string): GuessedType | undefined {
		return this.#known.get(`${subType}\n${type}`);
	}
}
