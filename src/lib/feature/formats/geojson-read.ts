import type { IncidentFeature } from '../incident.ts';
import { isObject, show } from '../profile-issue.ts';
import { FeatureReader } from './feature-reader.ts';
import type { ReadResult } from './read-result.ts';
import { restrictionsOf } from './restrictions.ts';

/** Reads GeoJSON: a collection, a feature or a list of features, of our own profile or anybody's. */
export function readGeoJson(text: string): ReadResult {
	const reader = new FeatureReader();
	const features: IncidentFeature[] = [];
	const json = parse(text, reader);
	listFeatures(json, reader).forEach((item, i) => {
		const feature = reader.read(item, i + 1);
		if (feature) features.push(feature);
	});
	return {
		format: 'geojson',
		features,
		issues: reader.finish(),
		restrictions: restrictionsOf(features.map(({ id }) => id))
	};
}

/** Reads one feature a line (NDJSON, or GeoJSONSeq with its record separators). */
export function readNdjson(text: string): ReadResult {
	const reader = new FeatureReader();
	const features: IncidentFeature[] = [];
	text.split('\n').forEach((line, i) => {
		const json = line.replaceAll('\u001e', '').trim();
		if (json === '') return;
		const feature = readLine(json, i + 1, reader);
		if (feature) features.push(feature);
	});
	return {
		format: 'ndjson',
		features,
		issues: reader.finish(),
		restrictions: restrictionsOf(features.map(({ id }) => id))
	};
}

function readLine(line: string, row: number, reader: FeatureReader): IncidentFeature | null {
	try {
		return reader.read(JSON.parse(line), row);
	} catch (error) {
		reader.issues.error(row, null, `The line is no JSON: ${reasonOf(error)}`);
		return null;
	}
}

function parse(text: string, reader: FeatureReader): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		reader.issues.error(null, null, `The file is no JSON: ${reasonOf(error)}`);
		return [];
	}
}

function listFeatures(json: unknown, { issues }: FeatureReader): unknown[] {
	if (Array.isArray(json)) return json as unknown[];
	if (!isObject(json)) {
		issues.error(null, null, `GeoJSON is needed, not ${show(json)}.`);
		return [];
	}
	warnReferenceSystem(json, issues.error.bind(issues));
	if (json.type === 'Feature') return [json];
	if (Array.isArray(json.features)) return json.features as unknown[];
	if ('coordinates' in json || 'geometries' in json)
		return [{ type: 'Feature', geometry: json, properties: {} }];
	issues.error(null, 'features', 'There is no list of features.');
	return [];
}

/** Complains about coordinates that are not degrees of WGS 84. */
export function warnReferenceSystem(
	json: Record<string, unknown>,
	complain: (row: null, column: string, message: string) => void
): void {
	const named =
		isObject(json.crs) && isObject(json.crs.properties) ? json.crs.properties.name : null;
	if (typeof named !== 'string' || /CRS84$|4326$/.test(named)) return;
	complain(
		null,
		'crs',
		`Coordinates of ${show(named)} are not degrees of WGS 84: convert the file first.`
	);
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message.slice(0, 200) : String(error);
}
