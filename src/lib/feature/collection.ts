import type { IncidentCollection, IncidentFeature } from './incident.ts';

/** What a file says of itself; everything is the caller's to know. */
export interface CollectionMeta {
	title?: string;
	/** program and version */
	generator?: string;
	/** what may be done with the file, and what stands in the way */
	license?: string;
	/** the query as an address writes it */
	query?: string;
	/** when it was written, as the caller's clock says */
	created?: string;
	/** further notes, such as what was left out */
	notes?: string[];
}

/** Version of the profile in docs/geojson-profile.md. */
export const PROFILE_VERSION = '1.0.0';

/** Features as one RFC 7946 collection; `name` is what GDAL calls the layer. */
export function toCollection(
	features: readonly IncidentFeature[],
	meta: CollectionMeta = {}
): IncidentCollection {
	const { title, ...rest } = meta;
	return {
		type: 'FeatureCollection',
		name: title ?? 'incidents',
		metadata: { profile: `dateline ${PROFILE_VERSION}`, ...rest },
		features: [...features]
	};
}
