import type { IncidentFeature } from '../incident.ts';
import { FeatureReader } from './feature-reader.ts';
import { findObjectLines } from './feature-lines.ts';
import { type FeatureRange, FeatureScanner } from './feature-scanner.ts';
import { PendingBytes } from './pending-bytes.ts';
import type { ImportIssue, Issues } from './read-result.ts';

/** Gets each object that stands where a feature should, its number from 1 on, and where it stands in the file. */
export type OnJson = (json: unknown, row: number, range: FeatureRange) => void;

// read in one go: some 10 ms, so that a page or a server stays awake
const PIECE_BYTES = 1 << 19;
const LINE_END = 0x0a;
// the borders of the largest country in full detail are some 10 MB
const MOST_FEATURE_BYTES = 1 << 26;

/** Cuts GeoJSON or NDJSON of any size into features, piece by piece; no more than a piece and one feature is in memory. */
export class FeatureStream {
	#scanner = new FeatureScanner();
	#decoder = new TextDecoder();
	#issues: Issues;
	#onJson: OnJson;
	#pending = new PendingBytes();
	#count = 0;

	constructor(issues: Issues, onJson: OnJson) {
		this.#issues = issues;
		this.#onJson = onJson;
	}

	/** Takes the next bytes; large ones are best handed over in pieces, with a pause between them. */
	push(bytes: Uint8Array): void {
		for (let at = 0; at < bytes.length; at += PIECE_BYTES)
			this.#pushPiece(bytes.subarray(at, at + PIECE_BYTES));
	}

	/** How many features there were; what was wrong with the file as a whole is among the issues. */
	finish(): number {
		if (this.#pending.bytes.length > 0)
			this.#issues.error(this.#count + 1, null, 'The file ends in the middle of a feature.');
		if (this.#count === 0)
			this.#issues.error(null, 'features', 'There are no features in this file.');
		return this.#count;
	}

	#pushPiece(piece: Uint8Array): void {
		// a feature without end: it is not read, and `finish` says so
		if (this.#pending.bytes.length > MOST_FEATURE_BYTES) return;
		this.#pending.add(piece);
		const first = piece.indexOf(LINE_END) + 1;
		// the end of what began before
		this.#scan(piece.subarray(0, first));
		const last = this.#readLines(piece, first);
		this.#scan(piece.subarray(last));
		this.#pending.dropTo(this.#scanner.needed);
	}

	#scan(bytes: Uint8Array): void {
		const found: FeatureRange[] = [];
		this.#scanner.scan(bytes, found);
		this.#read(found, this.#parse(found) ?? found.map((one) => this.#parse([one])?.[0]));
	}

	/** Reads the lines from a position on where each is a feature of the list; returns the position after them. */
	#readLines(piece: Uint8Array, from: number): number {
		const to = piece.lastIndexOf(LINE_END) + 1;
		if (to <= from || !this.#scanner.isBetweenFeatures) return from;
		const lines = findObjectLines(piece.subarray(from, to), this.#scanner.needed);
		const parsed = lines && this.#parse(lines);
		if (!parsed) return from;
		this.#scanner.skip(to - from);
		this.#read(lines, parsed);
		return to;
	}

	#read(found: FeatureRange[], parsed: unknown[]): void {
		found.forEach((range, i) => {
			const row = ++this.#count;
			if (parsed[i] === undefined) this.#issues.error(row, null, 'The feature is no JSON.');
			else this.#onJson(parsed[i], row, range);
		});
	}

	// neighbours are parsed together: their text with commas between them is a list
	#parse(found: FeatureRange[]): unknown[] | null {
		const [first, last] = [found[0], found.at(-1)];
		if (!first || !last) return [];
		const text = this.#decoder.decode(this.#pending.slice(first.from, last.to));
		const list = tryParse(`[${text}]`) ?? tryParse(`[${joinLines(text)}]`);
		return list?.length === found.length ? list : null;
	}
}

/** Reads a whole file from its pieces, as a stream of a file or of a response gives them, feature by feature. */
export async function readFeaturesInChunks(
	chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
	onFeature: (feature: IncidentFeature, range: FeatureRange) => void
): Promise<{ count: number; issues: ImportIssue[] }> {
	const reader = new FeatureReader();
	const stream = new FeatureStream(reader.issues, (json, row, range) => {
		const feature = reader.read(json, row);
		if (feature) onFeature(feature, range);
	});
	for await (const chunk of chunks) stream.push(chunk);
	const count = stream.finish();
	return { count, issues: reader.finish() };
}

// features of NDJSON have only space between them; JSON writes line ends in strings as \n
function joinLines(text: string): string {
	return text.replaceAll('\u001e', ' ').replace(/\}\s+\{/g, '},{');
}

function tryParse(text: string): unknown[] | null {
	try {
		return JSON.parse(text) as unknown[];
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
