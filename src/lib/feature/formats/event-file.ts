import type { IncidentFeature } from '../incident.ts';
import type { IncidentRow } from '../incident-row.ts';
import { draftToRow } from './draft-row.ts';
import { FeatureReader } from './feature-reader.ts';
import type { FeatureRange } from './feature-scanner.ts';
import { FeatureStream } from './feature-stream.ts';
import { findFormat } from './read-file.ts';
import type { FileFormat, ImportIssue } from './read-result.ts';
import { TableStream } from './table-stream.ts';

/** Gets each event of a file as a row of the columns, and where it stands in the file, in bytes. */
export type OnRow = (row: IncidentRow, range: FeatureRange) => void;

/** A file of events: read once from end to end, and again wherever the details of one event are wanted. */
export interface EventFile {
	format: FileFormat;
	/** takes the next bytes */
	push(bytes: Uint8Array): void;
	/** reads what is left, and says what was wrong */
	finish(): ImportIssue[];
	/** the event that stood in these bytes */
	readAgain(text: string): IncidentFeature | null;
}

/** Begins to read a file that begins with `head`; `null` when it holds no events. */
export function openEventFile(head: string, onRow: OnRow): EventFile | null {
	const format = findFormat(head);
	if (format === null) return null;
	return format === 'geojson' || format === 'ndjson'
		? openFeatures(format, onRow)
		: openTable(format, onRow);
}

function openFeatures(format: FileFormat, onRow: OnRow): EventFile {
	const reader = new FeatureReader();
	const stream = new FeatureStream(reader.issues, (json, number, range) => {
		const row = reader.readRow(json, number);
		if (row) onRow(row, range);
	});
	return {
		format,
		push: (bytes) => stream.push(bytes),
		finish: () => {
			stream.finish();
			return reader.finish();
		},
		readAgain: (text) => new FeatureReader().read(JSON.parse(text), 1)
	};
}

function openTable(format: FileFormat, onRow: OnRow): EventFile {
	const table = new TableStream((draft, range) => onRow(draftToRow(draft), range));
	return {
		format,
		push: (bytes) => table.push(bytes),
		finish: () => table.finish().list(),
		readAgain: (text) => table.readAgain(text)
	};
}
