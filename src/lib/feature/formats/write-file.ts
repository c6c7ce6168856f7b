import type { CollectionMeta } from '../collection.ts';
import type { IncidentFeature } from '../incident.ts';
import type { ProfileIssue } from '../profile-issue.ts';
import { getIssues } from '../validate.ts';
import { writeCsv } from './csv-write.ts';
import { writeGeoJson, writeNdjson } from './geojson-write.ts';
import { writeKml } from './kml-write.ts';
import { restrictionsOf } from './restrictions.ts';

/** What Dateline writes. */
export const WRITE_FORMATS = ['geojson', 'ndjson', 'csv', 'kml'] as const;
export type WriteFormat = (typeof WRITE_FORMATS)[number];

/** Media type and file ending of each format. */
export const FORMAT_TYPES: Readonly<Record<WriteFormat, { mediaType: string; ending: string }>> = {
	geojson: { mediaType: 'application/geo+json', ending: 'geojson' },
	ndjson: { mediaType: 'application/x-ndjson', ending: 'ndjson' },
	csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
	kml: { mediaType: 'application/vnd.google-earth.kml+xml', ending: 'kml' }
};

/** The features as a file, in pieces of text. */
export function writeFile(
	format: WriteFormat,
	features: readonly IncidentFeature[],
	meta: CollectionMeta = {}
): Generator<string> {
	if (format === 'csv') return writeCsv(features);
	if (format === 'kml') return writeKml(features, meta.title);
	return format === 'ndjson' ? writeNdjson(features) : writeGeoJson(features, meta);
}

/** What stands in the way of an export: features that break the profile, and terms nobody acknowledged. */
export function checkExport(
	features: readonly IncidentFeature[],
	acknowledged: readonly string[] = []
): ProfileIssue[] {
	const terms = restrictionsOf(features.map(({ id }) => id))
		.filter(({ holder }) => !acknowledged.includes(holder))
		.map(({ holder, terms }) => ({ path: holder, message: terms }));
	return [...terms, ...getIssues({ type: 'FeatureCollection', features })];
}
