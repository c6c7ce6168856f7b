import type { EventFile } from '../feature/formats/event-file.ts';
import type { FeatureRange } from '../feature/formats/feature-scanner.ts';
import { PendingBytes } from '../feature/formats/pending-bytes.ts';
import { type ImpliedColumns, WordSieve } from '../feature/formats/word-sieve.ts';
import type { IncidentFeature } from '../feature/incident.ts';
import { foldWords, hasWords } from '../feature/search.ts';
import type { EventColumns } from '../types.ts';

/** A file with what reads it. */
interface OpenFile {
	file: File;
	events: EventFile;
	/** the first of its events, in the order of reading */
	first: number;
}

/** Where the rows of opened files stand in them: details are not kept, they are read again when asked for. */
export class FileRows {
	#files: OpenFile[] = [];
	// by order of reading
	#ids: string[] = [];
	#ranges: number[] = [];
	/** row -> order of reading, and back */
	#order: Uint32Array = new Uint32Array(0);
	#rowOf: Uint32Array = new Uint32Array(0);
	#implied: ImpliedColumns | null = null;

	get ids(): readonly string[] {
		return this.#ids;
	}

	/** The events added from now on stand in this file. */
	addFile(file: File, events: EventFile): void {
		this.#files.push({ file, events, first: this.#ids.length });
	}

	add(id: string, { from, to }: FeatureRange): void {
		this.#ids.push(id);
		this.#ranges.push(from, to);
	}

	/** All events are there, and this is the order of their rows. */
	finish(columns: EventColumns, order: Uint32Array): void {
		this.#order = order;
		this.#rowOf = new Uint32Array(order.length);
		order.forEach((at, row) => (this.#rowOf[at] = row));
		const { type, subType, country, dictionaries } = columns;
		// the columns themselves are given away
		this.#implied = {
			type: type.slice(),
			subType: subType.slice(),
			country: country.slice(),
			dictionaries
		};
	}

	/** The feature of a row, `null` when there is no such row. */
	async read(row: number): Promise<IncidentFeature | null> {
		const at = this.#order[row];
		const open = this.#files.findLast(({ first }) => first <= (at ?? -1));
		if (at === undefined || !open) return null;
		const [from, to] = this.#rangeOf(at);
		return this.#readAt(open, at, await open.file.slice(from, to).text());
	}

	/** The row of an id, -1 where there is none. */
	find(id: string): number {
		return this.#rowOf[this.#ids.indexOf(id)] ?? -1;
	}

	/** Rows whose words hold all of the text, ascending. */
	async search(text: string): Promise<Uint32Array> {
		const words = foldWords(text);
		const found: number[] = [];
		for (const [i, open] of this.#files.entries()) {
			const end = this.#files[i + 1]?.first ?? this.#ids.length;
			await this.#searchIn(open, end, words, found);
		}
		return Uint32Array.from(found).sort();
	}

	async #searchIn(open: OpenFile, end: number, words: string[], found: number[]): Promise<void> {
		const implied = this.#implied;
		if (!implied) return;
		// VIINA names actors and types by columns of numbers: every row is read
		const sieve = open.events.format === 'viina' ? null : new WordSieve(words, implied);
		const decoder = new TextDecoder();
		const pending = new PendingBytes();
		let at = open.first;
		for await (const piece of piecesOf(open.file)) {
			pending.add(piece);
			const have = pending.from + pending.bytes.length;
			for (; at < end && this.#rangeOf(at)[1] <= have; at++) {
				const bytes = pending.slice(...this.#rangeOf(at));
				const row = this.#rowOf[at] ?? -1;
				if (sieve && !sieve.mayHold(implied, row, bytes)) continue;
				const feature = this.#readAt(open, at, decoder.decode(bytes));
				if (feature && hasWords(feature, words)) found.push(row);
			}
			pending.dropTo(at < end ? Math.min(this.#rangeOf(at)[0], have) : have);
		}
	}

	#readAt({ events }: OpenFile, at: number, text: string): IncidentFeature | null {
		const feature = events.readAgain(text);
		// an id given twice in the file was changed when it was first read
		return feature && { ...feature, id: this.#ids[at] ?? feature.id };
	}

	#rangeOf(at: number): [number, number] {
		return [this.#ranges[2 * at] ?? 0, this.#ranges[2 * at + 1] ?? 0];
	}
}

/** The bytes of a file, piece by piece. */
export async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
	for (const pieces = file.stream().getReader(); ;) {
		const { done, value } = await pieces.read();
		if (done) return;
		yield value;
	}
}
