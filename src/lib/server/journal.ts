import {
	closeSync,
	existsSync,
	fsyncSync,
	ftruncateSync,
	fstatSync,
	openSync,
	readFileSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { dirname } from 'node:path';
import type { Change } from './review.ts';
import { syncFolder } from './sync-folder.ts';

/** One line of `journal.jsonl`: what a person did, when, and why. */
export interface JournalEntry {
	/** 1, 2, 3, ... in the order written */
	seq: number;
	/** instant of writing, ISO 8601 UTC */
	at: string;
	who: string;
	why: string;
	change: Change;
}

/** The append-only file of every decision a person made. */
export class Journal {
	readonly entries: JournalEntry[] = [];
	readonly #path: string;

	/** Reads the file, or starts an empty one; a line torn by a crash was never acknowledged and is cut off. */
	constructor(path: string) {
		this.#path = path;
		if (!existsSync(path)) return;
		const bytes = readFileSync(path);
		const whole = bytes.lastIndexOf(0x0a) + 1;
		if (whole < bytes.length) truncateSync(path, whole);
		const lines = bytes.subarray(0, whole).toString('utf8').split('\n');
		lines.forEach((line, i) => {
			if (line.trim() !== '') this.entries.push(parseLine(line, path, i + 1));
		});
	}

	/** The entry that this decision would be; nothing is written yet. */
	next(change: Change, who: string, why: string, at: string): JournalEntry {
		return { seq: (this.entries.at(-1)?.seq ?? 0) + 1, at, who, why, change };
	}

	/** Writes one entry and returns only when it is safe on disk; one that cannot be written whole leaves no trace. */
	append(entry: JournalEntry): void {
		const file = openSync(this.#path, 'a');
		const before = fstatSync(file).size;
		try {
			writeFileSync(file, JSON.stringify(entry) + '\n');
			fsyncSync(file);
			if (before === 0) syncFolder(dirname(this.#path));
		} catch (error) {
			// a full disk must not leave half a line for the next entry to run into
			ftruncateSync(file, before);
			throw error;
		} finally {
			closeSync(file);
		}
		this.entries.push(entry);
	}
}

function parseLine(line: string, path: string, number: number): JournalEntry {
	const where = `${path}, line ${number}`;
	let entry: JournalEntry;
	try {
		entry = JSON.parse(line) as JournalEntry;
	} catch (error) {
		throw new Error(`${where}: not JSON (${(error as Error).message}).`, { cause: error });
	}
	if (!Number.isInteger(entry?.seq) || typeof entry.change?.op !== 'string')
		throw new Error(`${where}: a decision has "seq" and "change".`);
	return entry;
}
