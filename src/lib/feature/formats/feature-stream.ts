import type { IncidentFeature } from '../incident.ts';
import { FeatureReader } from './feature-reader.ts';
import { type FeatureRange, FeatureScanner } from './feature-scanner.ts';
import type { ImportIssue } from './read-result.ts';

/** Gets each feature, and where it stands in the file: its details can be read again from there. */
export type OnFeature = (feature: IncidentFeature, range: FeatureRange) => void;

// read in one go: some 10 ms, so that a page or a server stays awake
const PIECE_BYTES = 1 << 19;

/** Reads GeoJSON or NDJSON of any size piece by piece; no more than a piece and one feature is in memory. */
export class FeatureStream {
	#scanner = new FeatureScanner();
	#reader = new FeatureReader();
	#decoder = new TextDecoder();
	#onFeature: OnFeature;
	/** bytes of the feature that is not complete yet */
	#rest: Uint8Array = new Uint8Array(0);
	#restFrom = 0;
	#count = 0;

	constructor(onFeature: OnFeature) {
		this.#onFeature = onFeature;
	}

	/** Takes the next bytes; large ones are best handed over in pieces, with a pause between them. */
	push(bytes: Uint8Array): void {
		for (let at = 0; at < bytes.length; at += PIECE_BYTES)
			this.#pushPiece(bytes.subarray(at, at + PIECE_BYTES));
	}

	/** How many features there were, and what was wrong. */
	finish(): { count: number; issues: ImportIssue[] } {
		if (this.#rest.length > 0)
			this.#reader.issues.error(this.#count + 1, null, 'The file ends in the middle of a feature.');
		if (this.#count === 0)
			this.#reader.issues.error(null, 'features', 'There are no features in this file.');
		return { count: this.#count, issues: this.#reader.finish() };
	}

	#pushPiece(piece: Uint8Array): void {
		const found: FeatureRange[] = [];
		this.#scanner.scan(piece, found);
		const bytes = join(this.#rest, piece);
		if (found.length > 0) this.#read(bytes, found);
		const needed = this.#scanner.needed - this.#restFrom;
		this.#rest = bytes.slice(needed);
		this.#restFrom += needed;
	}

	#read(bytes: Uint8Array, found: FeatureRange[]): void {
		const parsed =
			this.#parse(bytes, found) ?? found.map((range) => this.#parse(bytes, [range])?.[0]);
		found.forEach((range, i) => {
			const row = ++this.#count;
			if (parsed[i] === undefined) {
				this.#reader.issues.error(row, null, 'The feature is no JSON.');
				return;
			}
			const feature = this.#reader.read(parsed[i], row);
			if (feature) this.#onFeature(feature, range);
		});
	}

	// neighbours are parsed together: their text with commas between them is a list
	#parse(bytes: Uint8Array, found: FeatureRange[]): unknown[] | null {
		const [first, last] = [found[0], found.at(-1)];
		if (!first || !last) return [];
		const text = this.#decoder.decode(
			bytes.subarray(first.from - this.#restFrom, last.to - this.#restFrom)
		);
		const list = tryParse(`[${text}]`) ?? tryParse(`[${joinLines(text)}]`);
		return list?.length === found.length ? list : null;
	}
}

/** Reads a whole file from its pieces, as a stream of a file or of a response gives them. */
export async function readFeaturesInChunks(
	chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
	onFeature: OnFeature
): Promise<{ count: number; issues: ImportIssue[] }> {
	const stream = new FeatureStream(onFeature);
	for await (const chunk of chunks) stream.push(chunk);
	return stream.finish();
}

// lines of NDJSON end between features only: JSON writes line ends in strings as \n
function joinLines(text: string): string {
	return text.replaceAll('\u001e', '').replace(/\}\s+\{/g, '},{');
}

function tryParse(text: string): unknown[] | null {
	try {
		return JSON.parse(text) as unknown[];
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (a.length === 0) return b;
	const joined = new Uint8Array(a.length + b.length);
	joined.set(a);
	joined.set(b, a.length);
	return joined;
}
