import type { IncidentFeature } from '../feature/incident.ts';

// a page of features is about 2 kB each: 2,000 of them are 4 MB
const CAPACITY = 2000;
// rows asked for in one request
const BATCH = 200;

type Fetch = (rows: number[]) => Promise<(IncidentFeature | null)[]>;

/** Features of rows, kept while they are of use; reading one inside a component redraws it when it comes. */
export class DetailCache {
	// one version wakes the readers: a signal for each of many thousand rows would cost more
	/* eslint-disable svelte/prefer-svelte-reactivity */
	#features = new Map<number, IncidentFeature | null>();
	#pending = new Map<number, Promise<IncidentFeature | null>>();
	/* eslint-enable svelte/prefer-svelte-reactivity */
	#version = $state(0);
	#generation = 0;
	#fetch: Fetch;

	constructor(fetch: Fetch) {
		this.#fetch = fetch;
	}

	/** What is known of a row now: `null` when it is not there, absent when it was not fetched. */
	get(row: number): IncidentFeature | null | undefined {
		void this.#version;
		return this.#features.get(row);
	}

	/** Features of rows, fetching those that are missing. */
	async load(rows: number[]): Promise<(IncidentFeature | null)[]> {
		const missing = rows.filter((row) => !this.#features.has(row) && !this.#pending.has(row));
		for (let at = 0; at < missing.length; at += BATCH) this.#request(missing.slice(at, at + BATCH));
		return Promise.all(
			rows.map((row) => this.#pending.get(row) ?? this.#features.get(row) ?? null)
		);
	}

	/** Forgets everything: rows have new numbers. */
	clear(): void {
		this.#features.clear();
		this.#pending.clear();
		this.#generation++;
		this.#version++;
	}

	#request(rows: number[]): void {
		const generation = this.#generation;
		const answer = this.#fetch(rows);
		rows.forEach((row, i) =>
			this.#pending.set(
				row,
				answer.then((found) => found[i] ?? null)
			)
		);
		const settle = (found: (IncidentFeature | null)[] | null) => {
			if (generation !== this.#generation) return;
			rows.forEach((row, i) => {
				this.#pending.delete(row);
				if (found) this.#features.set(row, found[i] ?? null);
			});
			this.#trim();
			this.#version++;
		};
		answer.then(settle, () => settle(null));
	}

	#trim(): void {
		for (const row of this.#features.keys()) {
			if (this.#features.size <= CAPACITY) return;
			this.#features.delete(row);
		}
	}
}
