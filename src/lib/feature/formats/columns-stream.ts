import type { EventColumns } from '../../types.ts';
import { ColumnsBuilder } from '../columns-builder.ts';
import { FeatureReader } from './feature-reader.ts';
import { FeatureStream } from './feature-stream.ts';
import type { ImportIssue } from './read-result.ts';

/** A large file as columns, and where each row's feature stands in it, to be read again when its details are wanted. */
export interface FileColumns {
	columns: EventColumns;
	/** first byte of each row's feature */
	from: Float64Array;
	/** byte after it */
	to: Float64Array;
	issues: ImportIssue[];
}

/** Reads GeoJSON or NDJSON of any size into columns, piece by piece: the features themselves are not kept. */
export class ColumnsStream {
	#reader = new FeatureReader();
	#builder = new ColumnsBuilder();
	#ranges: number[] = [];
	#stream = new FeatureStream(this.#reader.issues, (json, number, { from, to }) => {
		const row = this.#reader.readRow(json, number);
		if (!row) return;
		this.#builder.addRow(row);
		this.#ranges.push(from, to);
	});

	/** Events read so far. */
	get count(): number {
		return this.#builder.count;
	}

	push(bytes: Uint8Array): void {
		this.#stream.push(bytes);
	}

	finish(): FileColumns {
		this.#stream.finish();
		const { columns, order } = this.#builder.finish();
		return {
			columns,
			from: Float64Array.from(order, (at) => this.#ranges[2 * at] ?? 0),
			to: Float64Array.from(order, (at) => this.#ranges[2 * at + 1] ?? 0),
			issues: this.#reader.finish()
		};
	}
}

/** Reads a whole file into columns from its pieces. */
export async function readColumnsInChunks(
	chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
): Promise<FileColumns> {
	const stream = new ColumnsStream();
	for await (const chunk of chunks) stream.push(chunk);
	return stream.finish();
}
