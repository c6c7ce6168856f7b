import { distanceKm } from '../geo/distance.ts';
import type { Place } from '../types.ts';

const FINENESS = { exact: 0, settlement: 1, near: 2, district: 3, region: 4, area: 5, country: 6 };

/** Smaller is finer: 0 a building, 6 a country. */
export function finenessOf(place: Place): number {
	return FINENESS[place.precision];
}

/** True for a point: a building, a town or the neighbourhood of one. */
export function isPointLike(place: Place): boolean {
	return finenessOf(place) <= 2;
}

// points nearer than this are one place: a village and the town it adjoins are not
const SAME_KM = 3;

/** True when both are the same row of the gazetteer, or points at one spot. */
export function isSamePlace(a: Place, b: Place): boolean {
	if (a.gazetteerId === b.gazetteerId && a.precision === b.precision) return true;
	if (a.areaId !== null && a.areaId === b.areaId) return true;
	if (a.precision === 'settlement' && b.precision === 'settlement' && a.name !== b.name)
		return false;
	return isPointLike(a) && isPointLike(b) && distanceKm(a.location, b.location) <= SAME_KM;
}

/** True when `outer` is coarser and `inner` lies in it. */
export function holdsPlace(outer: Place, inner: Place): boolean {
	if (finenessOf(outer) <= finenessOf(inner)) return false;
	switch (outer.precision) {
		case 'country':
			return outer.countryCode !== '' && outer.countryCode === inner.countryCode;
		case 'region':
			return outer.admin1Code !== null && outer.admin1Code === inner.admin1Code;
		case 'area':
		case 'district':
		case 'near':
			return (
				inner.precision !== 'country' &&
				distanceKm(outer.location, inner.location) * 1000 <= outer.uncertaintyM + 5000
			);
		default:
			// a building in its town
			return distanceKm(outer.location, inner.location) <= SAME_KM * 3;
	}
}

/** True when one holds the other or both are the same. */
export function agreeOnPlace(a: Place, b: Place): boolean {
	return isSamePlace(a, b) || holdsPlace(a, b) || holdsPlace(b, a);
}
