import type { IncidentFeature } from '../incident.ts';
import { isObject, show } from '../profile-issue.ts';
import { getIssues } from '../validate.ts';
import { type DateOrder, findDateOrder } from './date-text.ts';
import { type ColumnGuess, guessColumns } from './guess-columns.ts';
import { IdGiver } from './ids.ts';
import { Issues } from './read-result.ts';
import { OWN_COLUMNS, rowToFeature } from './row-reader.ts';
import { readShape } from './shape-read.ts';
import type { TableRow } from './table.ts';

interface Sense {
	guess: ColumnGuess;
	read: Set<string>;
}

/** Reads features one by one: those of our own profile as they are, all others by guessing what their properties hold. */
export class FeatureReader {
	readonly issues = new Issues();
	#ids = new IdGiver(this.issues);
	#order: DateOrder | null = null;
	/** by the names of the properties: features of one file mostly share them */
	#senses = new Map<string, Sense>();
	#unread = new Set<string>();

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

	/** All issues, with the properties that were nowhere carried over. */
	finish() {
		if (this.#unread.size > 0) {
			const names = [...this.#unread].sort().join(', ');
			this.issues.warn(null, null, `Properties not carried over: ${names}.`);
		}
		return this.issues.list();
	}

	#own(feature: IncidentFeature, row: number): IncidentFeature {
		const id = this.#ids.give(feature.id, feature.id, row);
		return id === feature.id ? feature : { ...feature, id };
	}

	#guessed(
		json: Record<string, unknown>,
		properties: Record<string, unknown>,
		number: number
	): IncidentFeature {
		const id = json.id === undefined || json.id === null ? '' : String(json.id);
		const names = Object.keys(properties);
		const { guess, read } = this.#senseOf(names);
		const cell = (name: string) => (name === ID_COLUMN ? id : textOf(properties[name]));
		const row: TableRow = { number, cell };
		for (const name of names)
			if (!read.has(name) && properties[name] !== null) this.#unread.add(name);
		return rowToFeature(row, readShape(json.geometry, number, this.issues), {
			guess: id === '' ? guess : { ...guess, id: ID_COLUMN },
			order: this.#orderOf(cell(guess.first)),
			ids: this.#ids,
			issues: this.issues
		});
	}

	#senseOf(names: string[]): Sense {
		const key = names.join('\n');
		let sense = this.#senses.get(key);
		if (!sense) {
			const guess = guessColumns(names);
			sense = { guess, read: new Set([...Object.values(guess), ...OWN_COLUMNS]) };
			this.#senses.set(key, sense);
		}
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

function textOf(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return '';
}
