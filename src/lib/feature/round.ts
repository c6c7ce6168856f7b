import type { LngLat } from '../types.ts';

/** A point's position in 6 decimals: 11 cm, finer than any news. */
export function roundPosition([lng, lat]: LngLat): LngLat {
	return [roundTo(lng, 6), roundTo(lat, 6)];
}

/** The number in so many decimals, never negative zero. */
export function roundTo(value: number, decimals: number): number {
	const scale = 10 ** decimals;
	return Math.round(value * scale) / scale + 0;
}
