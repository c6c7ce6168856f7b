import { FLAG_PART, OPEN_END, OPEN_START, UNKNOWN_DEATHS } from '../../feature/columns.ts';
import type { IncidentFeature } from '../../feature/incident.ts';
import { EVENT_STATUSES, EVENT_TYPES, PLACE_PRECISIONS } from '../../feature/vocabulary.ts';
import type { EventColumns } from '../../types.ts';
import { writeDays } from '../day-words.ts';
import { writeCountry, writeFacetValue } from '../filters/names.ts';
import { writePlace } from '../place-words.ts';

/** A column of the table. */
export interface TableColumn {
	key: string;
	name: string;
	/** pixels */
	width: number;
	isNumber?: boolean;
	/** what a cell says; `feature` is absent until it is fetched */
	text: (columns: EventColumns, row: number, feature: IncidentFeature | null | undefined) => string;
	/** a number to sort a row by; absent where the page does not hold what it says */
	sortKey?: (columns: EventColumns) => (row: number) => number;
}

/** All columns, in the order they stand in. */
export const TABLE_COLUMNS: TableColumn[] = [
	{
		key: 'date',
		name: 'Date',
		width: 160,
		text: (columns, row) =>
			writeDays(columns.firstDay[row] ?? OPEN_START, columns.lastDay[row] ?? OPEN_END),
		sortKey: () => (row) => row
	},
	{
		key: 'title',
		name: 'Event',
		width: 290,
		text: (columns, row, feature) => feature?.properties.title ?? nameOf(columns, 'subType', row)
	},
	{
		key: 'type',
		name: 'Type',
		width: 180,
		text: ({ type }, row) => EVENT_TYPES[type[row] ?? 0] ?? '',
		sortKey: (columns) => (row) => columns.type[row] ?? 0
	},
	{
		key: 'subtype',
		name: 'Sub-type',
		width: 180,
		text: (columns, row) => nameOf(columns, 'subType', row),
		sortKey: (columns) => byName(columns, 'subType')
	},
	{
		key: 'place',
		name: 'Place',
		width: 170,
		// the columns know the country; the place comes with the feature
		text: (columns, row, feature) =>
			feature === undefined
				? writeCountries(columns, row)
				: writePlace(
						feature?.properties.location ?? null,
						feature?.properties.place_precision ?? null,
						((columns.flags[row] ?? 0) & FLAG_PART) !== 0
					)
	},
	{
		key: 'precision',
		name: 'Place known as',
		width: 120,
		text: ({ precision }, row) =>
			writeFacetValue('precisions', PLACE_PRECISIONS[precision[row] ?? 0] ?? 'unlocated'),
		sortKey: (columns) => (row) => columns.precision[row] ?? 0
	},
	{
		key: 'country',
		name: 'Country',
		width: 130,
		text: writeCountries,
		sortKey: (columns) => byName(columns, 'country')
	},
	{
		key: 'killed',
		name: 'Killed',
		width: 72,
		isNumber: true,
		text: ({ deaths }, row) => {
			const told = deaths[row] ?? UNKNOWN_DEATHS;
			return told === UNKNOWN_DEATHS ? '' : told.toLocaleString('en');
		},
		// events without a number come after those with none killed
		sortKey:
			({ deaths }) =>
			(row) =>
				deaths[row] === UNKNOWN_DEATHS ? 0 : (deaths[row] ?? 0) + 1
	},
	{
		key: 'actor1',
		name: 'Actor 1',
		width: 160,
		text: (columns, row) => nameOf(columns, 'actor1', row),
		sortKey: (columns) => byName(columns, 'actor1')
	},
	{
		key: 'actor2',
		name: 'Actor 2',
		width: 160,
		text: (columns, row) => nameOf(columns, 'actor2', row),
		sortKey: (columns) => byName(columns, 'actor2')
	},
	{
		key: 'sources',
		name: 'Sources',
		width: 80,
		isNumber: true,
		text: (_, __, feature) => feature?.properties.source_count.toLocaleString('en') ?? ''
	},
	{
		key: 'confidence',
		name: 'Confidence',
		width: 96,
		isNumber: true,
		text: ({ confidence }, row) => `${confidence[row] ?? 0} %`,
		sortKey: (columns) => (row) => columns.confidence[row] ?? 0
	},
	{
		key: 'status',
		name: 'Review',
		width: 110,
		text: ({ status }, row) => writeFacetValue('statuses', EVENT_STATUSES[status[row] ?? 0] ?? ''),
		sortKey: (columns) => (row) => columns.status[row] ?? 0
	}
];

/** The columns a person sees before choosing. */
export const FIRST_COLUMNS = ['date', 'title', 'place', 'killed', 'actor1'];

type Named = 'subType' | 'country' | 'actor1' | 'actor2';

function wordsOf(columns: EventColumns, name: Named): string[] {
	return columns.dictionaries[name === 'actor1' || name === 'actor2' ? 'actor' : name];
}

function nameOf(columns: EventColumns, name: Named, row: number): string {
	return wordsOf(columns, name)[columns[name][row] ?? 0] ?? '';
}

function writeCountries(columns: EventColumns, row: number): string {
	return nameOf(columns, 'country', row).split('+').map(writeCountry).join(', ');
}

/** Place of each row's word among all words, in the order of the alphabet. */
function byName(columns: EventColumns, name: Named): (row: number) => number {
	const words = wordsOf(columns, name);
	const order = words.map((_, code) => code);
	const write = name === 'country' ? writeCountry : (word: string) => word;
	const collator = new Intl.Collator('en');
	order.sort((a, b) => collator.compare(write(words[a] ?? ''), write(words[b] ?? '')));
	const ranks = new Uint32Array(words.length);
	order.forEach((code, rank) => (ranks[code] = rank));
	return (row) => ranks[columns[name][row] ?? 0] ?? 0;
}
