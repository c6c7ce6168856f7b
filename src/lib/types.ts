/** A civil date of the proleptic Gregorian calendar, `YYYY-MM-DD`; no clock, no time zone. */
export type CivilDate = string;

/** A stretch of text as UTF-16 offsets into `Article.text`, end exclusive. */
export interface Span {
	start: number;
	end: number;
}

/** A position in degrees, `[lng, lat]`, WGS 84. */
export type LngLat = [number, number];

/** A box in degrees, `[west, south, east, north]`; west > east when it crosses the antimeridian. */
export type Bbox = [number, number, number, number];

/** How finely a date is known. */
export type DatePrecision = 'day' | 'days' | 'week' | 'month' | 'year' | 'open';

/** Where a date comes from: the words themselves, words relative to another day, the day of a statement, the publication, or another event. */
export type DateBasis = 'stated' | 'relative' | 'statement' | 'publication' | 'inferred';

/** When something happened: both end days included, `null` for an open end, with the words that say so (empty when no words do). */
export interface DateSpan {
	earliest: CivilDate | null;
	latest: CivilDate | null;
	precision: DatePrecision;
	basis: DateBasis;
	phrase: string;
}

/** One news article as the reader sees it; `text` is never changed after this. */
export interface Article {
	/** file name without ending, or the first 12 hex digits of `sha256` */
	id: string;
	title: string;
	url: string | null;
	publisher: string | null;
	/** publishing day; `null` when the text does not say and nobody was asked yet */
	published: CivilDate | null;
	/** plain text, paragraphs parted by a blank line */
	text: string;
	/** of `text` as UTF-8, 64 hex digits */
	sha256: string;
}

/** What a sentence is in the make-up of the page. */
export type SentenceRole = 'body' | 'heading' | 'caption' | 'related' | 'boilerplate';

/** One sentence of an article. */
export interface Sentence extends Span {
	/** 0-based paragraph it stands in */
	paragraph: number;
	role: SentenceRole;
}

/** What every mention shares: where it stands, its very words, and the rule that found it. */
interface MentionBase extends Span {
	text: string;
	/** index into the list of sentences */
	sentence: number;
	/** file-like name of the rule, for `--explain` */
	rule: string;
}

/** A place name in the text; `literal` is false where the name stands for a government, an organisation, a person or an adjective. */
export interface ToponymMention extends MentionBase {
	kind: 'toponym';
	literal: boolean;
	/** why it is literal or not, in words */
	reason: string;
	/** words around the name that change its geometry */
	relation: PlaceRelation | null;
	/** what the words beside it say it is: "Kharkiv region", "City of X", "the Sumy and Kharkiv regions" */
	unit: 'region' | 'district' | 'settlement' | 'water' | 'nature' | 'road' | 'site' | null;
	/** country codes, when the words are a demonym; else empty */
	demonym: string[];
	/** true where the words go on to its capital: "Ukraine's capital", "the Syrian capital" */
	capital: boolean;
	/** index, in the list of toponyms, of the place that the text says it lies in ("Izyum, in the Kharkiv region") */
	within: number | null;
	/** 0..1, that it is the name of a place at all */
	chance: number;
}

/** "10 km south of Izyum", "parts of Kursk region", "on the outskirts of Kyiv", "towards Pokrovsk". */
export interface PlaceRelation extends Span {
	kind: 'near' | 'part' | 'between' | 'border' | 'direction';
	distanceKm: number | null;
	/** degrees clockwise from north, towards the event */
	bearing: number | null;
}

/** What a date phrase does in its sentence. */
export type DateRole = 'event' | 'statement' | 'background' | 'future';

/** A date or time expression, already resolved to civil days. */
export interface DateMention extends MentionBase {
	kind: 'date';
	value: DateSpan;
	role: DateRole;
	/** true when the days hang on the event before ("the next day") and `value` is only provisional */
	anchored: boolean;
	/** offset in days from that event, when `anchored` */
	offsetDays: number | null;
}

/** What is counted. */
export type CountKind =
	| 'killed'
	| 'wounded'
	| 'missing'
	| 'captured'
	| 'displaced'
	| 'drones'
	| 'drones_downed'
	| 'missiles'
	| 'missiles_downed'
	| 'bombs'
	| 'shells'
	| 'attacks'
	| 'regions'
	| 'settlements';

/** A number of people, weapons, attacks or places. */
export interface CountMention extends MentionBase {
	kind: 'count';
	counted: CountKind;
	low: number;
	best: number;
	high: number;
	/** true when the words say that several places share this number */
	joint: boolean;
	/** true for running totals ("since February", "in three years of war"), which belong to no single event */
	cumulative: boolean;
}

/** A state, an armed group, an official or a population named in the text. */
export interface ActorMention extends MentionBase {
	kind: 'actor';
	/** key into the actor list */
	actorId: string;
	/** name as ACLED or UCDP write it */
	name: string;
	/** military, ministry, governor, resident, ... when the words say so */
	capacity: string | null;
}

/** ACLED event types. */
export type EventType =
	| 'Battles'
	| 'Explosions/Remote violence'
	| 'Violence against civilians'
	| 'Protests'
	| 'Riots'
	| 'Strategic developments';

/** Does the sentence say that it happened? Only `asserted` makes an event. */
export type Modality =
	| 'asserted'
	| 'negated'
	| 'planned'
	| 'hypothetical'
	| 'demanded'
	| 'denied'
	| 'background'
	| 'figurative';

/** The words that say that something happened. */
export interface TriggerMention extends MentionBase {
	kind: 'trigger';
	eventType: EventType;
	subEventType: string;
	/** PLOVER event code */
	plover: string;
	modality: Modality;
	/** the words that decided the modality */
	modalitySpan: Span | null;
}

/** Anything the reader found in a sentence. */
export type Mention = ToponymMention | DateMention | CountMention | ActorMention | TriggerMention;

/** How finely a place is known; `country` is never drawn as a point. */
export type PlacePrecision =
	'exact' | 'settlement' | 'near' | 'district' | 'region' | 'area' | 'country';

/** A row of the gazetteer. */
export interface GazetteerPlace {
	/** GeoNames id; negative for rows of our own overrides and areas files */
	id: number;
	name: string;
	location: LngLat;
	kind: 'settlement' | 'section' | 'district' | 'region' | 'country' | 'area' | 'site' | 'water';
	/** what a settlement is the seat of; empty for most */
	seat: '' | 'country' | 'admin1' | 'admin2';
	/** ISO 3166-1 alpha-2; empty for what lies in several countries */
	countryCode: string;
	/** GeoNames admin-1 code as `UA.07`; empty for countries and areas */
	admin1Code: string;
	admin2Code: string;
	population: number;
	/** key into the boundaries, where there is a polygon */
	areaId: string | null;
	/** how far from `location` the place may reach, metres */
	radiusM: number;
}

/** A place the reader settled on. */
export interface Place {
	name: string;
	location: LngLat;
	precision: PlacePrecision;
	countryCode: string;
	country: string;
	admin1: string | null;
	/** GeoNames admin-1 code as `UA.07` */
	admin1Code: string | null;
	gazetteerId: number;
	/** key into the boundaries, where precision is `district`, `region`, `area` or `country` */
	areaId: string | null;
	/** true for "parts of": somewhere inside the area, drawn hatched */
	part: boolean;
	/** radius of the disc that holds the event, metres */
	uncertaintyM: number;
}

/** A candidate that was weighed for a toponym, kept for audit. */
export interface Candidate {
	place: GazetteerPlace;
	score: number;
	/** the parts of the score, by rule name */
	parts: Record<string, number>;
}

/** The answer for one toponym: a place, or none and why. */
export interface Geocode {
	/** index into the list of toponym mentions */
	toponym: number;
	place: Place | null;
	why: string;
	/** 0..1 */
	confidence: number;
	/** best first, at most five */
	candidates: Candidate[];
}

/** A value with the words it was read from and the rule that read it; `span` is `null` when it was inferred from no words of its own. */
export interface Evidence {
	/** which property of the event this proves: `place`, `date`, `actor1`, `killed`, `trigger`, ... */
	field: string;
	span: Span | null;
	rule: string;
}

/** A counted number with its range. */
export interface Count {
	low: number;
	best: number;
	high: number;
}

/** An actor of an event. */
export interface EventActor {
	id: string;
	name: string;
	role: 'perpetrator' | 'target' | 'participant' | 'unknown';
}

/** One statement in one article that something happened. */
export interface Report {
	articleId: string;
	/** position among the article's reports, in text order */
	index: number;
	/** the sentence that tells it, as a span of the article's text */
	sentence: Span;
	/** further sentences that tell the same thing */
	also: Span[];
	eventType: EventType;
	subEventType: string;
	plover: string;
	/** empty when unlocated; several only where one act spans several places ("downed over nine regions") */
	places: Place[];
	/** why there is no place, when there is none */
	noPlaceReason: string | null;
	date: DateSpan;
	actors: EventActor[];
	claimedBy: string[];
	counts: Partial<Record<CountKind, Count>>;
	/** 0..1 */
	confidence: number;
	evidence: Evidence[];
}

/** Something the text tells of that is not an event, with the reason. */
export interface Rejection {
	articleId: string;
	sentence: Span;
	trigger: Span;
	modality: Modality;
	reason: string;
}

/** One decision of the reader, in the order it was made, for `--explain`. */
export interface Decision {
	step: 'text' | 'mention' | 'geo' | 'event' | 'merge';
	rule: string;
	span: Span | null;
	/** a plain English sentence */
	message: string;
}

/** Everything read out of one article. */
export interface Extraction {
	article: Article;
	sentences: Sentence[];
	mentions: Mention[];
	geocodes: Geocode[];
	reports: Report[];
	rejections: Rejection[];
	decisions: Decision[];
}

/** How reports came together in an event. */
export interface EventLink {
	/** key of the report: `articleId#index` */
	report: string;
	/** `same`: the texts say so; `inferred`: only the figures agree; `manual`: a person said so */
	basis: 'same' | 'inferred' | 'manual';
	reason: string;
}

/** What a person decided about which reports belong together; later decisions win. */
export interface GroupingDecision {
	/** `merge`: these reports are one event; `split`: they leave their event and form one of their own */
	kind: 'merge' | 'split';
	/** keys of the reports: `articleId#index` */
	reports: string[];
	basis: 'inferred' | 'manual';
	reason: string;
}

/** Where an event stands in review. */
export type EventStatus = 'unreviewed' | 'accepted' | 'edited' | 'rejected';

/** Reports of the same thing, brought together reversibly. */
export interface DatelineEvent {
	/** stable hash over the first report's article, sentence, type, place and days: 16 hex digits */
	id: string;
	title: string;
	eventType: EventType;
	subEventType: string;
	plover: string;
	places: Place[];
	noPlaceReason: string | null;
	date: DateSpan;
	actors: EventActor[];
	claimedBy: string[];
	counts: Partial<Record<CountKind, Count>>;
	confidence: number;
	status: EventStatus;
	reports: Report[];
	links: EventLink[];
	/** independent publishers, wires counted once */
	publishers: string[];
}

/** A place name in any sentence, as `dateline toponyms` prints it. */
export interface ToponymResult extends Span {
	name: string;
	lat: number | null;
	lng: number | null;
	gazetteerId: number | null;
	precision: PlacePrecision | null;
	literal: boolean;
}

/** What the pure core needs to know of the world's places; loaded by `server/gazetteer.ts`, answered by `geo/gazetteer.ts`. */
export interface Gazetteer {
	/** rows whose primary name, alternate name or alias folds to the same key; primary names first, most populous first */
	lookup(name: string): GazetteerMatch[];
	/** the key of a name: no case, marks, apostrophes or dots, hyphens as spaces */
	fold(name: string): string;
	/** longest name, in words, that the gazetteer holds */
	readonly maxWords: number;
	/** true when some name begins with these folded words: lets a scanner stop early */
	hasPrefix(folded: string): boolean;
	byId(id: number): GazetteerPlace | null;
	/** the region with GeoNames code `UA.07` */
	admin1(code: string): GazetteerPlace | null;
	/** ISO 3166-1 alpha-2 */
	country(code: string): GazetteerPlace | null;
	/** the capital of a country */
	capital(code: string): GazetteerPlace | null;
	/** settlements within so many kilometres, nearest first */
	around(location: LngLat, km: number): GazetteerPlace[];
}

/** One row that answers to a name, and how. */
export interface GazetteerMatch {
	place: GazetteerPlace;
	/** how the name fits: the row's own name, an alternate, an alias of ours, or only after loose folding */
	via: 'primary' | 'alternate' | 'alias' | 'loose';
}

/** Polygons by `areaId`; loaded by `server/boundaries.ts`. */
export interface Boundaries {
	geometry(areaId: string): GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
}

/** Events as columns, sorted by first day, then last day, then id; everything that filters and draws. Row numbers are positions in this order. */
export interface EventColumns {
	count: number;
	/** days since 1970-01-01; `OPEN_START` when open */
	firstDay: Int32Array;
	/** days since 1970-01-01; `OPEN_END` when open */
	lastDay: Int32Array;
	/** 1e-7 degrees; `NO_POSITION` where there is no point (areas carry their label point) */
	lng: Int32Array;
	lat: Int32Array;
	/** index into `EVENT_TYPES` */
	type: Uint8Array;
	/** index into `dictionaries.subType` */
	subType: Uint8Array;
	/** index into `PLACE_PRECISIONS`, plus `UNLOCATED` */
	precision: Uint8Array;
	/** index into `EVENT_STATUSES` */
	status: Uint8Array;
	/** 0..100 */
	confidence: Uint8Array;
	/** best number of deaths; `UNKNOWN_DEATHS` when not told */
	deaths: Uint16Array;
	/** hundreds of metres, for discs */
	radius: Uint16Array;
	/** index into the dictionaries; 0 is none */
	country: Uint16Array;
	actor1: Uint16Array;
	actor2: Uint16Array;
	/** index into `dictionaries.area`; 0 is none; several areas are one entry joined with `+` */
	area: Uint16Array;
	/** bit 0: part of the area */
	flags: Uint8Array;
	/** west, south, east, north around each entry of `dictionaries.area`, NaN where not known */
	areaBoxes?: Float32Array;
	dictionaries: Record<'subType' | 'country' | 'actor' | 'area', string[]>;
}
