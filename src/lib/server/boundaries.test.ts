import { describe, expect, it } from 'vitest';
import { loadBoundaries } from './boundaries.ts';

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

const boundaries = loadBoundaries();

function polygonsOf(areaId: string): GeoJSON.Position[][][] {
	const geometry = boundaries.geometry(areaId);
	if (geometry === null) throw new Error(`No polygon for ${areaId}.`);
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function isInside([lng = 0, lat = 0]: number[], areaId: string): boolean {
	let inside = false;
	for (const ring of polygonsOf(areaId).flat())
		for (let at = 1; at < ring.length; at++) {
			const [x = 0, y = 0] = ring[at] ?? [];
			const [px = 0, py = 0] = ring[at - 1] ?? [];
			if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
		}
	return inside;
}

const INSIDE: [string, number[], string, boolean][] = [
	['Simferopol', [34.1, 44.95], 'UA', true],
	['Simferopol', [34.1, 44.95], 'UA.11', true],
	['Simferopol', [34.1, 44.95], 'RU', false],
	['Simferopol', [34.1, 44.95], 'area:crimean-peninsula', true],
	['Sevastopol', [33.54, 44.59], 'UA', true],
	['Sevastopol', [33.54, 44.59], 'UA.20', true],
	['Sevastopol', [33.54, 44.59], 'RU', false],
	['Donetsk', [37.8, 48], 'UA.05', true],
	['Donetsk', [37.8, 48], 'area:donbas', true],
	['Donetsk', [37.8, 48], 'RU', false],
	['Kharkiv', [36.25, 49.99], 'UA.07', true],
	['Kursk', [36.19, 51.73], 'RU.41', true],
	['Kursk', [36.19, 51.73], 'UA', false],
	['El Fasher', [25.35, 13.63], 'SD.55', true],
	['El Fasher', [25.35, 13.63], 'area:darfur', true],
	['El Obeid', [30.22, 13.18], 'area:kordofan', true],
	['El Obeid', [30.22, 13.18], 'area:darfur', false],
	['Bunia', [30.25, 1.56], 'CD.17', true],
	['Kisangani', [25.19, 0.52], 'CD.17', false],
	['Kisangani', [25.19, 0.52], 'CD.30', true],
	['Lubumbashi', [27.48, -11.66], 'CD.14', true],
	['Kalemie', [29.19, -5.95], 'CD.29', true],
	['Goma', [29.22, -1.68], 'area:kivu', true],
	['Mekelle', [39.48, 13.5], 'ET.53', true],
	['Hawassa', [38.48, 7.06], 'ET.SI', true],
	['Gaza', [34.46, 31.5], 'PS.GZ', true],
	['Gaza', [34.46, 31.5], 'IL', false],
	['Jenin', [35.3, 32.46], 'PS.WE', true],
	['Jenin', [35.3, 32.46], 'IL', false],
	['Katzrin', [35.69, 32.99], 'SY', true],
	['Katzrin', [35.69, 32.99], 'area:golan-heights', true],
	['Katzrin', [35.69, 32.99], 'IL', false],
	['Tiberias', [35.53, 32.79], 'IL', true],
	['Tskhinvali', [43.96, 42.23], 'area:south-ossetia', true],
	['Tskhinvali', [43.96, 42.23], 'GE', true],
	['Gori', [44.11, 41.98], 'area:south-ossetia', false],
	['Sukhumi', [41.02, 43], 'GE.02', true],
	['Tiraspol', [29.63, 46.84], 'MD.58', true],
	['Hargeisa', [44.06, 9.56], 'SO', true],
	['Nicosia north', [33.37, 35.2], 'CY', true],
	['Laayoune', [-13.2, 27.15], 'EH', true],
	['Laayoune', [-13.2, 27.15], 'MA', false],
	['Mrauk-U', [93.19, 20.59], 'MM.01', true],
	['Baalbek', [36.21, 34.01], 'area:bekaa-valley', true],
	['Djibo', [-1.63, 14.1], 'BF.12', true],
	['middle of the Red Sea', [38, 20.5], 'area:red-sea', true],
	['Port Sudan', [37.2, 19.6], 'area:red-sea', false],
	['off Odesa', [31, 46], 'area:black-sea', true],
	['off Odesa', [31, 46], 'UA', false],
	['off Mariupol', [37.3, 46.8], 'area:sea-of-azov', true]
];

describe('boundaries', () => {
	for (const [name, location, areaId, expected] of INSIDE)
		it(`${name} is ${expected ? '' : 'not '}in ${areaId}`, () =>
			expect(isInside(location, areaId)).toBe(expected));

	for (const areaId of ['', 'XX', 'UA.99', 'area:nowhere', 'piece:', '__proto__', 'toString'])
		it(`has nothing for ${JSON.stringify(areaId)}`, () =>
			expect(boundaries.geometry(areaId)).toBeNull());

	it('decodes a polygon once', () =>
		expect(boundaries.geometry('UA')).toBe(boundaries.geometry('UA')));
});

const WHOLE = [
	'UA',
	'RU',
	'US',
	'FJ',
	'NZ',
	'AQ',
	'ID',
	'CA',
	'PS',
	'RU.15',
	'US.AK',
	'area:sahel'
];

describe('RFC 7946', () => {
	for (const areaId of WHOLE) {
		const rings = () => polygonsOf(areaId);
		it(`${areaId} is closed and has at least four positions a ring`, () => {
			for (const ring of rings().flat()) {
				expect(ring.length).toBeGreaterThanOrEqual(4);
				expect(ring[0]).toEqual(ring.at(-1));
			}
		});
		it(`${areaId} winds outer rings counterclockwise and holes clockwise`, () => {
			for (const [outer = [], ...holes] of rings()) {
				expect(twiceArea(outer)).toBeGreaterThan(0);
				for (const hole of holes) expect(twiceArea(hole)).toBeLessThan(0);
			}
		});
		it(`${areaId} stays within the antimeridian and the poles`, () => {
			const positions = rings().flat(2);
			expect(
				positions.every(([lng = 999, lat = 999]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90)
			).toBe(true);
			for (const ring of rings().flat()) expect(widestStep(ring)).toBeLessThan(180);
		});
	}
});

function twiceArea(ring: Area['coordinates'][number] | GeoJSON.Position[]): number {
	let sum = 0;
	const positions = ring as GeoJSON.Position[];
	for (let at = 1; at < positions.length; at++) {
		const [x1 = 0, y1 = 0] = positions[at - 1] ?? [];
		const [x2 = 0, y2 = 0] = positions[at] ?? [];
		sum += x1 * y2 - x2 * y1;
	}
	return sum;
}

// a ring that jumps from +180 to -180 is not cut at the antimeridian
function widestStep(ring: GeoJSON.Position[]): number {
	return Math.max(...ring.slice(1).map(([lng = 0], at) => Math.abs(lng - (ring[at]?.[0] ?? 0))));
}
