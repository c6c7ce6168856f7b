import syntax from '#geodata/lexicon/syntax.json';
import triggerLists from '#geodata/lexicon/triggers.json';
import type { Token } from '../text/tokens.ts';
import { clauseEnd, clauseStart } from './clause.ts';
import { makePhraseList } from './phrases.ts';
import type { TriggerSite } from './triggers.ts';

const objects = makePhraseList(withPlurals([...triggerLists.counted, ...triggerLists.launched]));
const flying = makePhraseList(withPlurals(triggerLists.counted));
const mass = makePhraseList(triggerLists.massArrest);
const armed = makePhraseList(withPlurals([...triggerLists.armed, ...triggerLists.armedNames]));
const places = makePhraseList(triggerLists.territoryObjects);
const officials = makePhraseList(withPlurals(triggerLists.officials));

/** False where a word that can be a trigger is something else: "fired the coach", "entered politics", "March", "met the deadline". */
export function fitsContext(site: TriggerSite): boolean {
	const { tokens, from, act, form } = site;
	const first = tokens[from];
	if (!first) return false;
	const word = first.lower;
	if (first.isCapitalized && isMonth(tokens, from)) return false;
	if (isPartOfName(tokens, site)) return false;
	if (word === 'down' || word === 'downs') return false;
	// "occupies", "surrounds": a state of affairs
	if (act === 'territory' && (form === 's' || form === 'base') && /^(?:occup|surround)/.test(word))
		return false;
	if (
		(word === 'storm' || word === 'storms') &&
		form !== 'past' &&
		tokens[from - 1]?.lower !== 'to' &&
		!tokens[site.to]?.isCapitalized &&
		!/^(?:the|a|an|and|into)$/.test(tokens[site.to]?.lower ?? '')
	)
		return false;
	if (word === 'occupied' && !isVerbAfterSubject(tokens, from)) return false;
	if (/^(?:land|fall|fell|crash)/.test(word) && act === 'missile') return hasWeaponBefore(site);
	if (act === 'arrest') return isMassArrest(site);
	if (act === 'launch') return hasWeaponObject(site);
	if (act === 'territory' || act === 'withdrawal') return form === 'noun' || isMilitaryMove(site);
	if (act === 'talks') return form === 'noun' ? true : hasOfficials(site);
	if (act === 'clash' && (word === 'fight' || word === 'fought' || word === 'fighting'))
		return word === 'fighting' ? tokens[from + 1]?.lower !== 'over' : isNearArmed(site);
	if (act === 'protest' && isWordOf(word, ['rally', 'rallied', 'rallies']))
		return !first.isCapitalized || from === 0;
	if (act === 'intercept') return isAboutWeapons(site);
	if (act === 'damage') return true;
	return true;
}

function isWordOf(word: string, words: string[]): boolean {
	return words.includes(word);
}

const MONTHS = new Set(['march', 'may']);

function isMonth(tokens: Token[], at: number): boolean {
	const word = tokens[at]?.lower ?? '';
	if (!MONTHS.has(word)) return false;
	return at > 0 || tokens[at + 1]?.isNumber === true;
}

// "the Anti-Terror Strike Force", "Shell Plc", "Attack on Titan": a capital inside a sentence that is not a headline
function isPartOfName(tokens: Token[], { from, to, form }: TriggerSite): boolean {
	if (form === 'past' || from === 0) return false;
	if (!tokens[from]?.isCapitalized || isTitleCase(tokens)) return false;
	return tokens[from - 1]?.isCapitalized === true || tokens[to]?.isCapitalized === true;
}

// headlines: most words have capitals
function isTitleCase(tokens: Token[]): boolean {
	let words = 0;
	let capitals = 0;
	for (const token of tokens) {
		if (token.isPunctuation || token.isNumber || token.text.length < 4) continue;
		words++;
		if (token.isCapitalized) capitals++;
	}
	return words > 0 && capitals / words > 0.7;
}

function hasWeaponObject({ tokens, to }: TriggerSite): boolean {
	return objects.isWithin(tokens, to, Math.min(to + 14, tokens.length));
}

function hasWeaponBefore({ tokens, from }: TriggerSite): boolean {
	return objects.isWithin(tokens, Math.max(0, from - 12), from);
}

// the police arrest people every day; ACLED counts arrests of many, of protesters, of politicians
function isMassArrest({ tokens, from, to }: TriggerSite): boolean {
	const end = Math.min(to + 12, tokens.length);
	if (mass.isWithin(tokens, Math.max(0, from - 10), end)) return true;
	return tokens
		.slice(Math.max(0, from - 8), end)
		.some((token) => token.isNumber && Number(token.text) >= MANY);
}

const MANY = 10;

// drones and missiles are shot down in an attack, aircraft may be led away
function isAboutWeapons({ tokens, from, to }: TriggerSite): boolean {
	return flying.isWithin(tokens, Math.max(0, from - 12), Math.min(to + 14, tokens.length));
}

function isNearArmed({ tokens, from, to }: TriggerSite): boolean {
	return armed.isWithin(tokens, Math.max(0, from - 14), Math.min(to + 14, tokens.length));
}

const ADVANCES = new Set(syntax.triggerContext.advances);

// "occupied Crimea", "the occupied West Bank" name a state of affairs; "was occupied", "troops occupied the town" an act
function isVerbAfterSubject(tokens: Token[], at: number): boolean {
	const next = tokens[at + 1];
	if (next?.isCapitalized || next?.lower.startsWith('territor')) return false;
	return tokens[at - 1]?.lower !== 'the' && tokens[at - 1]?.text !== '-';
}

// an army takes a place; a person enters a room
function isMilitaryMove(site: TriggerSite): boolean {
	const { tokens, from, to } = site;
	if (!isNearArmed(site)) return false;
	if (
		isWordOf(tokens[from]?.lower ?? '', ['advance', 'advances', 'advanced', 'advancing']) &&
		!ADVANCES.has(tokens[to]?.lower ?? '') &&
		to === from + 1
	)
		return false;
	const end = Math.min(Math.max(clauseEnd(tokens, to - 1), to + 3), to + 12);
	if (places.isWithin(tokens, from, end)) return true;
	for (let at = to; at < end; at++) if (tokens[at]?.isCapitalized) return true;
	// passive: "the town was captured"
	for (let at = clauseStart(tokens, from); at < from; at++)
		if (tokens[at]?.isCapitalized) return true;
	return false;
}

function hasOfficials({ tokens, from, to }: TriggerSite): boolean {
	const start = Math.max(0, from - 14);
	const end = Math.min(to + 14, tokens.length);
	if (officials.isWithin(tokens, start, end)) return true;
	return tokens[to]?.lower === 'with' || tokens[to]?.isCapitalized === true;
}

function withPlurals(words: string[]): string[] {
	return words.flatMap((word) => (word.endsWith('s') ? [word] : [word, `${word}s`]));
}
