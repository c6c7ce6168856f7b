import { isObject } from '../profile-issue.ts';
import { draftToFeature } from './draft.ts';
import { readGeoJson, readNdjson } from './geojson-read.ts';
import type { FileFormat, ReadResult } from './read-result.ts';
import { restrictionsOf } from './restrictions.ts';
import { findTableFormat } from './table-formats.ts';
import { TableStream } from './table-stream.ts';
import type { IncidentFeature } from '../incident.ts';

/** Reads a file of events; what it is shows in its content, not in its name. `null` when it is no file of events (an article, say). */
export function readFile(text: string): ReadResult | null {
	const content = text.startsWith('\ufeff') ? text.slice(1) : text;
	const format = findFormat(content);
	if (format === null) return null;
	if (format === 'geojson') return readGeoJson(content);
	return format === 'ndjson' ? readNdjson(content) : readTable(content);
}

function readTable(text: string): ReadResult {
	const features: IncidentFeature[] = [];
	const stream = new TableStream((draft) => features.push(draftToFeature(draft)));
	stream.push(new TextEncoder().encode(text));
	const issues = stream.finish().list();
	const restrictions = restrictionsOf(features.map(({ id }) => id));
	return { format: stream.format ?? 'csv', features, issues, restrictions };
}

/** What a file is, by its first lines; `null` when it is none of the formats. */
export function findFormat(text: string): FileFormat | null {
	const start = text.trimStart();
	if (start.startsWith('{') || start.startsWith('[') || start.startsWith('\u001e'))
		return isLines(start) ? 'ndjson' : 'geojson';
	const header = start.slice(0, start.search(/[\r\n]|$/));
	const columns = header.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim());
	const { format } = findTableFormat(columns);
	if (format !== 'csv') return format;
	// a sentence has commas too: a table has short names and at least a second row
	const isTable =
		columns.length >= 3 &&
		columns.every((name) => name.length <= 40) &&
		start.length > header.length;
	return isTable && /(^|[,;\t"])(lat|latitude|date|event_date|start)/i.test(header) ? 'csv' : null;
}

// the first line is a whole feature, and something follows it
function isLines(text: string): boolean {
	if (text.startsWith('\u001e')) return true;
	const end = text.indexOf('\n');
	if (end < 0 || text.slice(end).trim() === '') return false;
	try {
		return isObject(JSON.parse(text.slice(0, end)));
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}
