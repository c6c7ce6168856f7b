import type { IncidentFeature } from '../incident.ts';
import { type IncidentRow, toRow } from '../incident-row.ts';
import { isObject, show } from '../profile-issue.ts';
import { getIssues } from '../validate.ts';
import { type DateOrder, findDateOrder } from './date-text.ts';
import { type ColumnGuess, guessColumns } from './guess-columns.ts';
import { IdGiver } from './ids.ts';
import { Issues } from './read-result.ts';
import { draftToFeature } from './draft.ts';
import { OWN_COLUMNS, rowToDraft } from './row-reader.ts';
import { readShape } from './shape-read.ts';
import { DayCache, ownRow, plainRow, textOf } from './quick-row.ts';
import type { TableRow } from './table.ts';
import { TypeGuesser } from './type-guesser.ts';

/** What the properties of features with these names hold. */
interface Sense {
	names: string[];
	guess: ColumnGuess;
	/** names that nothing was made of and that were empty so far */
	unread: string[];
}

/** Reads features one by one: those of our own profile as they are, all others by guessing what their properties hold. */
export class FeatureReader {
	readonly issues = new Issues();
	#ids = new IdGiver(this.issues);
	#order: DateOrder | null = null;
	/** by the names of the properties: features of one file mostly share them */
	#senses = new Map<string, Sense>();
	#sense: Sense | null = null;
	#unread = new Set<string>();
	#days = new DayCache();
	#types = new TypeGuesser(this.issues);

	/** The feature, or `null` with an issue when it is none; `row` counts from 1. */
	read(json: unknown, row: number): IncidentFeature | null {
		if (!isObject(json) || json.type !== 'Feature') {
			const said = isObject(json) ? json.type : json;
			this.issues.error(row, null, `A feature is needed, not ${show(said)}.`);
			return null;
		}
		const properties = isObject(json.properties) ? json.properties : {};
		if (isOwnProfile(json, properties)) {
			const problems = getIssues(json);
			if (problems.length === 0) return this.#own(json as unknown as IncidentFeature, row);
			for (const { path, message } of problems) this.issues.warn(row, path, message);
		}
		return this.#guessed(json, properties, row);
	}

	/** The feature as a row of the columns, `null` with an issue when it is none: much less work than reading all of it. */
	readRow(json: unknown, row: number): IncidentRow | null {
		const quick = isObject(json) ? this.#quickRow(json) : null;
		if (quick) {
			const id = this.#ids.give(quick.id, () => quick.id, row);
			return id === quick.id ? quick : { ...quick, id };
		}
		const feature = this.read(json, row);
		return feature && toRow(feature);
	}

	/** All issues, with the properties that were nowhere carried over. */
	finish() {
		if (this.#unread.size > 0) {
			const names = [...this.#unread].sort().join(', ');
			this.issues.warn(null, null, `Properties not carried over: ${names}.`);
		}
		return this.issues.list();
	}

	// `null` wherever anything is out of the ordinary: the whole way then says what
	#quickRow(json: Record<string, unknown>): IncidentRow | null {
		if (json.type !== 'Feature' || !isObject(json.properties)) return null;
		if (isOwnProfile(json, json.properties)) return ownRow(json);
		const { guess } = this.#senseOf(json.properties);
		return plainRow(json, json.properties, guess, this.#days, this.#types);
	}

	#own(feature: IncidentFeature, row: number): IncidentFeature {
		const id = this.#ids.give(feature.id, () => feature.id, row);
		return id === feature.id ? feature : { ...feature, id };
	}

	#guessed(
		json: Record<string, unknown>,
		properties: Record<string, unknown>,
		number: number
	): IncidentFeature {
		const id = json.id === undefined || json.id === null ? '' : String(json.id);
		const { guess } = this.#senseOf(properties);
		const cell = (name: string) => (name === ID_COLUMN ? id : textOf(properties[name]));
		const row: TableRow = { number, cell };
		return draftToFeature(
			rowToDraft(row, readShape(json.geometry, number, this.issues), {
				guess: id === '' ? guess : { ...guess, id: ID_COLUMN },
				order: this.#orderOf(cell(guess.first)),
				ids: this.#ids,
				issues: this.issues,
				types: this.#types
			})
		);
	}

	#senseOf(properties: Record<string, unknown>): Sense {
		let sense = this.#sense;
		if (!sense || !hasNames(properties, sense.names)) {
			const names = Object.keys(properties);
			const key = names.join('\n');
			sense = this.#senses.get(key) ?? makeSense(names);
			this.#senses.set(key, sense);
			this.#sense = sense;
		}
		if (sense.unread.length > 0)
			sense.unread = sense.unread.filter((name) => {
				const isEmpty = properties[name] === null || properties[name] === '';
				if (!isEmpty) this.#unread.add(name);
				return isEmpty;
			});
		return sense;
	}

	// features come one by one: the first date that can only be read one way decides for those after it
	#orderOf(cell: string): DateOrder {
		if (this.#order === null && cell !== '') {
			const order = findDateOrder([cell]);
			if (order !== null && /^\s*\d{1,2}[-/.]/.test(cell)) this.#order = order;
		}
		return this.#order ?? 'day-first';
	}
}

// the feature's own id, which is no property
const ID_COLUMN = '\u0000id';

function isOwnProfile(json: object, properties: object): boolean {
	return 'time' in json && 'date_precision' in properties && 'place_precision' in properties;
}

function makeSense(names: string[]): Sense {
	const guess = guessColumns(names);
	const read = new Set([...Object.values(guess), ...OWN_COLUMNS]);
	return { names, guess, unread: names.filter((name) => !read.has(name)) };
}

function hasNames(properties: object, names: string[]): boolean {
	let at = 0;
	for (const name in properties) if (names[at++] !== name) return false;
	return at === names.length;
}
