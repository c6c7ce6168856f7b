import { maskRows } from '../../feature/filter.ts';
import type { Query } from '../../feature/query.ts';
import { EVENT_STATUSES, EVENT_TYPES, PLACE_PRECISIONS } from '../../feature/vocabulary.ts';
import type { EventColumns } from '../../types.ts';
import { findLatestRows, type ShownRows } from '../list/rows.ts';

/** One value that can be filtered by, and how many events would be shown with it. */
export interface FacetValue {
	value: string;
	count: number;
}

/** The filters that are lists of values. */
export type FacetName = 'types' | 'actors' | 'countries' | 'precisions' | 'statuses';

type Counter = (columns: EventColumns, rows: Uint32Array) => FacetValue[];

const COUNTERS: Record<FacetName, Counter> = {
	types: (columns, rows) =>
		nameCounts(EVENT_TYPES, countCodes(columns.type, rows, EVENT_TYPES.length)),
	precisions: (columns, rows) => {
		const names = [...PLACE_PRECISIONS, 'unlocated'];
		return nameCounts(names, countCodes(columns.precision, rows, names.length));
	},
	statuses: (columns, rows) =>
		nameCounts(EVENT_STATUSES, countCodes(columns.status, rows, EVENT_STATUSES.length)),
	countries: countCountries,
	actors: countActors
};

/** Counts for each value of each filter: what the days and all the other filters leave. */
export function countFacets(
	shown: ShownRows,
	filters: Query,
	textRows: Uint32Array | null
): Record<FacetName, FacetValue[]> {
	let common: Uint32Array | null = null;
	const rowsFor = (name: FacetName) => {
		const without = withoutFacet(filters, name);
		if (without === filters) return (common ??= findLatestRows(shown));
		const mask = maskRows(shown.columns, without, textRows ?? undefined);
		return findLatestRows({ ...shown, mask });
	};
	const count = (name: FacetName) => COUNTERS[name](shown.columns, rowsFor(name));
	return {
		types: count('types'),
		actors: count('actors'),
		countries: count('countries'),
		precisions: count('precisions'),
		statuses: count('statuses')
	};
}

function withoutFacet(filters: Query, name: FacetName): Query {
	if (name === 'types') {
		const isActive = filters.types.length + filters.subTypes.length > 0;
		return isActive ? { ...filters, types: [], subTypes: [] } : filters;
	}
	// rejected events are counted here, so that a person finds them
	if (name === 'statuses') return { ...filters, statuses: [...EVENT_STATUSES] };
	return filters[name].length > 0 ? { ...filters, [name]: [] } : filters;
}

function countCodes(codes: Uint8Array | Uint16Array, rows: Uint32Array, size: number): Uint32Array {
	const counts = new Uint32Array(size);
	for (const row of rows) {
		const code = codes[row] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	return counts;
}

function nameCounts(names: readonly string[], counts: Uint32Array): FacetValue[] {
	return names.map((value, i) => ({ value, count: counts[i] ?? 0 }));
}

/** An event in several countries counts for each of them. */
function countCountries(columns: EventColumns, rows: Uint32Array): FacetValue[] {
	const names = columns.dictionaries.country;
	const totals = new Map<string, number>();
	countCodes(columns.country, rows, names.length).forEach((count, code) => {
		for (const name of (names[code] ?? '').split('+'))
			if (name !== '') totals.set(name, (totals.get(name) ?? 0) + count);
	});
	return sortByCount(totals);
}

/** An event counts for both of its actors, once where they are the same. */
function countActors(columns: EventColumns, rows: Uint32Array): FacetValue[] {
	const { actor1, actor2, dictionaries } = columns;
	const counts = countCodes(actor1, rows, dictionaries.actor.length);
	for (const row of rows) {
		const second = actor2[row] ?? 0;
		if (second !== actor1[row]) counts[second] = (counts[second] ?? 0) + 1;
	}
	const totals = new Map<string, number>();
	dictionaries.actor.forEach((name, code) => {
		if (name !== '') totals.set(name, counts[code] ?? 0);
	});
	return sortByCount(totals);
}

function sortByCount(totals: Map<string, number>): FacetValue[] {
	return [...totals]
		.map(([value, count]) => ({ value, count }))
		.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
