import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../tests/read-places.ts';

// sentence -> name, and its relation: kind, kilometres, bearing, words
const ROWS: [string, string, string | null, number | null, number | null, string?][] = [
	['A bus burned 10 km south of Izyum.', 'Izyum', 'near', 10, 180, '10 km south of'],
	['It fell about 20 miles (32 km) north-east of Goma.', 'Goma', 'near', 32.18, 45],
	['They camped 15 kilometres from Kupiansk.', 'Kupiansk', 'near', 15, null, '15 kilometres from'],
	['A village just west of Pokrovsk was lost.', 'Pokrovsk', 'near', null, 270, 'west of'],
	['A shop on the outskirts of Homs burned.', 'Homs', 'near', null, null, 'outskirts of'],
	['A patrol was ambushed near Gao.', 'Gao', 'near', null, null, 'near'],
	['Parts of the Kursk region were flooded.', 'Kursk', 'part', null, null, 'Parts of'],
	['Snow fell in eastern Ukraine.', 'Ukraine', 'part', null, 90, 'eastern'],
	['A convoy moved towards Pokrovsk.', 'Pokrovsk', 'direction', null, null, 'towards'],
	['A truck burned between Lyman and Izyum.', 'Lyman', 'between', null, null, 'between'],
	['A truck burned between Lyman and Izyum.', 'Izyum', 'between', null, null, 'between'],
	['Guards on the border with Belarus fired.', 'Belarus', 'border', null, null, 'border with'],
	['A house burned in Izyum.', 'Izyum', null, null, null]
];

describe('findRelation', () => {
	for (const [text, name, kind, km, bearing, words] of ROWS)
		it(`${text} (${name})`, () => {
			const relation = readPlaces(text).mentions.find((m) => m.text === name)?.relation;
			expect(relation === undefined).toBe(false);
			expect(relation?.kind ?? null).toBe(kind);
			if (!relation) return;
			if (km === null) expect(relation.distanceKm).toBeNull();
			else expect(relation.distanceKm).toBeCloseTo(km, 1);
			expect(relation.bearing).toBe(bearing);
			if (words) expect(text.slice(relation.start, relation.end)).toBe(words);
		});
});
