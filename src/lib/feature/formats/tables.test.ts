import { describe, expect, it } from 'vitest';
import lists from '#geodata/lexicon/import.json';
import { getIssues } from '../validate.ts';
import { readFile } from './read-file.ts';
import type { ReadResult } from './read-result.ts';

// made-up rows in the columns of others; no row of theirs is in here
function table(columns: string[], ...rows: Record<string, string | number>[]): string {
	const cell = (value: string | number | undefined) =>
		`"${String(value ?? '').replaceAll('"', '""')}"`;
	const lines = rows.map((row) => columns.map((name) => cell(row[name])).join(','));
	return [columns.join(','), ...lines].join('\n') + '\n';
}

function read(text: string): ReadResult {
	const result = readFile(text);
	if (!result) throw new Error('No reader took it.');
	expect(getIssues({ type: 'FeatureCollection', features: result.features })).toEqual([]);
	return result;
}

const messages = ({ issues }: ReadResult) =>
	issues.map(({ row, column, message }) => `${row} ${column}: ${message}`);

describe('ACLED', () => {
	const row = {
		event_id_cnty: 'UKR1',
		event_date: '2025-05-16',
		year: 2025,
		time_precision: 1,
		event_type: 'Explosions/Remote violence',
		sub_event_type: 'Air/drone strike',
		actor1: 'Air Force of A',
		actor2: 'Civilians (B)',
		country: 'Ukraine',
		admin1: 'Kharkiv',
		location: 'Northford',
		latitude: 49.5,
		longitude: 36.5,
		geo_precision: 1,
		source: 'Example Daily',
		notes: 'Made up for a test.',
		fatalities: 2
	};
	const acled = (...changes: object[]) =>
		read(table(lists.acledColumns, ...changes.map((change) => ({ ...row, ...change }))));

	it('reads a row', () => {
		const result = acled({});
		expect(result.format).toBe('acled');
		expect(result.issues).toEqual([]);
		expect(result.restrictions.map(({ holder }) => holder)).toEqual(['ACLED']);
		expect(result.features[0]).toMatchObject({
			id: 'acled:UKR1',
			time: { date: '2025-05-16' },
			geometry: { type: 'Point', coordinates: [36.5, 49.5] },
			properties: {
				event_type: 'Explosions/Remote violence',
				sub_event_type: 'Air/drone strike',
				actor1: 'Air Force of A',
				actor1_role: 'perpetrator',
				actor2_role: 'target',
				fatalities: 2,
				country_code: 'UA',
				place_precision: 'settlement',
				geo_precision: 1,
				source: 'Example Daily',
				quote: 'Made up for a test.'
			}
		});
	});

	for (const date of ['2025-05-16', '16 May 2025', '16-05-2025'])
		it(`reads the date ${date}`, () =>
			expect(acled({ event_date: date }).features[0]?.time).toEqual({ date: '2025-05-16' }));

	const SPANS: [number, unknown, number][] = [
		[1, { date: '2025-05-16' }, 1],
		[2, { interval: ['2025-05-13', '2025-05-19'] }, 2],
		[3, { interval: ['2025-05-01', '2025-05-31'] }, 3]
	];
	for (const [code, time, back] of SPANS)
		it(`spreads time precision ${code} over its days`, () => {
			const [feature] = acled({ time_precision: code }).features;
			expect(feature?.time).toEqual(time);
			expect(feature?.properties.time_precision).toBe(back);
		});

	for (const code of [1, 2, 3])
		it(`keeps geo precision ${code}`, () =>
			expect(acled({ geo_precision: code }).features[0]?.properties.geo_precision).toBe(code));

	it('loses no row, and says what is wrong in it', () => {
		const result = acled(
			{ event_date: 'soon' },
			{ latitude: 490.5 },
			{ fatalities: 'two' },
			{ event_type: 'War', sub_event_type: 'Grenade' }
		);
		expect(result.features).toHaveLength(4);
		expect(result.features[0]?.time).toBeNull();
		expect(result.features[1]?.geometry).toBeNull();
		expect(result.features[1]?.properties.location).toBe('Northford');
		expect(result.features[3]?.properties.event_type).toBe('Explosions/Remote violence');
		expect(new Set(result.features.map((f) => f.id)).size).toBe(4);
		for (const said of ['"soon" is no date', 'Latitude 490.5', '"two" is no number', '"War" is no'])
			expect(messages(result).some((message) => message.includes(said))).toBe(true);
	});

	it('names the columns it does not carry over', () => {
		const result = acled({ tags: 'x', assoc_actor_1: 'y' });
		expect(messages(result)).toEqual(['1 null: Columns not carried over: assoc_actor_1, tags.']);
	});
});

const UCDP_COLUMNS =
	'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
		','
	);

describe('UCDP GED', () => {
	const row = {
		id: 7,
		type_of_violence: 1,
		dyad_name: 'Government of A - B',
		side_a: 'Government of A',
		side_b: 'B',
		where_prec: 1,
		where_coordinates: 'Northford town',
		adm_1: 'North state',
		latitude: 12.5,
		longitude: 30.5,
		country: 'Yemen (North Yemen)',
		date_prec: 1,
		date_start: '2019-03-16 00:00:00.000',
		date_end: '2019-03-16 00:00:00.000',
		best: 3,
		high: 5,
		low: 2
	};
	const ucdp = (...changes: object[]) =>
		read(table(UCDP_COLUMNS, ...changes.map((change, i) => ({ ...row, id: i + 7, ...change }))));

	it('has 49 columns', () => expect(UCDP_COLUMNS).toHaveLength(49));

	it('reads a row', () => {
		const result = ucdp({});
		expect(result.format).toBe('ucdp');
		expect(result.issues).toEqual([]);
		expect(result.features[0]).toMatchObject({
			id: 'ucdp:7',
			time: { date: '2019-03-16' },
			geometry: { type: 'Point', coordinates: [30.5, 12.5] },
			properties: {
				title: 'Government of A - B, Northford town',
				event_type: 'Battles',
				actor1: 'Government of A',
				actor2: 'B',
				fatalities: 3,
				fatalities_low: 2,
				fatalities_high: 5,
				country_code: 'YE',
				where_prec: 1
			}
		});
	});

	// [type_of_violence, event type, sub-event type, role of side_b]
	const TYPES: [number, string, string, string][] = [
		[1, 'Battles', 'Armed clash', 'participant'],
		[2, 'Battles', 'Armed clash', 'participant'],
		[3, 'Violence against civilians', 'Attack', 'target']
	];
	for (const [code, type, subType, role] of TYPES)
		it(`maps violence of type ${code}`, () =>
			expect(ucdp({ type_of_violence: code }).features[0]?.properties).toMatchObject({
				event_type: type,
				sub_event_type: subType,
				actor2_role: role
			}));

	// [where_prec, precision, is it drawn]
	const PLACES: [number, string, boolean][] = [
		[1, 'settlement', true],
		[2, 'near', true],
		[3, 'district', true],
		[4, 'region', true],
		[5, 'area', true],
		[6, 'country', false],
		[7, 'area', true]
	];
	for (const [code, precision, isDrawn] of PLACES)
		it(`maps place precision ${code}`, () => {
			const [feature] = ucdp({ where_prec: code }).features;
			expect(feature?.properties.place_precision).toBe(precision);
			expect(feature?.geometry !== null).toBe(isDrawn);
		});

	it('keeps spans, and puts exchanged ends right', () => {
		const result = ucdp(
			{ date_start: '2019-03-01', date_end: '2019-03-31' },
			{ date_start: '2019-03-31', date_end: '2019-03-01' }
		);
		const time = { interval: ['2019-03-01', '2019-03-31'] };
		expect(result.features.map((f) => f.time)).toEqual([time, time]);
		expect(messages(result)).toEqual([expect.stringMatching(/^3 null: .*exchanged/)]);
	});
});

describe('VIINA', () => {
	const columns =
		'event_id,report_id,location,source,date,time,url,text,lang,address,longitude,latitude,GEO_PRECISION,t_airstrike_b,t_artillery_b,t_loc_b,a_rus_b,a_ukr_b'.split(
			','
		);
	const row = {
		event_id: 1,
		report_id: 5,
		source: 'exampleua',
		date: 20250316,
		time: '08:10',
		url: 'https://example.org/1',
		text: 'Made up for a test',
		lang: 'ua',
		address: 'Northford',
		longitude: 36.5,
		latitude: 49.5,
		GEO_PRECISION: 'ADM3',
		t_airstrike_b: 0,
		t_artillery_b: 1,
		a_rus_b: 1
	};

	it('takes the day of the report for the day of publication, not of the event', () => {
		const result = read(table(columns, row));
		expect(result.format).toBe('viina');
		expect(result.restrictions[0]?.terms).toContain('Open Database License');
		expect(result.features[0]).toMatchObject({
			id: 'viina:1.5',
			time: { interval: ['2025-03-15', '2025-03-16'] },
			properties: {
				date_basis: 'publication',
				sub_event_type: 'Shelling/artillery/missile attack',
				place_precision: 'settlement',
				actor1: 'Russia',
				source_url: 'https://example.org/1'
			}
		});
		expect(messages(result)).toEqual(['1 null: Columns not carried over: lang, time.']);
	});

	// [GEO_PRECISION, precision]
	for (const [code, precision] of [
		['STREET', 'exact'],
		['ADM2', 'district'],
		['ADM1', 'region']
	])
		it(`maps ${code}`, () =>
			expect(
				read(table(columns, { ...row, GEO_PRECISION: code ?? '' })).features[0]?.properties
					.place_precision
			).toBe(precision));
});

describe('any CSV', () => {
	it('guesses its columns', () => {
		const text =
			'Name;Date;Lat;Lon;Category;Killed;City\nFire;3/16/2025;49,5;36,5;Shelling;2;Northford\n';
		const result = read(text);
		expect(result.format).toBe('csv');
		expect(result.issues).toEqual([]);
		expect(result.features[0]).toMatchObject({
			time: { date: '2025-03-16' },
			geometry: { coordinates: [36.5, 49.5] },
			properties: {
				title: 'Fire',
				event_type: 'Explosions/Remote violence',
				sub_event_type: 'Shelling/artillery/missile attack',
				fatalities: 2,
				location: 'Northford'
			}
		});
	});

	it('says what it doubts', () => {
		const text =
			'date,lat,lng,type,colour\n4/5/2025,1,2,party,red\n6/7/2025,,2,party,blue\nnever,95,2,,\n1/2/2025,0,0\n';
		const result = read(text);
		expect(result.features).toHaveLength(4);
		expect(messages(result)).toEqual([
			'5 null: The row has 3 cells and the header 5: the last ones are taken for empty.',
			'null date: All dates could be day/month or month/day: they are read as day/month.',
			'2 type: "party" is no known event type.',
			'3 lat: Half of the position is missing.',
			'4 lng, lat: Latitude 95 is out of range: longitude and latitude may be swapped.',
			'4 date: "never" is no date that can be read.',
			'5 lng, lat: The position is 0, 0, which files write for "not known".',
			'1 null: Columns not carried over: colour.'
		]);
		expect(result.features.map((f) => f.geometry?.type)).toEqual([
			'Point',
			undefined,
			undefined,
			undefined
		]);
	});

	it('gives the same id to the same row', () => {
		const text = 'date,lat,lng\n2025-03-16,1,2\n2025-03-17,1,2\n2025-03-16,1,2\n';
		const ids = read(text).features.map((f) => f.id);
		expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
		expect(ids[2]).toBe(`${ids[0]}-2`);
		expect(read(text).features.map((f) => f.id)).toEqual(ids);
	});
});

// [text, format]
const FORMATS: [string, string | null][] = [
	['{"type":"FeatureCollection","features":[]}', 'geojson'],
	['\ufeff{"type":"FeatureCollection","features":[]}', 'geojson'],
	['[]', 'geojson'],
	['{"type":"Feature"}\n{"type":"Feature"}\n', 'ndjson'],
	['\u001e{"type":"Feature"}\n', 'ndjson'],
	['{\n"type":"FeatureCollection",\n"features":[]}', 'geojson'],
	['date,lat,lng\n1,2,3', 'csv'],
	['Shelling hit Northford on Sunday, officials said, and two people died.\n\nMore.', null],
	['---\ntitle: x\n---\nText.', null],
	['', null]
];

describe('readFile', () => {
	for (const [text, format] of FORMATS)
		it(`takes ${JSON.stringify(text.slice(0, 30))} for ${format}`, () =>
			expect(readFile(text)?.format ?? null).toBe(format));
});
