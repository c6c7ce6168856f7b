import type { Token } from '../../text/tokens.ts';
import { type Casualty, casualty, isMixed } from './casualty.ts';
import { readBodies, readDeathOf, readLives, readToll } from './fixed-phrases.ts';
import type { Quantity } from './quantities.ts';
import { activeKind, type CasualtyKind, intransitiveKind, participleKind, words } from './words.ts';

type CasualtyRule = (tokens: Token[], quantity: Quantity) => Casualty | null;

// fixed phrases first, then what stands right beside the number, then what is further away
const RULES: CasualtyRule[] = [
	readBodies,
	readToll,
	readLives,
	readActive,
	readBeside,
	readDeathOf,
	readPassive,
	readFlight
];

/** The casualty a quantity counts, or `null`. */
export function readCasualty(tokens: Token[], quantity: Quantity): Casualty | null {
	if (quantity.isSubset) return readPart(tokens, quantity);
	if (!isPeople(quantity)) return null;
	for (const rule of RULES) {
		const found = rule(tokens, quantity);
		if (found) return isSupposed(tokens, found) ? null : found;
	}
	return null;
}

// "three of whom later died": a part with a verb of its own
function readPart(tokens: Token[], quantity: Quantity): Casualty | null {
	return quantity.isOfThem ? readPassive(tokens, { ...quantity, to: quantity.to + 2 }) : null;
}

// "could kill 100", "might have died": how far back the modal may stand
const SUPPOSED_REACH = 8;

function isSupposed(tokens: Token[], { from, to }: Casualty): boolean {
	for (let at = to - 1; at >= Math.max(0, from - SUPPOSED_REACH); at--) {
		const text = tokens[at]?.text ?? '';
		if (at < from && /^[,;:.—–]$/.test(text)) return false;
		if (text === 'could' || text === 'would' || text === 'might' || text === 'may') return true;
	}
	return false;
}

function isPeople({ head }: Quantity): boolean {
	return head === 'person' || head === 'bare' || head === 'dead' || head === 'wounded';
}

// "killing three", "wounded another seven", "took 12 hostages"
function readActive(tokens: Token[], { from, number, to, head }: Quantity): Casualty | null {
	const verbAt = verbBefore(tokens, from, number);
	const kind = activeKind(tokens[verbAt]);
	if (!kind) {
		const isTaken =
			head === 'person' && /^(took|taking|taken)$/.test(tokens[from - 1]?.lower ?? '');
		const isHeld =
			/^(hostages?|prisoners?|captives?|captive)$/.test(tokens[to - 1]?.lower ?? '') ||
			/^(hostage|prisoner|captive)$/.test(tokens[to]?.lower ?? '');
		return isTaken && isHeld ? casualty('captured', from - 1, to, 'active') : null;
	}
	if (isBetweenKinds(tokens, verbAt, kind) || words.modals.has(tokens[verbAt - 1]?.lower ?? ''))
		return null;
	// people are killed with or without a noun; what else is seized must be people by name
	if (kind !== 'killed' && kind !== 'wounded' && head !== 'person') return null;
	if (head === 'bare' && tokens[to]?.lower !== 'of' && isActiveUse(tokens, to - 1)) return null;
	return casualty(kind, verbAt, to, 'active');
}

// the verb right before, or before "and injured at least"
function verbBefore(tokens: Token[], from: number, number: number): number {
	const before = tokens[from - 1]?.lower ?? '';
	if (number === from && before === ',') return from - 2;
	return from - 1;
}

// "killed or wounded 20" counts neither
function isBetweenKinds(tokens: Token[], verbAt: number, kind: CasualtyKind): boolean {
	const link = tokens[verbAt - 1]?.lower ?? '';
	if (link !== 'or' && link !== 'and' && link !== '/') return false;
	const other = activeKind(tokens[verbAt - 2]) ?? participleKind(tokens[verbAt - 2]);
	return other !== null && other !== kind;
}

// "five dead", "27 injured", "three people seriously wounded", "two soldiers killed in …"
function readBeside(tokens: Token[], { from, to }: Quantity): Casualty | null {
	let at = to;
	while (at < to + 3 && words.adverbs.has(tokens[at]?.lower ?? '')) at++;
	const kind = participleKind(tokens[at]);
	if (!kind || isMixed(tokens, at, kind) || isActiveUse(tokens, at)) return null;
	return casualty(kind, from, at + 1, 'beside');
}

// "two gunmen killed five people": the counted ones did it
function isActiveUse(tokens: Token[], at: number): boolean {
	const next = tokens[at + 1];
	if (!next || next.isPunctuation || tokens[at]?.lower === 'dead') return false;
	return !words.activeFollowers.has(next.lower) && !next.lower.endsWith('day');
}

// how far the participle may stand: "Five people in the village of X were later confirmed dead"
const REACH = { phrase: 9, auxiliary: 6 };

// "nine people were killed", "three people, including a child, have been injured", "two others later died"
function readPassive(tokens: Token[], { from, to, head }: Quantity): Casualty | null {
	let at = skipParenthesis(tokens, skipNouns(tokens, to));
	// a number without a noun must stand right before its verb: "several houses were evacuated"
	if (head === 'bare' && !isVerbHere(tokens, at)) return null;
	const phraseEnd = at + REACH.phrase;
	while (at < phraseEnd && !isVerbHere(tokens, at)) {
		const token = tokens[at];
		if (!token || isClauseEnd(token)) return null;
		// a headline leaves its auxiliary out: "13 members of the group killed in raid"
		if (participleKind(token) && !isActiveUse(tokens, at)) return readParticiple(tokens, from, at);
		if (activeKind(token)) return null;
		at++;
	}
	const died = intransitiveKind(tokens[at]);
	if (died) return casualty(died, from, at + 1, 'passive');
	const auxiliaryEnd = at + REACH.auxiliary;
	while (at < auxiliaryEnd && words.auxiliaries.has(tokens[at]?.lower ?? '')) {
		if (tokens[at + 1]?.lower === 'not') return null;
		at++;
	}
	const late = intransitiveKind(tokens[at]);
	if (late) return casualty(late, from, at + 1, 'passive');
	return readParticiple(tokens, from, at);
}

function readParticiple(tokens: Token[], from: number, at: number): Casualty | null {
	if (tokens[at]?.lower === 'gunned' && tokens[at + 1]?.lower === 'down')
		return casualty('killed', from, at + 2, 'passive');
	if (
		tokens[at]?.lower === 'taken' &&
		/^(hostage|prisoner|captive)$/.test(tokens[at + 1]?.lower ?? '')
	)
		return casualty('captured', from, at + 2, 'passive');
	const kind = participleKind(tokens[at]);
	return kind && !isMixed(tokens, at, kind) ? casualty(kind, from, at + 1, 'passive') : null;
}

function isVerbHere(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	return (
		token !== undefined && (words.auxiliaries.has(token.lower) || intransitiveKind(token) !== null)
	);
}

function isClauseEnd(token: Token): boolean {
	return (
		/^[,;:.—–()]$/.test(token.text) ||
		/^(that|when|while|as|after|before|and|but|where|whose)$/.test(token.lower)
	);
}

// "ten civilians, fighters and medics"
function skipNouns(tokens: Token[], from: number): number {
	let at = from;
	while (
		/^(,|and)$/.test(tokens[at]?.lower ?? '') &&
		words.personPlural.has(tokens[at + 1]?.lower ?? '')
	)
		at += 2;
	return at;
}

// ", including two children," and "(among them …)" right after the number
function skipParenthesis(tokens: Token[], at: number): number {
	const open = tokens[at]?.text;
	if (open !== ',' && open !== '(' && open !== '—' && open !== '–') return at;
	const close = open === '(' ? ')' : open;
	for (let end = at + 1; end < at + 16 && end < tokens.length; end++)
		if (tokens[end]?.text === close && isVerbHere(tokens, end + 1)) return end + 1;
	return at;
}

// "forced 300 people to flee", "left 200 homeless"
function readFlight(tokens: Token[], { from, to, head }: Quantity): Casualty | null {
	if (
		head !== 'person' ||
		!/^(forced|forcing|prompted|prompting)$/.test(tokens[from - 1]?.lower ?? '')
	)
		return null;
	const isFlight =
		tokens[to]?.lower === 'to' && /^(flee|evacuate|leave)$/.test(tokens[to + 1]?.lower ?? '');
	const isFrom =
		tokens[to]?.lower === 'from' && /^(homes?|their)$/.test(tokens[to + 1]?.lower ?? '');
	return isFlight || isFrom ? casualty('displaced', from - 1, to + 2, 'flight') : null;
}
