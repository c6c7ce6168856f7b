import lexicon from '#geodata/lexicon/actors.json';
import countries from '#geodata/lexicon/countries.json';
import demonyms from '#geodata/lexicon/demonyms.json';
import { tokenize } from '../text/tokens.ts';
import { makePhraseBook } from './phrases.ts';

/** One name of an actor, as it is written. */
export interface ActorName {
	/** ISO 3166-1 alpha-2 of a state, or the key of a group */
	id: string;
	name: string;
	via: 'name' | 'demonym' | 'capital' | 'leader' | 'body' | 'unnamed';
	capacity: string | null;
	written: string[];
}

interface GroupRow {
	id: string;
	name?: string;
	kind: string;
	country?: string;
	state?: string;
	unnamed?: boolean;
	aliases: string[];
}

const groups: GroupRow[] = lexicon.groups;
const stateNames = new Map(countries.map((country) => [country.code, country.name]));

/** Every name of every actor; several where names are shared, first come first. */
export const actorBook = makePhraseBook<ActorName[]>(collect());

/** ISO 3166-1 alpha-2 of the country where a group fights; the code itself for a state; empty when unknown. */
export function homeOf(actorId: string): string {
	if (stateNames.has(actorId)) return actorId;
	return homes.get(actorId) ?? '';
}

const homes = new Map(groups.map((group) => [group.id, group.country ?? '']));

function collect(): [string, ActorName[]][] {
	const byPhrase = new Map<string, ActorName[]>();
	for (const name of allNames()) {
		const phrase = name.written.join(' ').toLowerCase();
		const names = byPhrase.get(phrase);
		if (names) names.push(name);
		else byPhrase.set(phrase, [name]);
	}
	return [...byPhrase];
}

function* allNames(): Generator<ActorName> {
	for (const group of groups) {
		for (const alias of group.aliases) yield groupName(group, alias);
	}
	for (const [name, code] of Object.entries(lexicon.names)) yield state(code, name, 'name');
	for (const country of countries) {
		for (const name of country.names) yield state(country.code, name, 'name');
	}
	for (const [name, codes] of Object.entries(demonyms)) {
		const [code] = codes;
		if (code && codes.length === 1) yield state(code, name, 'demonym');
	}
	for (const [name, code] of Object.entries(lexicon.capitals)) yield state(code, name, 'capital');
	for (const [name, code] of Object.entries(lexicon.leaders)) yield state(code, name, 'leader');
}

function groupName(group: GroupRow, alias: string): ActorName {
	const written = wordsOf(alias);
	if (group.state)
		return {
			id: group.state,
			name: nameOfState(group.state),
			via: 'body',
			capacity: group.kind,
			written
		};
	const via = group.unnamed ? 'unnamed' : 'name';
	return {
		id: group.id,
		name: group.name ?? group.id,
		via,
		capacity: group.unnamed ? group.kind : null,
		written
	};
}

function state(code: string, name: string, via: ActorName['via']): ActorName {
	const capacity = via === 'leader' ? 'government' : null;
	return { id: code, name: nameOfState(code), via, capacity, written: wordsOf(name) };
}

function nameOfState(code: string): string {
	return stateNames.get(code) ?? code;
}

function wordsOf(alias: string): string[] {
	return tokenize(alias).map((token) => token.text);
}
