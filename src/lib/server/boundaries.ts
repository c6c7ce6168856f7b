import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import type { Boundaries } from '../types.ts';
import { geodataPath } from './geodata.ts';
import { windRings } from './winding.ts';

/** The topology with its areas by id instead of TopoJSON's lists. */
type AreaTopology = Topology<Objects> & { areas: Record<string, Polygon | MultiPolygon> };

let loaded: Boundaries | null = null;

/**
 * Polygons by area id: countries (`UA`), GeoNames admin-1 regions (`UA.07`) and the unions of areas.tsv (`area:donbas`).
 * The file is read at the first polygon asked for, each polygon is decoded when it is asked for.
 */
export function loadBoundaries(): Boundaries {
	loaded ??= makeBoundaries(readTopology, readMembers);
	return loaded;
}

function makeBoundaries(
	readAreas: () => AreaTopology,
	readUnions: () => Map<string, string[]>
): Boundaries {
	const decoded = new Map<string, GeoJSON.Polygon | GeoJSON.MultiPolygon | null>();
	let topology: AreaTopology | null = null;
	let unions: Map<string, string[]> | null = null;
	return {
		geometry(areaId) {
			const known = decoded.get(areaId);
			if (known !== undefined) return known;
			topology ??= readAreas();
			unions ??= readUnions();
			const geometry = decode(topology, unions.get(areaId) ?? [areaId]);
			decoded.set(areaId, geometry);
			return geometry;
		}
	};
}

function decode(topology: AreaTopology, areaIds: string[]) {
	const areas = areaIds.flatMap((areaId) => {
		const area = Object.hasOwn(topology.areas, areaId) ? topology.areas[areaId] : undefined;
		return area ?? [];
	});
	const [first] = areas;
	// half a union would be a wrong border
	if (first === undefined || areas.length < areaIds.length) return null;
	if (areas.length > 1) return windRings(merge(topology, areas));
	return windRings(
		first.type === 'Polygon' ? feature(topology, first).geometry : feature(topology, first).geometry
	);
}

function readTopology(): AreaTopology {
	return JSON.parse(gunzipSync(readFileSync(geodataPath('boundaries.topojson.gz'))).toString());
}

// area id -> the areas it is made of, where areas.tsv names them
function readMembers(): Map<string, string[]> {
	const [header = '', ...lines] = readFileSync(geodataPath('areas.tsv'), 'utf8').split('\n');
	const at = header.split('\t').indexOf('members');
	const unions = new Map<string, string[]>();
	for (const line of lines) {
		const cells = line.split('\t');
		const members = cells[at];
		if (members) unions.set(cells[0] ?? '', members.split('+'));
	}
	return unions;
}
