import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../tests/read-places.ts';

// sentence -> the place names in it, in order
const ROWS: [string, string[]][] = [
	['Shells hit Izyum and Kupiansk on Monday.', ['Izyum', 'Kupiansk']],
	['The column left Port-au-Prince for Cap-Haïtien.', ['Port-au-Prince', 'Cap-Haïtien']],
	['Fighting spread from El Fasher to al-Junaynah.', ['El Fasher', 'al-Junaynah']],
	['Floods closed roads in Butler County, Ohio.', ['Butler County', 'Ohio']],
	['A warehouse burned in Georgetown, Ky., overnight.', ['Georgetown', 'Ky.']],
	['Two people died in Charleston, W.Va., and in Richmond.', ['Charleston', 'W.Va.', 'Richmond']],
	['He flew from New York to San Francisco.', ['New York', 'San Francisco']],
	['Blasts were heard in the Sumy, Kharkiv and Poltava regions.', ['Sumy', 'Kharkiv', 'Poltava']],
	['Rebels hold most of North Kivu and South Kivu.', ['North Kivu', 'South Kivu']],
	['Ships avoid the Red Sea and the Gulf of Aden.', ['Red Sea', 'Gulf of Aden']],
	['The UAE and the U.S. sent aid to South Sudan.', ['UAE', 'U.S.', 'South Sudan']],
	['KHARKIV, Ukraine — Rockets fell before dawn.', ['KHARKIV', 'Ukraine']],
	['Izyum’s mayor left for Dnipro.', ['Izyum', 'Dnipro']],
	['Police in St. Petersburg found a bomb.', ['St. Petersburg']],
	['Troops entered Khan Younis, in southern Gaza.', ['Khan Younis', 'Gaza']]
];

describe('findToponyms', () => {
	for (const [text, names] of ROWS)
		it(text, () => expect(readPlaces(text).mentions.map((m) => m.text)).toEqual(names));

	it('gives spans of the text', () => {
		const words = fc.constantFrom(
			'Kyiv',
			'Al',
			'-',
			'’s',
			'.',
			' ',
			'of',
			'New',
			'ł',
			'\ud83d',
			'(',
			',',
			'10',
			'km'
		);
		const texts = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 80 }),
			fc.array(words).map((list) => list.join(' '))
		);
		fc.assert(
			fc.property(texts, (text) => {
				for (const { start, end, text: found } of readPlaces(text).mentions) {
					expect(text.slice(start, end)).toBe(found);
					expect(end).toBeGreaterThan(start);
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('gives the same answer twice', () => {
		const text = 'Troops left Goma for Bukavu; Kinshasa denied it. In Goma, shops closed.';
		expect(readPlaces(text)).toEqual(readPlaces(text));
	});
});

describe('time', () => {
	// eight times the text may take about eight times as long
	const paces: [string, string][] = [
		['names', 'Kharkiv, Sumy and Deir al-Balah were hit near New York. '],
		['capitals without an end', 'Aaa Bbb Ccc '],
		['one long word', 'Abcdefghij'],
		['dots', 'U.S.A.B.C.'],
		['hyphens', 'Al-El-Al-']
	];
	const timeOf = (text: string) => {
		const started = performance.now();
		readPlaces(text);
		return performance.now() - started;
	};
	for (const [name, unit] of paces)
		it(`grows with the length: ${name}`, () => {
			const count = Math.ceil(5000 / unit.length);
			timeOf(unit.repeat(count));
			const short = timeOf(unit.repeat(count));
			expect(timeOf(unit.repeat(count * 8))).toBeLessThan(8 * short * 6 + 200);
		});
});
