import type { DateBasis, DatePrecision, EventActor } from '../types.ts';
import type { IncidentProperties } from './incident.ts';
import { COUNT, EVIDENCE, LINK, PLACE, SOURCE } from './property-table-nested.ts';
import type { PropertyRow, PropertyTable } from './property-row.ts';
import { COUNT_KINDS, EVENT_STATUSES, EVENT_TYPES, PLACE_PRECISIONS } from './vocabulary.ts';

/** How finely a date is known. */
export const DATE_PRECISIONS = [
	'day',
	'days',
	'week',
	'month',
	'year',
	'open'
] as const satisfies readonly DatePrecision[];

/** Where a date comes from. */
export const DATE_BASES = [
	'stated',
	'relative',
	'statement',
	'publication',
	'inferred'
] as const satisfies readonly DateBasis[];

/** What an actor did. */
export const ACTOR_ROLES = [
	'perpetrator',
	'target',
	'participant',
	'unknown'
] as const satisfies readonly EventActor['role'][];

const text = (doc: string): PropertyRow => ({ kind: 'string', doc });
const maybe = (doc: string): PropertyRow => ({ kind: 'string', nullable: true, doc });
const count = (doc: string): PropertyRow => ({ kind: 'integer', nullable: true, least: 0, doc });
const toll = (doc: string): PropertyRow => ({ kind: 'integer', optional: true, least: 0, doc });

/** Every property of an incident, in the order of files and documentation. */
export const PROPERTY_TABLE: PropertyTable<IncidentProperties> = {
	title: text('What happened, in a few words.'),
	start: {
		kind: 'timestamp',
		nullable: true,
		doc: 'First instant of the first day it may have happened on, `...T00:00:00Z`; `null` when the beginning is open. A way to hand a day to tools, not a claim that it happened at midnight.'
	},
	end: {
		kind: 'timestamp',
		nullable: true,
		doc: 'Last second of the last day it may have happened on, `...T23:59:59Z`; `null` when the end is open.'
	},
	event_date: {
		kind: 'date',
		nullable: true,
		doc: 'One day for tools that take only one: the first day of the span, or the last when the beginning is open.'
	},
	date_precision: {
		kind: 'string',
		values: DATE_PRECISIONS,
		doc: 'How finely the date is known.'
	},
	date_basis: {
		kind: 'string',
		values: DATE_BASES,
		doc: 'Where the date comes from: the words themselves, words relative to another day, the day of a statement, the publication, or another event.'
	},
	date_phrase: text('The words that give the date; empty when no words do.'),
	date_prec: {
		kind: 'integer',
		least: 1,
		most: 5,
		doc: 'UCDP date precision: 1 a day, 2 up to six days, 3 a week, 4 up to a month, 5 more.'
	},
	time_precision: {
		kind: 'integer',
		least: 1,
		most: 3,
		doc: 'ACLED time precision: 1 a day, 2 within a week, 3 within a month or more.'
	},
	event_type: { kind: 'string', values: EVENT_TYPES, doc: 'ACLED event type.' },
	sub_event_type: text(
		'ACLED sub-event type, or `Talks`; files of others may bring words of their own.'
	),
	plover: maybe('PLOVER event code.'),
	actor1: maybe('First actor, by ACLED’s or UCDP’s name; who did it, when that is told.'),
	actor1_role: {
		kind: 'string',
		nullable: true,
		values: ACTOR_ROLES,
		doc: 'What the first actor did.'
	},
	actor2: maybe('Second actor.'),
	actor2_role: {
		kind: 'string',
		nullable: true,
		values: ACTOR_ROLES,
		doc: 'What the second actor did.'
	},
	claimed_by: maybe('Who says so; several are parted by `; `.'),
	fatalities: count('Deaths, the best number told; 0 is an explicit "nobody", `null` is silence.'),
	fatalities_low: count('Lowest number of deaths told.'),
	fatalities_high: count('Highest number of deaths told.'),
	wounded: count('Wounded, the best number told.'),
	wounded_low: count('Lowest number of wounded told.'),
	wounded_high: count('Highest number of wounded told.'),
	missing: toll('People missing.'),
	captured: toll('People captured.'),
	displaced: toll('People displaced.'),
	drones: toll('Drones launched.'),
	drones_downed: toll('Drones shot down.'),
	missiles: toll('Missiles launched.'),
	missiles_downed: toll('Missiles shot down.'),
	bombs: toll('Bombs dropped.'),
	shells: toll('Shells or rockets fired.'),
	attacks: toll('Attacks counted as one event.'),
	regions: toll('Regions it reached, named or not.'),
	settlements: toll('Settlements it reached, named or not.'),
	location: maybe('Name of the place; several are parted by `; `; `null` when there is none.'),
	admin1: maybe('First-level unit (region, province, state).'),
	admin1_code: maybe('GeoNames code of it, `UA.07`; several are joined with `+`.'),
	country: maybe('Country, in English.'),
	country_code: maybe('ISO 3166-1 alpha-2; several are joined with `+`.'),
	place_precision: {
		kind: 'string',
		nullable: true,
		values: PLACE_PRECISIONS,
		doc: 'How finely the place is known: the coarsest one when there are several places. `null` when there is no place.'
	},
	where_prec: {
		kind: 'integer',
		nullable: true,
		least: 1,
		most: 7,
		doc: 'UCDP place precision: 1 place, 2 near it, 3 district, 4 region, 5 area, 6 country, 7 at sea.'
	},
	geo_precision: {
		kind: 'integer',
		nullable: true,
		least: 1,
		most: 3,
		doc: 'ACLED place precision: 1 place, 2 near it or its district, 3 region or wider.'
	},
	uncertainty_m: {
		kind: 'integer',
		nullable: true,
		least: 0,
		doc: 'Radius of the disc around the position that holds the event, in metres.'
	},
	part_of_area: {
		kind: 'boolean',
		doc: 'True when it happened in an unnamed part of the area ("parts of the region").'
	},
	area_id: maybe(
		'Key of the area in Dateline’s boundaries: `UA.07`, `area:donbas`; several are joined with `+`.'
	),
	geonames_id: { kind: 'integer', nullable: true, doc: 'GeoNames id of the place.' },
	no_place_reason: maybe('Why there is no place, when there is none.'),
	status: { kind: 'string', values: EVENT_STATUSES, doc: 'Where it stands in review.' },
	confidence: {
		kind: 'number',
		least: 0,
		most: 1,
		doc: 'How sure the reader is, 0 to 1; 1 for what was read from a file of events.'
	},
	source_count: {
		kind: 'integer',
		least: 0,
		doc: 'Independent publishers; a wire story counts once, whoever prints it.'
	},
	source: maybe('Those publishers, parted by `; `.'),
	source_url: maybe('Address of the first source that has one.'),
	quote: maybe('The sentence that tells it, word for word, from the first source.'),
	counts: {
		kind: 'object',
		each: COUNT,
		values: COUNT_KINDS,
		doc: 'All numbers with their range; `killed` is the range of `fatalities`.'
	},
	actors: {
		kind: 'list',
		items: {
			id: text('Key of the actor list.'),
			name: text('Name.'),
			role: { kind: 'string', values: ACTOR_ROLES, doc: 'What it did.' }
		},
		doc: 'All actors.'
	},
	places: { kind: 'list', items: PLACE, doc: 'Each place by itself.' },
	sources: {
		kind: 'list',
		items: SOURCE,
		doc: 'Each statement in each article. Offsets are UTF-16 units into the text with this sha256, end exclusive.'
	},
	evidence: { kind: 'list', items: EVIDENCE, doc: 'The words that prove each property.' },
	links: { kind: 'list', items: LINK, doc: 'How the reports came together in this event.' }
};

/** Names of the properties that hold one plain value: the columns of CSV. */
export const FLAT_PROPERTIES = (
	Object.keys(PROPERTY_TABLE) as (keyof typeof PROPERTY_TABLE)[]
).filter((name) => !['list', 'object'].includes(PROPERTY_TABLE[name].kind));
