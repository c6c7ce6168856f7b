import type { EventColumns, PlacePrecision } from '../types.ts';
import { NO_POSITION } from '../feature/column-codes.ts';
import { fillSteps, hasSteps, stepsOf } from '../feature/mercator.ts';
import type { TimeIndex } from '../feature/time-index.ts';
import { PLACE_PRECISIONS } from '../feature/vocabulary.ts';

/** How a row is drawn; the area kinds are polygons, a country is a badge, nothing is for the tray. */
export const DRAWN = { nothing: 0, dot: 1, disc: 2, area: 3, country: 4 } as const;

const NEAR = PLACE_PRECISIONS.indexOf('near');

/** Everything the map makes of the columns once, before any filter. */
export interface Placement {
	columns: EventColumns;
	index: TimeIndex;
	/** `x, y` in whole-number Mercator */
	steps: Int32Array;
	/** one of `DRAWN` a row */
	drawn: Uint8Array;
	/** rows drawn as areas or counted on a country, ascending */
	areal: Uint32Array;
	/** rows drawn as discs, group by group, by time in each */
	discs: Uint32Array;
	discGroups: DiscGroup[];
}

/** A stretch of `discs`: those with long spans are apart from the others, those around a place from whole areas. */
export interface DiscGroup {
	from: number;
	to: number;
	long: boolean;
	near: boolean;
}

/** Decides how each row is drawn; areas without a polygon (entries of `dictionaries.area`) become discs. */
export function placeRows(
	columns: EventColumns,
	index: TimeIndex,
	areasWithoutPolygon: Set<number>,
	steps = stepsOf(columns)
): Placement {
	const drawn = chooseDrawn(columns, areasWithoutPolygon);
	const areal = collectAreal(drawn);
	return { columns, index, steps, drawn, areal, ...collectDiscs(columns, index, drawn) };
}

// some 10 ms of work
const SLICE = 200_000;

/** The same as `placeRows`, with pauses for the page between its slices; `null` when it was stopped. */
export async function placeRowsInSlices(
	columns: EventColumns,
	index: TimeIndex,
	signal: AbortSignal
): Promise<Placement | null> {
	const steps = hasSteps(columns) ? stepsOf(columns) : await stepsInSlices(columns, signal);
	await new Promise((resolve) => setTimeout(resolve));
	return steps && !signal.aborted ? placeRows(columns, index, new Set(), steps) : null;
}

async function stepsInSlices(
	columns: EventColumns,
	signal: AbortSignal
): Promise<Int32Array | null> {
	const steps = new Int32Array(2 * columns.count);
	for (let from = 0; from < columns.count; from += SLICE) {
		await new Promise((resolve) => setTimeout(resolve));
		if (signal.aborted) return null;
		fillSteps(steps, columns.lng, columns.lat, from, Math.min(columns.count, from + SLICE));
	}
	return steps;
}

function chooseDrawn(columns: EventColumns, areasWithoutPolygon: Set<number>): Uint8Array {
	const drawn = new Uint8Array(columns.count);
	const kinds = PLACE_PRECISIONS.map(kindOf);
	for (let row = 0; row < columns.count; row++) {
		const area = columns.area[row] ?? 0;
		let kind = kinds[columns.precision[row] ?? 0] ?? DRAWN.nothing;
		if (kind === DRAWN.area && (area === 0 || areasWithoutPolygon.has(area))) kind = DRAWN.disc;
		const needsPosition = kind === DRAWN.dot || kind === DRAWN.disc;
		drawn[row] = needsPosition && columns.lng[row] === NO_POSITION ? DRAWN.nothing : kind;
	}
	return drawn;
}

function kindOf(precision: PlacePrecision): number {
	if (precision === 'exact' || precision === 'settlement') return DRAWN.dot;
	if (precision === 'near') return DRAWN.disc;
	return precision === 'country' ? DRAWN.country : DRAWN.area;
}

function collectAreal(drawn: Uint8Array): Uint32Array {
	const isAreal = (kind: number | undefined) => kind === DRAWN.area || kind === DRAWN.country;
	const rows = new Uint32Array(drawn.reduce((sum, kind) => sum + (isAreal(kind) ? 1 : 0), 0));
	for (let row = 0, count = 0; count < rows.length; row++)
		if (isAreal(drawn[row])) rows[count++] = row;
	return rows;
}

// long spans apart from short ones, places apart from areas
function collectDiscs({ precision }: EventColumns, index: TimeIndex, drawn: Uint8Array) {
	const groups: number[][] = [[], [], [], []];
	let next = 0;
	for (let row = 0; row < drawn.length; row++) {
		const isLong = index.longRows[next] === row;
		if (isLong) next++;
		if (drawn[row] !== DRAWN.disc) continue;
		groups[(isLong ? 0 : 2) + (precision[row] === NEAR ? 0 : 1)]?.push(row);
	}
	let from = 0;
	const discGroups = groups.map((rows, i): DiscGroup => {
		const to = from + rows.length;
		const group = { from, to, long: i < 2, near: i % 2 === 0 };
		from = to;
		return group;
	});
	const discs = new Uint32Array(from);
	groups.forEach((rows, i) => discs.set(rows, discGroups[i]?.from));
	return { discs, discGroups };
}
