import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../server/gazetteer.ts';

const gazetteer = loadGazetteer();

// name as news writes it -> best row: its name, kind, code of its region or country, way it fits
const NAMES: [string, string, string, string, string][] = [
	['Kyiv', 'Kyiv', 'settlement', 'UA.12', 'primary'],
	['Odessa', 'Odessa', 'settlement', 'US.TX', 'primary'],
	['Izium', 'Izyum', 'settlement', 'UA.07', 'primary'],
	['Izyum', 'Izyum', 'settlement', 'UA.07', 'primary'],
	['Kupiansk', 'Kupyansk', 'settlement', 'UA.07', 'primary'],
	['Pokrovsk', 'Pokrovsk', 'settlement', 'UA.05', 'primary'],
	['El Fasher', 'El Fasher', 'settlement', 'SD.55', 'primary'],
	['Majdal Shams', 'Majdal Shams', 'settlement', 'SY.03', 'primary'],
	['Chasov Yar', 'Chasiv Yar', 'settlement', 'UA.05', 'alternate'],
	['Khan Younis', 'Khān Yūnis', 'settlement', 'PS.GZ', 'alternate'],
	['Port-au-Prince', 'Port-au-Prince', 'settlement', 'HT.11', 'primary'],
	["N'Djamena", "N'Djamena", 'settlement', 'TD.21', 'primary'],
	['Saint Petersburg', 'St.-Petersburg', 'region', 'RU.66', 'primary'],
	['U.S.', 'United States', 'country', 'US', 'primary'],
	['DRC', 'DR Congo', 'country', 'CD', 'primary'],
	['Ky.', 'Kentucky', 'region', 'US.KY', 'alias'],
	['W. Va.', 'West Virginia', 'region', 'US.WV', 'alias'],
	['Northern Darfur', 'Northern Darfur', 'region', 'SD.55', 'primary'],
	['North Kordofan', 'North Kordofan', 'region', 'SD.56', 'primary'],
	['Crimea', 'Crimea', 'region', 'UA.11', 'primary'],
	['Butler County', 'Butler County', 'district', 'US.OH', 'primary'],
	['Gulyaypole', 'Hulyaypole', 'settlement', 'UA.26', 'loose']
];

describe('lookup', () => {
	for (const [name, shown, kind, code, via] of NAMES)
		it(name, () => {
			const best = gazetteer.lookup(name)[0];
			expect(best?.place.name).toBe(shown);
			expect(best?.place.kind).toBe(kind);
			expect(best?.place.admin1Code || best?.place.countryCode).toBe(code);
			expect(best?.via).toBe(via);
		});
	for (const name of ['', ' ', '’', 'Nonesuchville', 'the', '東京', '\ud800'])
		it(`knows no ${JSON.stringify(name)}`, () => expect(gazetteer.lookup(name)).toEqual([]));
});

describe('hasPrefix', () => {
	const rows: [string, boolean][] = [
		['new yo', true],
		['port au', true],
		['kharkiv', true],
		['zzzz', false],
		['kharkiv drone', false]
	];
	for (const [prefix, expected] of rows)
		it(prefix, () => expect(gazetteer.hasPrefix(prefix)).toBe(expected));
});

describe('units', () => {
	it('finds a region by code', () => expect(gazetteer.admin1('UA.07')?.name).toBe('Kharkiv'));
	it('finds a country by code', () => expect(gazetteer.country('SD')?.name).toBe('Sudan'));
	it('finds a row by id', () => expect(gazetteer.byId(706483)?.name).toBe('Kharkiv'));
	it('knows no such code', () => expect(gazetteer.admin1('UA.99')).toBeNull());
	it('gives regions and countries their key into the boundaries', () => {
		expect(gazetteer.admin1('UA.07')?.areaId).toBe('UA.07');
		expect(gazetteer.country('SD')?.areaId).toBe('SD');
		expect(gazetteer.byId(706483)?.areaId).toBeNull();
	});
});

describe('around', () => {
	const near = gazetteer.around([37.277, 49.207], 20).map((place) => place.name);
	it('starts with the nearest', () => expect(near[0]).toBe('Izyum'));
	it('keeps to the distance', () => expect(near).not.toContain('Kharkiv'));
});
