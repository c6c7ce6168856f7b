import type { DateSpan, PlacePrecision } from '../types.ts';
import { spanDays } from '../time/span.ts';

// DESIGN: UCDP where_prec 1-7, ACLED geo_precision 1-3
const PLACE_CODES: Readonly<Record<PlacePrecision, { ucdp: number; acled: number }>> = {
	exact: { ucdp: 1, acled: 1 },
	settlement: { ucdp: 1, acled: 1 },
	near: { ucdp: 2, acled: 2 },
	district: { ucdp: 3, acled: 2 },
	region: { ucdp: 4, acled: 3 },
	area: { ucdp: 5, acled: 3 },
	country: { ucdp: 6, acled: 3 }
};

// UCDP: 1 place, 2 within 25 km, 3 district, 4 first-level unit, 5 line or polygon, 6 country, 7 sea or air
const FROM_UCDP: readonly PlacePrecision[] = [
	'settlement',
	'near',
	'district',
	'region',
	'area',
	'country',
	'area'
];
// ACLED: 1 town, 2 part of a region around a town, 3 region
const FROM_ACLED: readonly PlacePrecision[] = ['settlement', 'near', 'region'];

/** UCDP `where_prec`: 7 is for places at sea, in no country. */
export function toWherePrec(precision: PlacePrecision, isInNoCountry = false): number {
	return precision === 'area' && isInNoCountry ? 7 : PLACE_CODES[precision].ucdp;
}

/** ACLED `geo_precision`. */
export function toGeoPrecision(precision: PlacePrecision): number {
	return PLACE_CODES[precision].acled;
}

/** The precision a UCDP `where_prec` stands for, `null` when it is none of 1 to 7. */
export function fromWherePrec(code: number): PlacePrecision | null {
	return FROM_UCDP[code - 1] ?? null;
}

/** The precision an ACLED `geo_precision` stands for, `null` when it is none of 1 to 3. */
export function fromGeoPrecision(code: number): PlacePrecision | null {
	return FROM_ACLED[code - 1] ?? null;
}

/** UCDP `date_prec`: 1 a day, 2 up to six days, 3 a week, 4 up to a month, 5 more. */
export function toDatePrec(span: Pick<DateSpan, 'earliest' | 'latest'>): number {
	const days = spanDays(span);
	if (days <= 1) return 1;
	if (days <= 6) return 2;
	if (days === 7) return 3;
	return days <= 31 ? 4 : 5;
}

/** ACLED `time_precision`: 1 a day, 2 within a week, 3 within a month or more. */
export function toTimePrecision(span: Pick<DateSpan, 'earliest' | 'latest'>): number {
	const days = spanDays(span);
	if (days <= 1) return 1;
	return days <= 7 ? 2 : 3;
}
