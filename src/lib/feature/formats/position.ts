import type { LngLat } from '../../types.ts';
import type { Issues } from './read-result.ts';
import { readNumber, type TableRow } from './table.ts';

/** The position in two columns, `null` with an issue when it cannot be: half of it missing, out of range, or 0,0. */
export function readPosition(
	row: TableRow,
	lngColumn: string,
	latColumn: string,
	issues: Issues
): LngLat | null {
	const lng = readNumber(row, lngColumn, issues);
	const lat = readNumber(row, latColumn, issues);
	if (lng === null && lat === null) return null;
	if (lng === null || lat === null) {
		issues.warn(
			row.number,
			lng === null ? lngColumn : latColumn,
			'Half of the position is missing.'
		);
		return null;
	}
	const why = whyNoPosition(lng, lat);
	if (why === null) return [lng, lat];
	issues.warn(row.number, `${lngColumn}, ${latColumn}`, why);
	return null;
}

/** Why two numbers are not where an event is, `null` when they may be. */
export function whyNoPosition(lng: number, lat: number): string | null {
	// the commonest way to write "not known"; no conflict happens there
	if (lng === 0 && lat === 0) return 'The position is 0, 0, which files write for "not known".';
	return whyOutOfRange(lng, lat);
}

/** Why two numbers are no longitude and latitude, `null` when they are. */
export function whyOutOfRange(lng: number, lat: number): string | null {
	if (Math.abs(lat) > 90 && Math.abs(lng) <= 90)
		return `Latitude ${lat} is out of range: longitude and latitude may be swapped.`;
	if (Math.abs(lng) > 180) return `Longitude ${lng} is out of range.`;
	return Math.abs(lat) > 90 ? `Latitude ${lat} is out of range.` : null;
}
