import type { EventColumns, LngLat } from '../types.ts';

/** An area as `/api/areas` answers: countries have a centre only. */
export type AreaFeature = GeoJSON.Feature<
	GeoJSON.Polygon | GeoJSON.MultiPolygon | null,
	{ id: string; center: LngLat }
>;

// an address stays well below 8 kB
const IDS_A_REQUEST = 150;

/** Ids of the areas and countries the columns name. */
export function areaIdsOf({ dictionaries }: EventColumns): string[] {
	const ids = dictionaries.area.flatMap((entry) => entry.split('+'));
	return [...new Set([...ids, ...dictionaries.country])].filter((id) => id !== '').sort();
}

/** Fetches areas by id; those the server does not know are missing from the answer. */
export async function fetchAreas(ids: string[], signal: AbortSignal): Promise<AreaFeature[]> {
	const areas: AreaFeature[] = [];
	for (let at = 0; at < ids.length; at += IDS_A_REQUEST) {
		const query = new URLSearchParams({ ids: ids.slice(at, at + IDS_A_REQUEST).join(',') });
		const response = await fetch(`/api/areas?${query}`, { signal });
		if (!response.ok) throw new Error(`Areas could not be fetched: ${response.status}.`);
		const body = (await response.json()) as { features: AreaFeature[] };
		areas.push(...body.features);
	}
	return areas;
}

/** Entries of the area dictionary of which some area has no polygon. */
export function entriesWithoutPolygon(columns: EventColumns, areas: AreaFeature[]): Set<number> {
	const known = new Set(areas.filter((area) => area.geometry).map((area) => area.properties.id));
	const missing = new Set<number>();
	columns.dictionaries.area.forEach((entry, i) => {
		if (entry !== '' && !entry.split('+').some((id) => known.has(id))) missing.add(i);
	});
	return missing;
}
