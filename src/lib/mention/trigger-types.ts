import syntax from '#geodata/lexicon/syntax.json';
import lexicon from '#geodata/lexicon/triggers.json';
import type { Token } from '../text/tokens.ts';
import { makePhraseBook, makePhraseList } from './phrases.ts';
import type { Act } from './trigger-words.ts';
import type { TriggerSite } from './triggers.ts';

/** The class of a trigger after weapons and people around it were weighed. */
export interface Typing {
	act: Act;
	/** false when nothing around said what kind of act it was */
	isSpecific: boolean;
}

type Weapon = keyof typeof lexicon.weapons;

const weapons = makePhraseBook<Weapon>(
	Object.entries(lexicon.weapons).flatMap(([kind, words]) =>
		words.flatMap((word): [string, Weapon][] => [
			[word, kind as Weapon],
			[word.endsWith('s') ? word : `${word}s`, kind as Weapon]
		])
	)
);
const armed = makePhraseList(withPlurals(lexicon.armed));
const civilians = makePhraseList(withPlurals(lexicon.civilians));
const front = makePhraseList(lexicon.front);
const troops = makePhraseList(withPlurals(lexicon.troops));
const fighters = makePhraseList(withPlurals(lexicon.fighters));
const camps = makePhraseList(withPlurals(lexicon.camps));
const prison = makePhraseList(lexicon.prison);

const GENERIC = new Set<Act>([
	'assault',
	'blast',
	'harm',
	'damage',
	'launch',
	'incident',
	'shooting',
	'intercept'
]);

/** Decides what a generic act was: "hit" by a drone is an air strike, "attacked" by gunmen an attack, "assaults" near a front a clash. */
export function typeTrigger(site: TriggerSite): Typing {
	const { tokens, act } = site;
	if (act === 'intercept') return { act: 'air', isSpecific: true };
	if (act === 'abduction' || !GENERIC.has(act)) return typeSpecific(site);
	const near = weaponsIn(
		tokens,
		Math.max(0, site.from - 12),
		Math.min(site.to + 14, tokens.length)
	);
	const all = near.size ? near : weaponsIn(tokens, 0, tokens.length);
	const byWeapon = actOfWeapons(all);
	if (byWeapon) return { act: byWeapon, isSpecific: true };
	return typeByPeople(site, all);
}

function typeSpecific({ tokens, act, from, to }: TriggerSite): Typing {
	// a "bombing" or a "barrage" from the air is an air strike
	if (act === 'ied' || act === 'missile') {
		const around = weaponsIn(tokens, Math.max(0, from - 10), Math.min(to + 10, tokens.length));
		const isVehicleBomb = act === 'ied' && to - from > 1;
		if (around.has('air') && !isVehicleBomb) return { act: 'air', isSpecific: true };
		if (around.has('suicide')) return { act: 'suicide', isSpecific: true };
	}
	if (
		act === 'territory' &&
		OVERRUN.has(tokens[from]?.lower ?? '') &&
		camps.isWithin(tokens, to, Math.min(to + 5, tokens.length))
	)
		return { act: 'clash', isSpecific: true };
	if (act === 'clash' && RAIDS.has(tokens[from]?.lower ?? '') && isOnCivilians(tokens, to))
		return { act: 'attack', isSpecific: true };
	if (act === 'clash' && prison.isWithin(tokens, from, to))
		return { act: 'other', isSpecific: true };
	return { act, isSpecific: true };
}

const OVERRUN = new Set(['overran', 'overrun', 'overruns', 'overrunning']);
const RAIDS = new Set(syntax.triggerTypes.raids);

// "stormed a church" is an attack, "stormed the positions" a battle
function isOnCivilians(tokens: Token[], to: number): boolean {
	const end = Math.min(to + 6, tokens.length);
	return civilians.isWithin(tokens, to, end) && !armed.isWithin(tokens, to, end);
}

function isWaterCannon(tokens: Token[], at: number): boolean {
	return tokens[at - 1]?.lower === 'water';
}

function weaponsIn(tokens: Token[], from: number, to: number): Set<Weapon> {
	const found = new Set<Weapon>();
	for (let at = from; at < to; at++) {
		const match = weapons.matchAt(tokens, at);
		if (!match || isWaterCannon(tokens, at)) continue;
		found.add(match.value);
		at = match.end - 1;
	}
	return found;
}

// a mixed salvo of drones and missiles is an air strike
function actOfWeapons(found: Set<Weapon>): Act | null {
	if (found.has('air')) return 'air';
	if (found.has('suicide')) return 'suicide';
	if (found.has('missile')) return 'missile';
	if (found.has('ied')) return 'ied';
	if (found.has('grenade')) return 'grenade';
	return null;
}

function typeByPeople(site: TriggerSite, found: Set<Weapon>): Typing {
	const { tokens, act, from, to } = site;
	if (act === 'blast') return { act: 'ied', isSpecific: false };
	const end = Math.min(to + 16, tokens.length);
	const isFront = front.isWithin(tokens, 0, tokens.length);
	const isOnArmed = armed.isWithin(tokens, to, end);
	const isOnCivilians = civilians.isWithin(tokens, Math.max(0, from - 10), end);
	if (act === 'assault' && isFront) return { act: 'clash', isSpecific: true };
	if (
		act === 'harm' &&
		troops.isWithin(tokens, 0, tokens.length) &&
		fighters.isWithin(tokens, from, end) &&
		!isOnCivilians
	)
		return { act: 'clash', isSpecific: true };
	if (found.has('gun') || act === 'shooting')
		return { act: isOnArmed && !isOnCivilians ? 'clash' : 'attack', isSpecific: found.has('gun') };
	if (act === 'assault' && isOnArmed && !isOnCivilians && !isStrikeWord(tokens[from]))
		return {
			act: 'clash',
			isSpecific: camps.isWithin(tokens, to, Math.min(to + 7, tokens.length))
		};
	if (act === 'assault' && isStrikeWord(tokens[to - 1])) return { act: 'air', isSpecific: false };
	return { act: act === 'damage' ? 'missile' : 'attack', isSpecific: false };
}

// armies "strike", gunmen "attack"
function isStrikeWord(token: Token | undefined): boolean {
	const word = token?.lower ?? '';
	return (
		word.startsWith('strik') ||
		word === 'struck' ||
		word === 'hit' ||
		word === 'hits' ||
		word === 'blitz'
	);
}

function withPlurals(words: string[]): string[] {
	return words.flatMap((word) => (word.endsWith('s') ? [word] : [word, `${word}s`]));
}
