import { describe, expect, it } from 'vitest';
import { TYPE_COLORS } from './palette.ts';
import { EVENT_TYPES } from './vocabulary.ts';

type Triple = [number, number, number];

// land, water and panel of the two basemaps (src/lib/map/basemap-layers.ts, src/app.css), with the least contrast asked for
const BACKGROUNDS: Record<'light' | 'dark', [string, number][]> = {
	light: [
		['#f4f3ef', 3],
		['#ffffff', 3],
		['#d9e1e6', 2.5]
	],
	dark: [
		['#23262a', 3],
		['#16191c', 3],
		['#17191c', 3]
	]
};

// Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB
const SIGHTS: Record<string, Triple[]> = {
	full: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

// in OKLab x 100, about 2 is the least that is seen side by side
const LEAST_DIFFERENCE = 10;

function toLinear(hex: string): Triple {
	return [1, 3, 5].map((at) => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	}) as Triple;
}

function see(matrix: Triple[], color: Triple): Triple {
	return matrix.map((row) => Math.min(1, Math.max(0, dot(row, color)))) as Triple;
}

function toOklab(rgb: Triple): Triple {
	const cones = [
		[0.4122214708, 0.5363325363, 0.0514459929],
		[0.2119034982, 0.6806995451, 0.1073969566],
		[0.0883024619, 0.2817188376, 0.6299787005]
	].map((row) => Math.cbrt(dot(row as Triple, rgb))) as Triple;
	return [
		[0.2104542553, 0.793617785, -0.0040720468],
		[1.9779984951, -2.428592205, 0.4505937099],
		[0.0259040371, 0.7827717662, -0.808675766]
	].map((row) => dot(row as Triple, cones)) as Triple;
}

function dot(a: Triple, b: Triple): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function contrast(a: string, b: string): number {
	const [x, y] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], toLinear(hex)));
	return (Math.max(x ?? 0, y ?? 0) + 0.05) / (Math.min(x ?? 0, y ?? 0) + 0.05);
}

function hueOf(hex: string): number {
	const [, a, b] = toOklab(toLinear(hex));
	return (Math.atan2(b, a) * 180) / Math.PI;
}

describe('colours of event types', () => {
	for (const theme of ['light', 'dark'] as const) {
		for (const [sight, matrix] of Object.entries(SIGHTS))
			it(`differ on the ${theme} map for ${sight} sight`, () => {
				const labs = EVENT_TYPES.map((type) =>
					toOklab(see(matrix, toLinear(TYPE_COLORS[theme][type])))
				);
				const differences = labs.flatMap((a, i) =>
					labs.slice(i + 1).map((b) => 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
				);
				expect(Math.min(...differences)).toBeGreaterThan(LEAST_DIFFERENCE);
			});
		for (const type of EVENT_TYPES)
			it(`${type} stands out on the ${theme} map`, () => {
				for (const [background, least] of BACKGROUNDS[theme])
					expect(contrast(TYPE_COLORS[theme][type], background)).toBeGreaterThanOrEqual(least);
			});
	}
	for (const type of EVENT_TYPES)
		it(`${type} keeps its hue`, () => {
			const turn = Math.abs(hueOf(TYPE_COLORS.light[type]) - hueOf(TYPE_COLORS.dark[type]));
			expect(Math.min(turn, 360 - turn)).toBeLessThan(10);
		});
});
