import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../tests/read-places.ts';

// sentence -> a name in it, the place it is, its precision, its region or country
const ROWS: [string, string, string, string, string][] = [
	['Shells fell on Kharkiv.', 'Kharkiv', 'Kharkiv', 'settlement', 'UA.07'],
	['Shells fell on the Kharkiv region.', 'Kharkiv', 'Kharkiv', 'region', 'UA.07'],
	['Shells fell on Kharkiv oblast.', 'Kharkiv', 'Kharkiv', 'region', 'UA.07'],
	['Drones flew over the Sumy and Odesa regions.', 'Sumy', 'Sumy', 'region', 'UA.21'],
	['Clashes went on in the city of Daraa, in Syria.', 'Daraa', 'Dar‘ā', 'settlement', 'SY.06'],
	['A fire in Paris, Texas, killed one.', 'Paris', 'Paris', 'settlement', 'US.TX'],
	['A fire in Paris closed two museums in France.', 'Paris', 'Paris', 'settlement', 'FR.11'],
	['A storm hit Georgetown, Ky., on Friday.', 'Georgetown', 'Georgetown', 'settlement', 'US.KY'],
	['Tbilisi is the capital of Georgia.', 'Georgia', 'Georgia', 'country', 'GE'],
	['Atlanta is the capital of Georgia.', 'Georgia', 'Georgia', 'region', 'US.GA'],
	['Troops took Pokrovsk, in Ukraine.', 'Pokrovsk', 'Pokrovsk', 'settlement', 'UA.05'],
	['Shells fell in Gulyaypole, in Ukraine.', 'Gulyaypole', 'Hulyaypole', 'settlement', 'UA.26'],
	['Militias burned villages in Darfur.', 'Darfur', 'Darfur', 'area', 'SD'],
	['A ship sank in the Red Sea off Yemen.', 'Red Sea', 'Red Sea', 'area', ''],
	['Rockets fell in Crimea.', 'Crimea', 'Crimea', 'region', 'UA.11'],
	['A drone fell in Sevastopol.', 'Sevastopol', 'Sevastopol', 'settlement', 'UA.20'],
	['A mine killed two 10 km south of Izyum.', 'Izyum', 'Izyum', 'near', 'UA.07'],
	['The army left parts of the Kursk region.', 'Kursk', 'Kursk Oblast', 'region', 'RU.41'],
	['Many fled South Sudan.', 'South Sudan', 'South Sudan', 'country', 'SS'],
	['Rockets hit Ukraine’s capital.', 'Ukraine', 'Kyiv', 'settlement', 'UA.12']
];

describe('resolveToponyms', () => {
	for (const [text, name, place, precision, code] of ROWS)
		it(`${text} (${name})`, () => {
			const { mentions, geocodes } = readPlaces(text);
			const found = geocodes[mentions.findIndex((mention) => mention.text === name)]?.place;
			expect([found?.name, found?.precision]).toEqual([place, precision]);
			expect(found?.admin1Code ?? found?.countryCode).toBe(code);
		});

	it('moves a place by distance and bearing', () => {
		const place = readPlaces('A bus burned 10 km south of Izyum.').geocodes[0]?.place;
		expect(place?.location[0]).toBeCloseTo(37.277, 2);
		expect(place?.location[1]).toBeCloseTo(49.207 - 0.09, 2);
		expect(place?.uncertaintyM).toBe(3500);
	});

	it('keeps the places that lost, best first', () => {
		const geocode = readPlaces('A fire in Paris closed two museums.').geocodes[0];
		expect(geocode?.candidates.length).toBe(5);
		const scores = geocode?.candidates.map((candidate) => candidate.score) ?? [];
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		expect(geocode?.confidence).toBeGreaterThan(0);
	});
});
