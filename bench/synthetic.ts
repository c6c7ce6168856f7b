import type { EventColumns } from '../src/lib/types.ts';
import {
	FLAG_PART,
	NO_POSITION,
	OPEN_END,
	UNKNOWN_DEATHS,
	makeColumns
} from '../src/lib/feature/column-codes.ts';
import { reorderColumns } from '../src/lib/feature/column-rows.ts';
import { sortRows } from '../src/lib/feature/sort-rows.ts';
import { PLACE_PRECISIONS } from '../src/lib/feature/vocabulary.ts';

/** Days of the made-up data, since 1970-01-01: eight years from 2018-01-01. */
export const FIRST_DAY = 17532;
export const LAST_DAY = FIRST_DAY + 8 * 365;

/** Areas that the made-up events name. */
export const AREA_IDS = [
	'UA.07',
	'UA.05',
	'UA.26',
	'UA.17',
	'UA.11',
	'SD.47',
	'SD.29',
	'CD.11',
	'MM.11',
	'YE.10'
];
const COUNTRIES = ['', 'UA', 'SD', 'CD', 'MM', 'YE', 'SY', 'ML', 'NG', 'CO', 'IQ'];
const ACTORS = ['', 'Army', 'Rebels', 'Police', 'Militia', 'Protesters', 'Unknown'];
const [EXACT, SETTLEMENT, NEAR, DISTRICT, REGION, , COUNTRY] = PLACE_PRECISIONS.map((_, i) => i);

/** A seeded stream of numbers from 0 to 1 (mulberry32). */
export function makeRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * Made-up events: towns of uneven size around some centres, most of a day, some of days or months, a few open; with
 * `pointsOnly` every event is a dot, so that libraries that know nothing else draw the same.
 */
export function makeSynthetic(count: number, seed: number, pointsOnly = false): EventColumns {
	const random = makeRandom(seed);
	const towns = makeTowns(random);
	const columns = makeColumns(count, {
		subType: ['', 'Armed clash', 'Air/drone strike', 'Shelling/artillery/missile attack', 'Attack'],
		country: COUNTRIES,
		actor: ACTORS,
		area: ['', ...AREA_IDS]
	});
	for (let row = 0; row < count; row++) fillRow(columns, row, random, towns, pointsOnly);
	return reorderColumns(columns, sortRows(columns, []));
}

function fillRow(
	columns: EventColumns,
	row: number,
	random: () => number,
	towns: [number, number, number][],
	pointsOnly: boolean
): void {
	const first = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY));
	columns.firstDay[row] = first;
	columns.lastDay[row] = lastDay(first, random());
	// the square makes few towns hold most events
	const [lng, lat, country] = towns[Math.floor(random() ** 2 * towns.length)] ?? [0, 0, 0];
	columns.lng[row] = Math.round((lng + (random() - 0.5) * 0.2) * 1e7);
	columns.lat[row] = Math.round((lat + (random() - 0.5) * 0.2) * 1e7);
	columns.country[row] = country;
	columns.type[row] = Math.floor(random() ** 1.5 * 6);
	columns.subType[row] = 1 + Math.floor(random() * 4);
	columns.actor1[row] = 1 + Math.floor(random() * (ACTORS.length - 1));
	columns.actor2[row] = Math.floor(random() * ACTORS.length);
	columns.deaths[row] = random() < 0.3 ? UNKNOWN_DEATHS : Math.floor(random() ** 6 * 80);
	columns.confidence[row] = 40 + Math.floor(random() * 60);
	columns.precision[row] = random() < 0.3 ? (EXACT ?? 0) : (SETTLEMENT ?? 0);
	if (!pointsOnly) fillVaguePlace(columns, row, random);
}

function fillVaguePlace(columns: EventColumns, row: number, random: () => number): void {
	const share = random();
	if (share > 0.24) return;
	if (share > 0.12) {
		columns.precision[row] = NEAR ?? 0;
		columns.radius[row] = 20 + Math.floor(random() * 200);
		return;
	}
	if (share > 0.02) {
		columns.precision[row] = share > 0.08 ? (DISTRICT ?? 0) : (REGION ?? 0);
		columns.area[row] = 1 + Math.floor(random() * AREA_IDS.length);
		columns.flags[row] = random() < 0.5 ? FLAG_PART : 0;
		return;
	}
	columns.precision[row] = COUNTRY ?? 0;
	columns.lng[row] = columns.lat[row] = NO_POSITION;
}

function lastDay(first: number, share: number): number {
	if (share < 0.85) return first;
	if (share < 0.97) return first + 1 + Math.floor((share - 0.85) * 50);
	if (share < 0.998) return first + 30;
	return share < 0.9999 ? first + 365 : OPEN_END;
}

// around the capitals of the countries above
const CENTERS: [number, number][] = [
	[35.5, 48.6],
	[32.5, 14.5],
	[28.5, -1.7],
	[96.2, 21.5],
	[44.5, 15.2],
	[37.5, 35.3],
	[-3.5, 15.5],
	[12.5, 11.5],
	[-75, 4.5],
	[43.5, 35]
];

function makeTowns(random: () => number): [number, number, number][] {
	const towns: [number, number, number][] = [];
	for (let i = 0; i < 2400; i++) {
		const at = Math.floor(random() ** 1.3 * CENTERS.length);
		const [lng, lat] = CENTERS[at] ?? [0, 0];
		const spread = () => (random() + random() + random() - 1.5) * 5;
		towns.push([lng + spread(), lat + spread(), at + 1]);
	}
	return towns;
}
