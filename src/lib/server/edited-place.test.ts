import { describe, expect, it } from 'vitest';
import { readEditedPlace } from './edited-place.ts';

const GOOD = { name: 'Izyum', location: [37.26, 49.21], precision: 'settlement' };

describe('a place that a person gives', () => {
	it('is made whole', () =>
		expect(readEditedPlace(GOOD)).toEqual({
			...GOOD,
			countryCode: '',
			country: '',
			admin1: null,
			admin1Code: null,
			gazetteerId: 0,
			areaId: null,
			part: false,
			uncertaintyM: 2000
		}));

	it('keeps what is right', () => {
		const whole = {
			...GOOD,
			countryCode: 'UA',
			country: 'Ukraine',
			admin1: 'Kharkiv',
			admin1Code: 'UA.07',
			gazetteerId: 707753,
			areaId: 'area:donbas',
			part: true,
			uncertaintyM: 5000
		};
		expect(readEditedPlace(whole)).toEqual(whole);
	});

	it('loses what is of no use', () => {
		const odd = {
			countryCode: 5,
			country: {},
			admin1: [],
			admin1Code: 'x',
			gazetteerId: 1.5,
			areaId: { a: 1 },
			part: 'yes',
			uncertaintyM: 1e12,
			more: 1
		};
		expect(readEditedPlace({ ...GOOD, ...odd })).toEqual(readEditedPlace(GOOD));
	});

	const BAD: [string, unknown, string][] = [
		['nothing', undefined, 'position'],
		['a word', 'Izyum', 'position'],
		['no position', { ...GOOD, location: null }, 'position'],
		['a longitude of 200', { ...GOOD, location: [200, 0] }, 'position'],
		['a latitude of 91', { ...GOOD, location: [0, 91] }, 'position'],
		['words for degrees', { ...GOOD, location: ['1', '2'] }, 'position'],
		['three numbers', { ...GOOD, location: [1, 2, 3] }, 'position'],
		['no name', { ...GOOD, name: ' ' }, 'name'],
		['a long name', { ...GOOD, name: 'a'.repeat(201) }, 'name'],
		['another precision', { ...GOOD, precision: 'vague' }, 'precision']
	];
	for (const [name, value, word] of BAD)
		it(`is refused: ${name}`, () => expect(readEditedPlace(value)).toContain(word));
});
