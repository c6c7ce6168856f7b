import Papa from 'papaparse';
import type { IncidentFeature } from '../incident.ts';
import { FLAT_PROPERTIES } from '../property-table.ts';

const COLUMNS = ['id', 'longitude', 'latitude', ...FLAT_PROPERTIES];

/** CSV in pieces, the flat properties as columns; areas have no position here, so that nobody draws their middle as a point. */
export function* writeCsv(features: Iterable<IncidentFeature>): Generator<string> {
	yield line(COLUMNS);
	for (const feature of features) yield line(cellsOf(feature));
}

function cellsOf({ id, geometry, properties }: IncidentFeature): unknown[] {
	const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
	const flat = FLAT_PROPERTIES.map((name) => properties[name] ?? null);
	return [id, lng ?? null, lat ?? null, ...flat];
}

// numbers stay numbers: only text can be taken for a formula
function line(cells: unknown[]): string {
	return `${Papa.unparse([cells], { escapeFormulae: true, newline: '\n' })}\n`;
}
