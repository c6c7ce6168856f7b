import type { Bbox, EventStatus, EventType, PlacePrecision } from '../types.ts';

/** A place precision, or `unlocated` for events without any place. */
export type QueryPrecision = PlacePrecision | 'unlocated';

/** What is asked for: the same in the address bar, the API, the command line and the export. Empty lists and `null` ask for nothing. */
export interface Query {
	/** `[west, south, east, north]`, west > east across the antimeridian */
	bbox: Bbox | null;
	/** days since 1970-01-01, both included; `null` is an open end */
	range: { from: number | null; to: number | null } | null;
	/** `possible`: the span of days touches the range; `sure`: it lies inside */
	certainty: 'possible' | 'sure';
	/** an event matches when its type is here or its sub-type is in `subTypes` */
	types: EventType[];
	subTypes: string[];
	/** whole names, compared without case */
	actors: string[];
	/** ISO 3166-1 alpha-2, or a whole name where a file gives no code */
	countries: string[];
	precisions: QueryPrecision[];
	/** none asks for all that were not rejected */
	statuses: EventStatus[];
	/** words that must all occur */
	text: string;
	/** at least so many deaths; events without a number do not match */
	deaths: number | null;
	/** how many to return at most; `null` leaves it to the server */
	limit: number | null;
	offset: number;
}

/** A query that asks for everything. */
export function emptyQuery(): Query {
	return {
		bbox: null,
		range: null,
		certainty: 'possible',
		types: [],
		subTypes: [],
		actors: [],
		countries: [],
		precisions: [],
		statuses: [],
		text: '',
		deaths: null,
		limit: null,
		offset: 0
	};
}

/** A parameter that could not be read, and why. */
export interface QueryIssue {
	parameter: string;
	message: string;
}
