import lexicon from '#geodata/lexicon/counts.json';
import type { Token } from '../../text/tokens.ts';

/** The word lists of the counting rules, ready to be asked. */
export const words = {
	personSingular: new Set(lexicon.personSingular),
	personPlural: new Set(lexicon.personPlural),
	ranks: new Set(lexicon.ranks),
	restWords: new Set(lexicon.restWords),
	deadNouns: new Set(lexicon.deadNouns),
	woundedNouns: new Set(lexicon.woundedNouns),
	weaponModifiers: new Set(lexicon.weaponModifiers),
	auxiliaries: new Set(lexicon.auxiliaries),
	adverbs: new Set(lexicon.adverbs),
	qualifiers: new Set(lexicon.qualifiers),
	subsetBefore: new Set(lexicon.subsetBefore),
	subsetAfter: new Set(lexicon.subsetAfter),
	activeFollowers: new Set(lexicon.activeFollowers),
	modals: new Set(lexicon.modals),
	units: new Set(lexicon.units),
	stops: new Set(lexicon.stops),
	downing: new Set(lexicon.downing),
	launching: new Set(lexicon.launching),
	portions: new Set(lexicon.portions),
	bodyTransfer: new Set(lexicon.bodyTransfer),
	groupGap: new Set(lexicon.groupGap)
};

/** What may be counted besides people. */
export type ThingKind = keyof typeof lexicon.weapons;

/** What can befall people. */
export type CasualtyKind = keyof typeof lexicon.predicates;

const things = new Map<string, { kind: ThingKind; isPlural: boolean }>();
for (const [kind, list] of Object.entries(lexicon.weapons))
	for (const word of list)
		things.set(word, { kind: kind as ThingKind, isPlural: word.endsWith('s') });

/** Drones, missiles, attacks, regions, … by their noun. */
export function thingOf(word: string): { kind: ThingKind; isPlural: boolean } | null {
	return things.get(word) ?? null;
}

const active = indexPredicates('active');
const participle = indexPredicates('participle');
const intransitive = indexPredicates('intransitive');

/** `killed`, `killing`: what a verb does to its object. */
export function activeKind(token: Token | undefined): CasualtyKind | null {
	return active.get(token?.lower ?? '') ?? null;
}

/** `killed`, `dead`: what has befallen the noun before. */
export function participleKind(token: Token | undefined): CasualtyKind | null {
	return participle.get(token?.lower ?? '') ?? null;
}

/** `died`, `fled`: what the noun before did. */
export function intransitiveKind(token: Token | undefined): CasualtyKind | null {
	return intransitive.get(token?.lower ?? '') ?? null;
}

function indexPredicates(
	part: 'active' | 'participle' | 'intransitive'
): Map<string, CasualtyKind> {
	const index = new Map<string, CasualtyKind>();
	for (const [kind, parts] of Object.entries(lexicon.predicates))
		for (const word of parts[part] as string[]) index.set(word, kind as CasualtyKind);
	return index;
}
