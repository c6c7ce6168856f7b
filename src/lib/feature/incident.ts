import type {
	CivilDate,
	Count,
	CountKind,
	DateBasis,
	DatePrecision,
	EventActor,
	EventLink,
	EventStatus,
	EventType,
	LngLat,
	PlacePrecision
} from '../types.ts';

/** JSON-FG 1.0 `time`: civil dates only, `..` for an open end; `null` when no day is known at all. */
export type IncidentTime = { date: CivilDate } | { interval: [string, string] } | null;

/** Where an event is drawn; `null` for a whole country and for no place. */
export type IncidentGeometry =
	| GeoJSON.Point
	| GeoJSON.MultiPoint
	| GeoJSON.Polygon
	| GeoJSON.MultiPolygon
	| GeoJSON.GeometryCollection
	| null;

/** One place of an event; `position` is where a label goes, not a claim that it happened there. */
export interface IncidentPlace {
	name: string;
	position: LngLat | null;
	precision: PlacePrecision;
	country: string | null;
	country_code: string | null;
	admin1: string | null;
	admin1_code: string | null;
	geonames_id: number | null;
	area_id: string | null;
	part_of_area: boolean;
	uncertainty_m: number | null;
}

/** One statement in one article; offsets are UTF-16 units of the article's text with this sha256, end exclusive. */
export interface IncidentSource {
	/** `article#index`, unless it was imported */
	report: string | null;
	url: string | null;
	publisher: string | null;
	title: string | null;
	published: CivilDate | null;
	sha256: string | null;
	quote: string | null;
	start_char: number | null;
	end_char: number | null;
	/** further sentences that tell the same thing */
	also: { quote: string; start_char: number; end_char: number }[];
}

/** The words that prove one property; without offsets when it was inferred from no words of its own. */
export interface IncidentEvidence {
	field: string;
	start_char: number | null;
	end_char: number | null;
	/** id of the article */
	article: string;
	rule: string;
}

/** Counts other than deaths and wounded, flat: the best number of each that was told. */
export type FlatCounts = Partial<Record<Exclude<CountKind, 'killed' | 'wounded'>, number>>;

/** Everything an incident says of itself; `property-table.ts` tells what each one means. */
export interface IncidentProperties extends FlatCounts {
	title: string;
	start: string | null;
	end: string | null;
	event_date: CivilDate | null;
	date_precision: DatePrecision;
	date_basis: DateBasis;
	date_phrase: string;
	date_prec: number;
	time_precision: number;
	event_type: EventType;
	sub_event_type: string;
	plover: string | null;
	actor1: string | null;
	actor1_role: EventActor['role'] | null;
	actor2: string | null;
	actor2_role: EventActor['role'] | null;
	claimed_by: string | null;
	fatalities: number | null;
	fatalities_low: number | null;
	fatalities_high: number | null;
	wounded: number | null;
	wounded_low: number | null;
	wounded_high: number | null;
	location: string | null;
	admin1: string | null;
	admin1_code: string | null;
	country: string | null;
	country_code: string | null;
	place_precision: PlacePrecision | null;
	where_prec: number | null;
	geo_precision: number | null;
	uncertainty_m: number | null;
	part_of_area: boolean;
	area_id: string | null;
	geonames_id: number | null;
	no_place_reason: string | null;
	status: EventStatus;
	confidence: number;
	source_count: number;
	source: string | null;
	source_url: string | null;
	quote: string | null;
	counts: Partial<Record<CountKind, Count>>;
	actors: EventActor[];
	places: IncidentPlace[];
	sources: IncidentSource[];
	evidence: IncidentEvidence[];
	links: EventLink[];
}

/** A GeoJSON feature of Dateline's profile (docs/geojson-profile.md). */
export interface IncidentFeature {
	type: 'Feature';
	id: string;
	time: IncidentTime;
	geometry: IncidentGeometry;
	properties: IncidentProperties;
}

/** Features in one file, with what the file says of itself. */
export interface IncidentCollection {
	type: 'FeatureCollection';
	name?: string;
	metadata?: Record<string, unknown>;
	features: IncidentFeature[];
}
