import type { Count, EventLink } from '../types.ts';
import type { IncidentEvidence, IncidentPlace, IncidentSource } from './incident.ts';
import type { PropertyRow, PropertyTable } from './property-row.ts';
import { PLACE_PRECISIONS } from './vocabulary.ts';

const text = (doc: string): PropertyRow => ({ kind: 'string', doc });
const maybe = (doc: string): PropertyRow => ({ kind: 'string', nullable: true, doc });
const offset = (doc: string, nullable = true): PropertyRow => ({
	kind: 'integer',
	nullable,
	least: 0,
	doc
});

/** A number with its range. */
export const COUNT: PropertyTable<Count> = {
	low: { kind: 'integer', least: 0, doc: 'Lowest number told.' },
	best: { kind: 'integer', least: 0, doc: 'Best number told.' },
	high: { kind: 'integer', least: 0, doc: 'Highest number told.' }
};

/** One place of an event. */
export const PLACE: PropertyTable<IncidentPlace> = {
	name: text('Name.'),
	position: {
		kind: 'position',
		nullable: true,
		doc: '`[lng, lat]` of the place, or of the label of an area.'
	},
	precision: { kind: 'string', values: PLACE_PRECISIONS, doc: 'How finely it is known.' },
	country: maybe('Country, in English.'),
	country_code: maybe('ISO 3166-1 alpha-2.'),
	admin1: maybe('First-level unit.'),
	admin1_code: maybe('GeoNames code of it.'),
	geonames_id: { kind: 'integer', nullable: true, doc: 'GeoNames id.' },
	area_id: maybe('Key of the area in Dateline’s boundaries.'),
	part_of_area: { kind: 'boolean', doc: 'True for an unnamed part of the area.' },
	uncertainty_m: {
		kind: 'number',
		nullable: true,
		least: 0,
		doc: 'Radius of the disc that holds it, in metres.'
	}
};

/** One statement in one article. */
export const SOURCE: PropertyTable<IncidentSource> = {
	report: maybe('Key of the report, `article#index`.'),
	url: maybe('Address of the article.'),
	publisher: maybe('Who published it.'),
	title: maybe('Its title.'),
	published: { kind: 'date', nullable: true, doc: 'Day of publication.' },
	sha256: maybe('Of the article’s text in UTF-8, 64 hex digits.'),
	quote: maybe('The sentence, word for word.'),
	start_char: offset('Where the sentence begins.'),
	end_char: offset('Where it ends.'),
	also: {
		kind: 'list',
		items: {
			quote: text('The sentence, word for word.'),
			start_char: offset('Where it begins.', false),
			end_char: offset('Where it ends.', false)
		},
		doc: 'Further sentences that tell the same thing.'
	}
};

/** The words that prove a property. */
export const EVIDENCE: PropertyTable<IncidentEvidence> = {
	field: text('What they prove: `place`, `date`, `actor1`, `killed`, `trigger`, ...'),
	start_char: offset('Where the words begin; `null` when it was inferred.'),
	end_char: offset('Where they end.'),
	article: text('Id of the article.'),
	rule: text('Name of the rule that read them.')
};

/** How a report belongs to its event. */
export const LINK: PropertyTable<EventLink> = {
	report: text('Key of the report.'),
	basis: {
		kind: 'string',
		values: ['same', 'inferred', 'manual'],
		doc: '`same`: the texts say so; `inferred`: only the figures agree; `manual`: a person said so.'
	},
	reason: text('Why, in words.')
};
