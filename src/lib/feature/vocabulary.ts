import type { CountKind, EventStatus, EventType, PlacePrecision } from '../types.ts';

/** ACLED's event types in the order of legends, columns and files. */
export const EVENT_TYPES = [
	'Battles',
	'Explosions/Remote violence',
	'Violence against civilians',
	'Protests',
	'Riots',
	'Strategic developments'
] as const satisfies readonly EventType[];

/** ACLED's sub-event types by event type; `Talks` is ours. */
export const SUB_EVENT_TYPES: Readonly<Record<EventType, readonly string[]>> = {
	Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
	'Explosions/Remote violence': [
		'Air/drone strike',
		'Shelling/artillery/missile attack',
		'Remote explosive/landmine/IED',
		'Suicide bomb',
		'Grenade',
		'Chemical weapon'
	],
	'Violence against civilians': ['Attack', 'Abduction/forced disappearance', 'Sexual violence'],
	Protests: ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters'],
	Riots: ['Violent demonstration', 'Mob violence'],
	'Strategic developments': [
		'Talks',
		'Agreement',
		'Arrests',
		'Change to group/activity',
		'Disrupted weapons use',
		'Headquarters or base established',
		'Looting/property destruction',
		'Non-violent transfer of territory',
		'Other'
	]
};

/** One word for each event type, as links and style sheets write it. */
export const TYPE_KEYS: Readonly<Record<EventType, string>> = {
	Battles: 'battles',
	'Explosions/Remote violence': 'explosions',
	'Violence against civilians': 'civilians',
	Protests: 'protests',
	Riots: 'riots',
	'Strategic developments': 'strategic'
};

/** How finely a place is known, finest first. */
export const PLACE_PRECISIONS = [
	'exact',
	'settlement',
	'near',
	'district',
	'region',
	'area',
	'country'
] as const satisfies readonly PlacePrecision[];

/** Where an event stands in review. */
export const EVENT_STATUSES = [
	'unreviewed',
	'accepted',
	'edited',
	'rejected'
] as const satisfies readonly EventStatus[];

/** What is asked for when nothing is said of review: all but what a person found to be no event. */
export const STANDING_STATUSES: readonly EventStatus[] = EVENT_STATUSES.filter(
	(status) => status !== 'rejected'
);

/** What is counted, in the order of files; `killed` is written as `fatalities`. */
export const COUNT_KINDS = [
	'killed',
	'wounded',
	'missing',
	'captured',
	'displaced',
	'drones',
	'drones_downed',
	'missiles',
	'missiles_downed',
	'bombs',
	'shells',
	'attacks',
	'regions',
	'settlements'
] as const satisfies readonly CountKind[];

/** True when the place is a point or a disc around one; the others are areas. */
export function isPointPrecision(precision: PlacePrecision): boolean {
	return precision === 'exact' || precision === 'settlement' || precision === 'near';
}

/** The event type a sub-event type belongs to, `null` for words that are none. */
export function typeOfSubType(subType: string): EventType | null {
	return EVENT_TYPES.find((type) => SUB_EVENT_TYPES[type].includes(subType)) ?? null;
}
