import { describe, expect, it } from 'vitest';
import { chooseScale, metresPerPixel } from './scale-bar.ts';

const rows: [number, string, number][] = [
	[6000, '500 km', 83],
	[100, '10 km', 100],
	[21, '2 km', 95],
	[20_000, '2,000 km', 100],
	[1.5, '100 m', 67]
];

describe('chooseScale', () => {
	it.each(rows)('%d metres a pixel', (metres, label, pixels) => {
		const scale = chooseScale(metres, 100);
		expect(scale.label).toBe(label);
		expect(Math.round(scale.pixels)).toBe(pixels);
	});
	it('is twice as long at 60 degrees as at the equator', () =>
		expect(metresPerPixel(60, 4) * 2).toBeCloseTo(metresPerPixel(0, 4)));
});
