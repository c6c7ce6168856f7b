import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { IncidentFeature } from '../incident.ts';
import { draftToFeature } from './draft.ts';
import { readFile } from './read-file.ts';
import { RecordScanner } from './record-scanner.ts';
import { TableStream } from './table-stream.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function readInPieces(text: string, size: number) {
	const bytes = encode(text);
	const features: IncidentFeature[] = [];
	const texts: string[] = [];
	const stream = new TableStream((draft, { from, to }) => {
		features.push(draftToFeature(draft));
		texts.push(new TextDecoder().decode(bytes.subarray(from, to)));
	});
	for (let at = 0; at < bytes.length; at += size) stream.push(bytes.slice(at, at + size));
	const issues = stream.finish().list();
	return { features, texts, issues, stream };
}

const cell = fc.oneof(
	fc.constantFrom('', '5" gun', 'a "b" c', 'x,y', 'line\nline', '"', '\r\n', '🔥', "'=1"),
	fc.string({ unit: 'grapheme' })
);
const tables = fc
	.array(fc.record({ id: fc.uuid(), date: fc.constantFrom('2025-03-16', ''), title: cell }), {
		minLength: 1,
		maxLength: 8
	})
	.chain((rows) =>
		fc.constantFrom(',', ';', '\t').map((delimiter) => ({
			rows,
			text: Papa.unparse(
				rows.map((row) => ({ ...row, lat: '1.5', lng: '2.5' })),
				{ delimiter, newline: '\n' }
			)
		}))
	);

describe('TableStream', () => {
	it('reads what was written, whatever the pieces', () => {
		fc.assert(
			fc.property(tables, fc.integer({ min: 1, max: 100 }), ({ rows, text }, size) => {
				const { features, texts, stream } = readInPieces(text, size);
				expect(features.map((feature) => feature.id)).toEqual(rows.map((row) => row.id));
				expect(features).toEqual(readFile(text)?.features);
				features.forEach((feature, i) => expect(stream.readAgain(texts[i] ?? '')).toEqual(feature));
			}),
			{ numRuns: 300 }
		);
	});

	it('counts rows as a spreadsheet does', () => {
		const { features, issues } = readInPieces('date,lat,lng\n\n2025-03-16,1,2\n\nsoon,1,2', 5);
		expect(features).toHaveLength(2);
		expect(issues.map(({ row, column }) => [row, column])).toEqual([[5, 'date']]);
	});

	it('says where a quote is never closed', () => {
		const { features, issues } = readInPieces(
			'date,lat,lng\n2025-03-16,1,2\n"2025,1,2\n2025-03-17,1,2\n',
			7
		);
		expect(features).toHaveLength(1);
		expect(issues).toEqual([
			{ row: 3, column: null, message: expect.stringContaining('never closed'), severity: 'error' }
		]);
	});

	it('reads a table without rows, and nothing at all', () => {
		expect(readInPieces('date,lat,lng\n', 3).features).toEqual([]);
		expect(readInPieces('', 3).features).toEqual([]);
	});

	it('gives up on a row without end', () => {
		const { issues } = readInPieces(`date,lat,lng\n"${'x'.repeat(40_000_000)}`, 1 << 20);
		expect(issues[0]?.message).toContain('never closed');
	});
});

it('records end where they end', () => {
	const ends: number[] = [];
	new RecordScanner(',', 0).scan(encode('a,"b\n""c"\nd"e,f\n"g\n'), ends);
	expect(ends).toEqual([10, 16]);
});
