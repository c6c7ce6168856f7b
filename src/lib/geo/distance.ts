import type { LngLat } from '../types.ts';

const RADIUS_KM = 6371.0088; // mean Earth radius, IUGG
const DEGREE = Math.PI / 180;

/** Great-circle distance in kilometres. */
export function distanceKm(a: LngLat, b: LngLat): number {
	const dLat = Math.sin(((b[1] - a[1]) * DEGREE) / 2) ** 2;
	const dLng = Math.sin(((b[0] - a[0]) * DEGREE) / 2) ** 2;
	const chord = dLat + Math.cos(a[1] * DEGREE) * Math.cos(b[1] * DEGREE) * dLng;
	return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The point so many kilometres from another, `bearing` in degrees clockwise from north. */
export function pointAt(from: LngLat, km: number, bearing: number): LngLat {
	const angle = km / RADIUS_KM;
	const lat = from[1] * DEGREE;
	const sinTo =
		Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing * DEGREE);
	const dLng = Math.atan2(
		Math.sin(bearing * DEGREE) * Math.sin(angle) * Math.cos(lat),
		Math.cos(angle) - Math.sin(lat) * sinTo
	);
	const lng = ((from[0] + dLng / DEGREE + 540) % 360) - 180;
	return [lng, Math.asin(sinTo) / DEGREE];
}

/** The point half-way between two. */
export function middleOf(a: LngLat, b: LngLat): LngLat {
	return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
