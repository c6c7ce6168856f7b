import type { GazetteerMatch } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import { type DocumentEvidence, INS } from './toponym-evidence.ts';
import {
	COMPASS,
	commonnessOf,
	isFirstName,
	isLastName,
	LOCATIVE_ADVERBS,
	LOCATIVES,
	MONTHS,
	ORGANIZATIONS_AFTER,
	ORGANIZATIONS_BEFORE,
	PERSON_VERBS,
	SPEECH,
	TITLES,
	UNITS_AFTER,
	UNITS_BEFORE,
	UNITS_PLURAL
} from './toponym-lexicon.ts';
import type { SpanCandidate } from './toponym-spans.ts';

/** A candidate with its sentence and what the rest of the document says about it. */
export interface CandidateContext {
	candidate: SpanCandidate;
	tokens: Token[];
	/** candidates of the same sentence */
	others: SpanCandidate[];
	document: DocumentEvidence;
	isHeading: boolean;
}

/** What a first round of scores says about a name: sum and best of the chances that it is a place, over so many candidates. */
export interface NameChance {
	sum: number;
	best: number;
	count: number;
}

/** The features of a candidate as names; every one of them has a weight in the model, or none. */
export function featuresOf(context: CandidateContext): string[] {
	const features: string[] = ['bias'];
	const add = (name: string) => features.push(name);
	addGazetteer(context.candidate, add);
	addForm(context, add);
	addNeighbours(context, add);
	addDocument(context, add);
	return features;
}

type Add = (name: string) => void;

function addGazetteer({ matches, demonym }: SpanCandidate, add: Add): void {
	if (demonym.length > 0) add('demonym');
	const best = matches[0];
	if (!best) {
		add('unknown');
		return;
	}
	const own = matches.filter((match) => match.via === 'primary' || match.via === 'alias');
	add(`via:${own.length > 0 ? (own[0]?.via ?? '') : best.via}`);
	for (const kind of new Set((own.length > 0 ? own : matches).map((m) => m.place.kind)))
		add(`kind:${kind}`);
	add(`people:${magnitude(mostPeople(matches))}`);
	if (own.length > 0) add(`ownpeople:${magnitude(mostPeople(own))}`);
	if (matches.some((match) => match.place.seat === 'country')) add('capital');
	if (matches.some((match) => match.place.seat === 'admin1')) add('seat');
	add(`rows:${Math.min(5, Math.ceil(Math.log2(matches.length + 1)))}`);
}

const mostPeople = (matches: GazetteerMatch[]) =>
	matches.reduce(
		(most, match) => (isPopulated(match) ? Math.max(most, match.place.population) : most),
		0
	);
const isPopulated = (match: GazetteerMatch) =>
	match.place.kind === 'settlement' ||
	match.place.kind === 'district' ||
	match.place.kind === 'section';
const magnitude = (people: number) => (people < 10 ? 0 : Math.round(Math.log10(people) * 2) / 2);

function addForm({ candidate, tokens }: CandidateContext, add: Add): void {
	const { from, to, run } = candidate;
	const words = tokens.slice(from, to).filter((token) => !token.isPunctuation);
	const first = words[0];
	const last = words[words.length - 1];
	if (!first || !last) return;
	const known = candidate.matches.length > 0 ? 'known' : 'unknown';
	add(`${known}:words:${Math.min(4, words.length)}`);
	if (words.length === 1) addSingleWord(first, known, add);
	else {
		const unitAfter = UNITS_AFTER.get(last.lower);
		if (unitAfter) add(`${known}:endsas:${unitAfter}`);
		const unitBefore = UNITS_BEFORE.get(first.lower);
		if (unitBefore) add(`${known}:beginsas:${unitBefore}`);
		if (COMPASS.has(first.lower)) add(`${known}:compass`);
		if (isFirstName(first.lower)) add(`${known}:firstname+`);
		if (isFirstName(first.lower) && isLastName(last.lower)) add(`${known}:fullname`);
		if (TITLES.has(first.lower)) add(`${known}:title+`);
		if (ORGANIZATIONS_AFTER.has(last.lower)) add(`${known}:endsasorg`);
		if (ORGANIZATIONS_BEFORE.has(first.lower)) add(`${known}:beginsasorg`);
		add(`${known}:common:${Math.min(...words.map((word) => commonnessOf(word.lower)))}`);
		add(`last=${last.lower}`);
		add(`first=${first.lower}`);
	}
	if (words.every((word) => word.isAllCaps))
		add(`${known}:caps${words.length === 1 && first.text.length <= 3 ? ':short' : ''}`);
	if (run.from === from && run.to === to) add(`${known}:wholerun`);
	else {
		if (run.from === from) add('runstart');
		if (run.to === to) add('runend');
	}
	if (from === 0) add(`${known}:sentencestart`);
	if (words.some((word) => MONTHS.has(word.lower))) add('month');
	if (words.some((word) => word.isNumber)) add(`${known}:number`);
}

function addSingleWord(word: Token, known: string, add: Add): void {
	add(`${known}:common:${commonnessOf(word.lower)}`);
	const isFirst = isFirstName(word.lower);
	const isLast = isLastName(word.lower);
	add(`${known}:name:${isFirst ? 'f' : ''}${isLast ? 'l' : ''}`);
	add(`${known}:length:${Math.min(8, word.text.length)}`);
	if (UNITS_AFTER.has(word.lower) || UNITS_BEFORE.has(word.lower)) add(`${known}:isunit`);
	if (ORGANIZATIONS_AFTER.has(word.lower)) add(`${known}:isorg`);
	if (TITLES.has(word.lower)) add(`${known}:istitle`);
	if (COMPASS.has(word.lower)) add(`${known}:iscompass`);
	if (word.text.length > 5) add(`suffix=${word.lower.slice(-3)}`);
}

function addNeighbours({ candidate, tokens, others, isHeading }: CandidateContext, add: Add): void {
	const { from, to } = candidate;
	const known =
		candidate.demonym.length > 0 ? 'demonym' : candidate.matches.length > 0 ? 'known' : 'unknown';
	addBefore(tokens, from, known, add);
	addAfter(tokens, to, known, add);
	addChain(candidate, tokens, others, known, add);
	if (isHeading) add(`${known}:heading`);
	if (others.some((o) => isLonger(o, candidate) && hasOwn(o))) add('insidelonger');
	if (others.some((o) => isLonger(o, candidate) && !hasOwn(o) && o.matches.length > 0))
		add('insidelongeralternate');
	if (others.some((o) => isLonger(candidate, o) && hasOwn(o))) add(`${known}:holdsshorter`);
}

const hasOwn = (candidate: SpanCandidate) =>
	candidate.matches.some((match) => match.via === 'primary' || match.via === 'alias');
const isLonger = (a: SpanCandidate, b: SpanCandidate) =>
	a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;

function addBefore(tokens: Token[], from: number, known: string, add: Add): void {
	const before = tokens[from - 1];
	const second = tokens[from - 2];
	add(`${known}:prev=${before?.lower ?? '^'}`);
	add(`prev2=${second?.lower ?? '^'} ${before?.lower ?? '^'}`);
	if (!before) return;
	const classes = classesBefore(tokens, from);
	for (const name of classes) add(`${known}:before:${name}`);
	if (second && !before.isCapitalized)
		for (const name of classOf(second)) add(`${known}:before2:${name}`);
}

function classesBefore(tokens: Token[], from: number): string[] {
	const before = tokens[from - 1];
	if (!before) return [];
	const names = classOf(before);
	if (before.text === '.' && TITLES.has(tokens[from - 2]?.lower ?? '')) names.push('title');
	if (before.text === '.' && tokens[from - 2]?.isCapitalized && tokens[from - 2]?.text.length === 1)
		names.push('initial');
	if (before.lower === 'of' && ORGANIZATIONS_BEFORE.has(tokens[from - 2]?.lower ?? ''))
		names.push('orgof');
	if (before.lower === 'of' && UNITS_BEFORE.has(tokens[from - 2]?.lower ?? ''))
		names.push('unitof');
	return names;
}

function classOf(token: Token): string[] {
	const names: string[] = [];
	if (LOCATIVES.has(token.lower)) names.push('locative');
	if (LOCATIVE_ADVERBS.has(token.lower)) names.push('adverb');
	if (TITLES.has(token.lower)) names.push('title');
	if (SPEECH.has(token.lower)) names.push('speech');
	if (PERSON_VERBS.has(token.lower)) names.push('personverb');
	if (token.isCapitalized) names.push(isFirstName(token.lower) ? 'Firstname' : 'Capital');
	if (token.isCapitalized && isLastName(token.lower)) names.push('Lastname');
	if (token.isCapitalized && ORGANIZATIONS_AFTER.has(token.lower)) names.push('Org');
	const unit = UNITS_AFTER.get(token.lower);
	if (unit) names.push(token.isCapitalized ? `Unit:${unit}` : `unit:${unit}`);
	if (UNITS_PLURAL.has(token.lower)) names.push('units');
	if (token.isNumber) names.push('number');
	return names;
}

function addAfter(tokens: Token[], to: number, known: string, add: Add): void {
	const after = tokens[to];
	const second = tokens[to + 1];
	add(`${known}:next=${after?.lower ?? '$'}`);
	add(`next2=${after?.lower ?? '$'} ${second?.lower ?? '$'}`);
	if (!after) return;
	for (const name of classOf(after)) add(`${known}:after:${name}`);
	if (second && !after.isCapitalized)
		for (const name of classOf(second)) add(`${known}:after2:${name}`);
}

// "X, Y" where one side is a known place of the other's region or country; lists of places
function addChain(
	candidate: SpanCandidate,
	tokens: Token[],
	others: SpanCandidate[],
	known: string,
	add: Add
): void {
	if (tokens[candidate.to]?.text === ',') {
		const holder = others.find((other) => other.from === candidate.to + 1 && hasOwn(other));
		if (holder) add(`${known}:comma:${isInside(candidate, holder) ? 'holder' : 'place'}`);
	}
	if (tokens[candidate.from - 1]?.text === ',') {
		const inner = others.find(
			(other) => other.to === candidate.from - 1 && other.matches.length > 0
		);
		if (inner) add(`${known}:aftercomma:${isInside(inner, candidate) ? 'inner' : 'place'}`);
	}
	const joins =
		tokens[candidate.to]?.lower === 'and' || tokens[candidate.from - 1]?.lower === 'and';
	if (joins) {
		const beside = others.some(
			(other) =>
				(other.from === candidate.to + 1 || other.to === candidate.from - 1) && hasOwn(other)
		);
		add(`${known}:and:${beside ? 'place' : 'other'}`);
	}
}

// some row of the first lies in the region or country of the second
function isInside(inner: SpanCandidate, holder: SpanCandidate): boolean {
	return holder.matches.some(({ place }) => {
		if (place.kind === 'region')
			return inner.matches.some(
				(m) => m.place.admin1Code === place.admin1Code && m.place.kind !== 'region'
			);
		if (place.kind === 'country')
			return inner.matches.some(
				(m) => m.place.countryCode === place.countryCode && m.place.kind !== 'country'
			);
		return false;
	});
}

function addDocument({ candidate, tokens, document }: CandidateContext, add: Add): void {
	const known =
		candidate.demonym.length > 0 ? 'demonym' : candidate.matches.length > 0 ? 'known' : 'unknown';
	const words = tokens.slice(candidate.from, candidate.to);
	if (words.length === 1) {
		const word = words[0]?.lower ?? '';
		if (document.lowerWords.has(word)) add(`${known}:lowerelsewhere`);
		if (document.surnames.has(word)) add(`${known}:surnameelsewhere`);
	}
	const counts = document.counts.get(candidate.key);
	if (counts) {
		add(`${known}:count:${Math.min(4, counts.all)}`);
		const own = INS.has(tokens[candidate.from - 1]?.lower ?? '') ? 1 : 0;
		if (counts.located > own) add(`${known}:locatedelsewhere`);
	}
}

/** The features that a first round of scores adds: what the document's candidates of this name, and those beside it, were given. */
export function chanceFeatures(
	candidate: SpanCandidate,
	own: number,
	chances: Map<string, NameChance>
): string[] {
	const features = [`own:${Math.round(own * 10)}`];
	const chance = chances.get(candidate.key);
	if (!chance || chance.count < 2) return features;
	const rest = (chance.sum - own) / (chance.count - 1);
	features.push(`rest:${Math.round(rest * 10)}`, `best:${Math.round(chance.best * 10)}`);
	return features;
}
