import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../tests/read-places.ts';

// sentence -> a name in it that is the place itself
const LITERAL: [string, string][] = [
	['A drone hit a house in Izyum.', 'Izyum'],
	['Missiles struck Kyiv before dawn.', 'Kyiv'],
	['The attack on Kyiv killed two people.', 'Kyiv'],
	['Rockets hit the Ukrainian capital Kyiv overnight.', 'Kyiv'],
	['A fire broke out on the outskirts of Damascus.', 'Damascus'],
	['Shelling was reported in Ukraine’s Kharkiv region.', 'Kharkiv'],
	['Strikes targeted Kyiv’s power stations.', 'Kyiv'],
	['Kyiv was hit by missiles before dawn.', 'Kyiv'],
	['Odesa has come under attack again.', 'Odesa'],
	['Soldiers entered Goma on Tuesday.', 'Goma'],
	['Drones fell on Russian territory.', 'Russian'],
	['The Kharkiv attack lasted an hour.', 'Kharkiv'],
	['A mine went off on the road between Kyiv and Zhytomyr.', 'Kyiv'],
	['Clashes continued around Khartoum, residents said.', 'Khartoum'],
	['Parts of the Kursk region were evacuated.', 'Kursk'],
	['Bombs fell in Goma, Masisi and Rutshuru.', 'Rutshuru']
];

describe('literal', () => {
	for (const [text, name] of LITERAL)
		it(`${text} (${name})`, () => {
			const mention = readPlaces(text).mentions.find((found) => found.text === name);
			expect([mention?.literal, mention?.reason]).toEqual([true, mention?.reason]);
			expect(mention).toBeDefined();
		});
});
