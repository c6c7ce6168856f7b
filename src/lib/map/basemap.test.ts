import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { basemapStyle, FIRST_LABEL_LAYER } from './basemap.ts';

const themes = ['light', 'dark'] as const;

describe('basemap style', () => {
	for (const theme of themes) {
		const style = basemapStyle(theme, 'http://localhost:1234');
		it(`${theme} is a valid style`, () => expect(validateStyleMin(style)).toEqual([]));

		it(`${theme} asks no other origin for anything`, () => {
			const addresses = JSON.stringify(style).match(/[a-z]+:\/\/[^"]+/g) ?? [];
			expect(addresses.length).toBeGreaterThan(3);
			for (const address of addresses)
				expect(address).toMatch(/^(pmtiles:\/\/)?http:\/\/localhost:1234\//);
		});

		it(`${theme} has its names above everything else`, () => {
			const ids = style.layers.map(({ id }) => id);
			const first = ids.indexOf(FIRST_LABEL_LAYER);
			expect(style.layers.slice(0, first).some(({ type }) => type === 'symbol')).toBe(false);
			expect(style.layers.slice(first).every(({ type }) => type === 'symbol')).toBe(true);
		});
	}

	it('draws the same layers in both themes', () => {
		const [light, dark] = themes.map((theme) => basemapStyle(theme, 'http://a.test').layers);
		expect(light?.map(({ id }) => id)).toEqual(dark?.map(({ id }) => id));
	});
});
