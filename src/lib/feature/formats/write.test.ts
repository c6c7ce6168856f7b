import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
	article,
	boundaries,
	country,
	event,
	features,
	region
} from '../../../../tests/feature-samples.ts';
import { toFeature } from '../profile.ts';
import type { DatelineEvent } from '../../types.ts';
import { readFile } from './read-file.ts';
import { checkExport, WRITE_FORMATS, writeFile } from './write-file.ts';

const articles = new Map([[article.id, article]]);
const make = (id: string, change: Partial<DatelineEvent> = {}) =>
	toFeature({ ...event, id, ...change }, articles, boundaries);
const samples = [
	make('town'),
	make('region', { places: [region] }),
	make('country', { places: [country] }),
	make('open', { date: { ...event.date, earliest: null, precision: 'open' } })
];
const textOf = (pieces: Iterable<string>) => [...pieces].join('');

describe('CSV', () => {
	it('holds the flat properties, and points only where there are points', () => {
		const [header = '', town = '', area = ''] = textOf(writeFile('csv', samples)).split('\n');
		expect(header).toMatch(/^id,longitude,latitude,title,start,end,event_date,/);
		expect(town).toMatch(/^town,37.123457,49.987654,/);
		expect(area).toMatch(/^region,,,/);
	});

	it('keeps spreadsheets from running what it holds', () => {
		const text = textOf(writeFile('csv', [make('x', { title: '=HYPERLINK("x")' })]));
		expect(text).toContain(`"'=HYPERLINK(""x"")"`);
		expect(readFile(text)?.features[0]?.properties.title).toBe('=HYPERLINK("x")');
	});

	it('comes back with the days, the place and the toll it had', () => {
		fc.assert(
			fc.property(features, (feature) => {
				const result = readFile(textOf(writeFile('csv', [feature])));
				const [back] = result?.features ?? [];
				expect(back?.id).toBe(feature.id);
				expect(back?.time).toEqual(feature.time);
				expect(back?.geometry).toEqual(isNullIsland(feature) ? null : feature.geometry);
				for (const name of [
					'fatalities',
					'fatalities_low',
					'fatalities_high',
					'event_type'
				] as const)
					expect(back?.properties[name]).toBe(feature.properties[name]);
			}),
			{ numRuns: 100 }
		);
	});
});

function isNullIsland({ geometry }: { geometry: GeoJSON.Geometry | null }): boolean {
	return geometry?.type === 'Point' && geometry.coordinates.every((degrees) => degrees === 0);
}

describe('KML', () => {
	it('has a time span and a shape for each event', () => {
		const { document } = parseHTML(textOf(writeFile('kml', samples, { title: 'A & B' })));
		const marks = [...document.querySelectorAll('Placemark')];
		expect(marks.map((mark) => mark.getAttribute('id'))).toEqual([
			'town',
			'region',
			'country',
			'open'
		]);
		expect(document.querySelector('Document > name')?.textContent).toBe('A & B');
		expect(marks[0]?.querySelector('TimeSpan')?.textContent).toBe(
			'2025-03-15T00:00:00Z2025-03-16T23:59:59Z'
		);
		expect(marks[0]?.querySelector('Point')?.textContent).toBe('37.123457,49.987654');
		expect(marks[1]?.querySelectorAll('LinearRing')).toHaveLength(2);
		expect(marks[2]?.querySelector('Point')).toBeNull();
		expect(marks[3]?.querySelector('begin')).toBeNull();
	});

	it('is XML whatever the words', () => {
		const title = '<img onerror="x">&\u0000\ud800]]>';
		const text = textOf(writeFile('kml', [make('x', { title })]));
		expect(text).toContain('<name>&lt;img onerror=&quot;x&quot;&gt;&amp;�]]&gt;</name>');
	});
});

describe('checkExport', () => {
	it('lets good features of our own through', () => expect(checkExport(samples)).toEqual([]));

	it('wants the terms of ACLED acknowledged', () => {
		const acled = make('acled:UKR1');
		expect(checkExport([acled])).toEqual([
			{ path: 'ACLED', message: expect.stringContaining('terms') }
		]);
		expect(checkExport([acled], ['ACLED'])).toEqual([]);
	});

	it('stops what breaks the profile', () => {
		const broken = { ...samples[0], geometry: { type: 'Point', coordinates: [200, 0] } };
		expect(checkExport([broken as (typeof samples)[0]])[0]?.message).toContain('200');
	});
});

const hasGdal = ['/usr/bin/ogrinfo', '/usr/local/bin/ogrinfo', '/opt/homebrew/bin/ogrinfo'].some(
	existsSync
);
if (!hasGdal) console.log('ogrinfo is not installed (gdal-bin): files are not opened with GDAL.');

describe('GDAL', () => {
	for (const format of WRITE_FORMATS)
		it.runIf(hasGdal)(`opens ${format}`, () => {
			const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
			const file = join(folder, `events.${format === 'ndjson' ? 'geojsonl' : format}`);
			try {
				writeFileSync(file, textOf(writeFile(format, samples, { title: 'incidents' })));
				const said = execFileSync('ogrinfo', ['-ro', '-al', '-so', file], { encoding: 'utf8' });
				expect(said).toContain('Feature Count: 4');
				if (format === 'kml' || format === 'csv') return;
				expect(said).toMatch(/^start: DateTime/m);
				expect(said).toMatch(/^end: DateTime/m);
				expect(said).toMatch(/^event_date: Date /m);
				expect(said).toMatch(/^fatalities: Integer/m);
				expect(said).toMatch(/^confidence: Real/m);
				expect(said).toMatch(/^title: String/m);
				// QGIS takes the first date field named like a beginning or an end: only ours may be so named
				const dates = [...said.matchAll(/^(\w+): Date/gm)].map((match) => match[1]);
				const misleading = /start|begin|from|end|last|to/;
				expect(dates.filter((name = '') => misleading.test(name))).toEqual(['start', 'end']);
			} finally {
				rmSync(folder, { recursive: true });
			}
		});
});
