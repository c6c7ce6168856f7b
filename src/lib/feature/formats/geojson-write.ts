import { type CollectionMeta, toCollection } from '../collection.ts';
import type { IncidentFeature } from '../incident.ts';

/** GeoJSON text in pieces, one feature a line: git can diff it, and no piece is longer than a feature. */
export function* writeGeoJson(
	features: Iterable<IncidentFeature>,
	meta: CollectionMeta
): Generator<string> {
	const head = JSON.stringify({ ...toCollection([], meta), features: undefined });
	yield `${head.slice(0, -1)},"features":[`;
	let separator = '\n';
	for (const feature of features) {
		yield separator + JSON.stringify(feature);
		separator = ',\n';
	}
	yield '\n]}\n';
}

/** NDJSON in pieces: one feature a line, nothing else. */
export function* writeNdjson(features: Iterable<IncidentFeature>): Generator<string> {
	for (const feature of features) yield `${JSON.stringify(feature)}\n`;
}
