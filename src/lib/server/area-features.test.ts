import { describe, expect, it } from 'vitest';
import type { Boundaries } from '../types.ts';
import { areaFeatures } from './area-features.ts';

const square = (west: number, south: number, side: number): GeoJSON.Position[][] => [
	[
		[west, south],
		[west + side, south],
		[west + side, south + side],
		[west, south + side],
		[west, south]
	]
];
const boundaries: Boundaries = {
	geometry: (id) => {
		if (id === 'UA.07') return { type: 'Polygon', coordinates: square(36, 49, 2) };
		if (id === 'FR')
			return { type: 'MultiPolygon', coordinates: [square(-53, 3, 2), square(0, 44, 6)] };
		return null;
	}
};

describe('areas for the map', () => {
	it('have their polygon and a centre', () => {
		const [area] = areaFeatures(['UA.07'], boundaries);
		expect(area?.properties).toEqual({ id: 'UA.07', center: [37, 50] });
		expect(area?.geometry?.type).toBe('Polygon');
	});
	it('give countries a place for their badge in the largest part, and no polygon', () =>
		expect(areaFeatures(['FR'], boundaries)).toEqual([
			{ type: 'Feature', geometry: null, properties: { id: 'FR', center: [3, 47] } }
		]));
	it('leave out what nobody knows and what was asked twice', () =>
		expect(areaFeatures(['nowhere', 'FR', 'FR'], boundaries)).toHaveLength(1));
});
