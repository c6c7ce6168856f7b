import type { Gazetteer, GazetteerMatch, GazetteerPlace, ToponymMention } from '../types.ts';
import units from '#geodata/lexicon/toponym-cues.json';

/** All mentions of one name in a document: they are one place (one sense per document). */
export interface ToponymGroup {
	key: string;
	unit: ToponymMention['unit'];
	/** indices into the list of toponyms */
	mentions: number[];
	matches: GazetteerMatch[];
	/** true when the matches were found without the words that say what kind of place it is */
	stripped: boolean;
	/** keys of the groups that some mention says it lies in */
	holders: Set<string>;
	isDemonym: boolean;
}

/** Brings the mentions of a document together by name and kind, and looks each name up once. */
export function groupToponyms(
	mentions: ToponymMention[],
	gazetteer: Gazetteer
): Map<string, ToponymGroup> {
	const groups = new Map<string, ToponymGroup>();
	const keys = mentions.map((mention) => groupKey(mention, gazetteer));
	mentions.forEach((mention, at) => {
		const key = keys[at] ?? '';
		let group = groups.get(key);
		if (!group) {
			group = {
				key,
				unit: unitOf(mention),
				mentions: [],
				...ofKind(findMatches(mention, gazetteer), unitOf(mention)),
				holders: new Set(),
				isDemonym: mention.demonym.length > 0
			};
			groups.set(key, group);
		}
		group.mentions.push(at);
		if (mention.within !== null) group.holders.add(keys[mention.within] ?? '');
	});
	return groups;
}

// the words "region" and "district" make another place of a name; other kinds only choose among its rows
function groupKey(mention: ToponymMention, gazetteer: Gazetteer): string {
	if (mention.demonym.length > 0) return `people:${mention.demonym.join('+')}`;
	const unit = unitOf(mention);
	return `${gazetteer.fold(mention.text)}|${unit === 'region' || unit === 'district' ? unit : ''}`;
}

const unitOf = (mention: ToponymMention) => mention.unit;

function findMatches(
	mention: ToponymMention,
	gazetteer: Gazetteer
): { matches: GazetteerMatch[]; stripped: boolean } {
	if (mention.demonym.length > 0) {
		const countries = mention.demonym
			.map((code) => gazetteer.country(code))
			.filter((place) => place !== null);
		return { matches: countries.map((place) => ({ place, via: 'primary' })), stripped: false };
	}
	const whole = gazetteer.lookup(mention.text);
	if (whole.length > 0 && whole[0]?.via !== 'loose') return { matches: whole, stripped: false };
	for (const name of shorterNames(mention.text)) {
		const matches = gazetteer.lookup(name).filter(({ via }) => via !== 'loose');
		if (matches.length > 0) return { matches, stripped: true };
	}
	return { matches: whole, stripped: false };
}

// kinds that the words beside a name rule in, when it has rows of them: "Kharkiv region" is no town, "the city of Daraa" no governorate
const KINDS_OF_UNIT: Partial<Record<NonNullable<ToponymMention['unit']>, string[]>> = {
	region: ['region', 'area', 'country'],
	district: ['district', 'region'],
	settlement: ['settlement', 'section', 'site'],
	water: ['water', 'area'],
	nature: ['area', 'site']
};

function ofKind<T extends { matches: GazetteerMatch[] }>(
	found: T,
	unit: ToponymMention['unit']
): T {
	const kinds = unit ? KINDS_OF_UNIT[unit] : undefined;
	const fitting = found.matches.filter(({ place }) => kinds?.includes(place.kind));
	return fitting.length > 0 ? { ...found, matches: fitting } : found;
}

const UNIT_WORDS = new Set(
	Object.values({ ...units.unitsAfter, ...units.unitsBefore }).flatMap((list) => list.split(' '))
);
const COMPASS = new Set(units.compass.split(' '));

// "Kharkiv Oblast" → "Kharkiv", "North Texas" → "Texas", "Republic of Karelia" → "Karelia"
function shorterNames(text: string): string[] {
	const words = text.split(/[\s-]+/).filter(Boolean);
	if (words.length < 2) return [];
	const first = words[0]?.toLowerCase() ?? '';
	const last = words[words.length - 1]?.toLowerCase().replace('.', '') ?? '';
	const names: string[] = [];
	if (UNIT_WORDS.has(last) && !ROADS.has(last)) names.push(words.slice(0, -1).join(' '));
	if (UNIT_WORDS.has(first) && !ROADS.has(first))
		names.push(words.slice(words[1]?.toLowerCase() === 'of' ? 2 : 1).join(' '));
	if (COMPASS.has(first) || first === 'the') names.push(words.slice(1).join(' '));
	return names.filter((name) => name !== '');
}

// a street named after a town is not that town
const ROADS = new Set(`${units.unitsAfter.road} ${units.unitsBefore.road}`.split(' '));

/** Does the first place lie in the second? */
export function liesIn(inner: GazetteerPlace, holder: GazetteerPlace): boolean {
	if (holder.kind === 'country') return inner.countryCode === holder.countryCode;
	if (holder.kind === 'region')
		return inner.admin1Code === holder.admin1Code && inner.kind !== 'country';
	if (holder.kind === 'district')
		return (
			inner.admin2Code !== '' && inner.admin2Code === holder.admin2Code && inner.kind !== 'region'
		);
	return false;
}
