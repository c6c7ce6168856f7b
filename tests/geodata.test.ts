import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBoundaries } from '../src/lib/server/boundaries.ts';
import { loadGazetteer } from '../src/lib/server/gazetteer.ts';

const root = join(import.meta.dirname, '..');
const boundaries = loadBoundaries();
const gazetteer = loadGazetteer();
const KINDS = ['settlement', 'section', 'district', 'region', 'country', 'area', 'site', 'water'];
// too small or too far from the coast for the country's polygon
const AT_SEA = ['Snake Island'];
const COAST_KM = 5;

function readTable(path: string): Record<string, string>[] {
	const [header = '', ...lines] = readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
	const names = header.split('\t');
	return lines.map((line) =>
		Object.fromEntries(line.split('\t').map((cell, at) => [names[at], cell]))
	);
}

describe('overrides.tsv', () => {
	const rows = readTable('geodata/overrides.tsv');
	it('has at least sixty places', () => expect(rows.length).toBeGreaterThanOrEqual(60));
	it('gives each place a negative id of its own', () => {
		const ids = rows.map(({ id }) => Number(id));
		expect(new Set(ids).size).toBe(rows.length);
		expect(ids.every((id) => Number.isInteger(id) && id < 0 && id > -100_000)).toBe(true);
	});
	for (const row of rows) {
		const { name = '', kind = '', countryCode = '', admin1Code = '', source = '', radiusM } = row;
		const location = [Number(row.lng), Number(row.lat)];
		it(`${name} (${row.id}) names its kind, radius and source`, () => {
			expect(KINDS).toContain(kind);
			expect(Number(radiusM)).toBeGreaterThan(0);
			expect(source).toMatch(/^https:\/\/\S+$/);
		});
		if (AT_SEA.includes(name)) continue;
		it(`${name} (${row.id}) lies in ${countryCode} and ${admin1Code}`, () => {
			expect(isNear(location, countryCode)).toBe(true);
			expect(isNear(location, admin1Code)).toBe(true);
		});
	}
});

describe('areas.tsv', () => {
	for (const { id = '', name = '', members = '', source = '', lng, lat } of readTable(
		'geodata/areas.tsv'
	))
		it(`${name} has a source and, when it has members, a polygon around its point`, () => {
			expect(source).not.toBe('');
			if (members === '') return;
			expect(boundaries.geometry(id)).not.toBeNull();
			expect(isNear([Number(lng), Number(lat)], id)).toBe(true);
		});
});

describe('aliases.tsv', () => {
	for (const { aliases = '', name = '', countryCode } of readTable('geodata/aliases.tsv'))
		for (const alias of aliases.split('|'))
			it(`${alias} finds ${name}`, () => {
				const found = gazetteer.lookup(alias).filter(({ via }) => via !== 'loose');
				expect(found.map(({ place }) => `${place.name} ${place.countryCode}`)).toContain(
					`${name} ${countryCode}`
				);
			});
});

describe('SOURCES.md', () => {
	const page = readFileSync(join(root, 'geodata/SOURCES.md'), 'utf8');
	const rows = [...page.matchAll(/^\| `([^`]+)` \| (\d+) \| .* \| `([0-9a-f]{64})` \|$/gm)];
	it('lists the built files', () => expect(rows.length).toBeGreaterThan(4));
	for (const [, file = '', bytes, sum] of rows)
		it(`${file} is the file it was (else: node scripts/geodata/checksums.js)`, () => {
			const content = readFileSync(join(root, file));
			expect(content.length).toBe(Number(bytes));
			expect(createHash('sha256').update(content).digest('hex')).toBe(sum);
		});
	it('keeps all built data within 40 MB', () => {
		const files = rows.map(([, file = '']) => join(root, file)).filter((path) => existsSync(path));
		const total = files.reduce((sum, path) => sum + statSync(path).size, 0);
		expect(total).toBeLessThan(40e6);
	});
});

// inside, or so near the edge that simplification may have moved it
function isNear(location: number[], areaId: string): boolean {
	const geometry = boundaries.geometry(areaId);
	if (geometry === null) return false;
	const rings = (
		geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
	).flat();
	return isInside(location, rings) || rings.some((ring) => distanceKm(location, ring) < COAST_KM);
}

function isInside([lng = 0, lat = 0]: number[], rings: GeoJSON.Position[][]): boolean {
	let inside = false;
	for (const ring of rings)
		for (let at = 1; at < ring.length; at++) {
			const [x = 0, y = 0] = ring[at] ?? [];
			const [px = 0, py = 0] = ring[at - 1] ?? [];
			if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
		}
	return inside;
}

// to the nearest edge, on a plane
function distanceKm([lng = 0, lat = 0]: number[], ring: GeoJSON.Position[]): number {
	const scale = Math.cos((lat * Math.PI) / 180);
	const toPlane = ([x = 0, y = 0]: GeoJSON.Position) => [
		(x - lng) * scale * 111.2,
		(y - lat) * 111.2
	];
	let nearest = Infinity;
	for (let at = 1; at < ring.length; at++) {
		const [x1 = 0, y1 = 0] = toPlane(ring[at - 1] ?? []);
		const [x2 = 0, y2 = 0] = toPlane(ring[at] ?? []);
		const [dx, dy] = [x2 - x1, y2 - y1];
		const along = Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
		nearest = Math.min(nearest, Math.hypot(x1 + along * dx, y1 + along * dy));
	}
	return nearest;
}
