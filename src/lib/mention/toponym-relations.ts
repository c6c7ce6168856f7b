import type { PlaceRelation } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import cues from '#geodata/lexicon/toponym-relations.json';

const BEARINGS: ReadonlyMap<string, number> = new Map(Object.entries(cues.bearings));
const toSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const NEAR = toSet(cues.near);
const NEAR_OF = toSet(cues.nearOf);
const PART_OF = toSet(cues.partOf);
const TOWARDS = toSet(cues.towards);
const OWNERS = toSet(cues.owners);
const KM_PER_UNIT: ReadonlyMap<string, number> = new Map(Object.entries(cues.kilometres));

/**
 * The words beside a place name that change its geometry, or null.
 *
 * "10 km south of X" → near, 10, 180; "on the outskirts of X" → near; "parts of X", "eastern X" → part; "between X and Y" → between; "the border with X" → border; "towards X" → direction
 */
export function findRelation(tokens: Token[], from: number, to: number): PlaceRelation | null {
	const start = skipOwner(tokens, from);
	const relation =
		readCompassOf(tokens, start) ??
		readDistanceFrom(tokens, start) ??
		readOf(tokens, start) ??
		readBorder(tokens, start, to) ??
		readBetween(tokens, start, to) ??
		readPreposition(tokens, start) ??
		readCompassAdjective(tokens, from);
	return relation;
}

// "parts of the Kursk region", "parts of its Kursk region", "parts of Russia's Kursk region"
function skipOwner(tokens: Token[], from: number): number {
	const word = tokens[from - 1]?.lower ?? '';
	if (OWNERS.has(word)) return from - 1;
	if (word !== "'s" && word !== '’s') return from;
	let at = from - 2;
	// a country's name has few words
	while (at > from - 5 && tokens[at - 1]?.isCapitalized) at--;
	return tokens[at - 1]?.lower === 'the' ? at - 1 : at;
}

type Found = PlaceRelation | null;

function make(
	tokens: Token[],
	from: number,
	to: number,
	kind: PlaceRelation['kind'],
	distanceKm: number | null = null,
	bearing: number | null = null
): PlaceRelation {
	return {
		start: tokens[from]?.start ?? 0,
		end: tokens[to - 1]?.end ?? 0,
		kind,
		distanceKm,
		bearing
	};
}

// "south of X", "10 km (6 miles) south of X", "10 km to the south of X"
function readCompassOf(tokens: Token[], at: number): Found {
	if (tokens[at - 1]?.lower !== 'of') return null;
	const compass = readCompass(tokens, at - 2);
	if (!compass) return null;
	let from = compass.from;
	if (tokens[from - 1]?.lower === 'the' && tokens[from - 2]?.lower === 'to') from -= 2;
	const distance = readDistance(tokens, from);
	return make(
		tokens,
		distance?.from ?? compass.from,
		at,
		'near',
		distance?.km ?? null,
		compass.bearing
	);
}

// "north", "north-east", "north east": the token at `at` is its last word
function readCompass(tokens: Token[], at: number): { from: number; bearing: number } | null {
	const word = tokens[at]?.lower ?? '';
	const joined =
		tokens[at - 1]?.text === '-' ? (tokens[at - 2]?.lower ?? '') : (tokens[at - 1]?.lower ?? '');
	const both = BEARINGS.get(joined + word);
	if (both !== undefined && (joined === 'north' || joined === 'south'))
		return { from: tokens[at - 1]?.text === '-' ? at - 2 : at - 1, bearing: both };
	const bearing = BEARINGS.get(word);
	return bearing === undefined ? null : { from: at, bearing };
}

// the distance that ends right before `to`: "10 km", "about 10 kilometres (6 miles)", "10-kilometre"
function readDistance(tokens: Token[], to: number): { from: number; km: number } | null {
	let end = to;
	if (tokens[end - 1]?.text === ',') end--;
	if (tokens[end - 1]?.text === ')') {
		let open = end - 2;
		while (open > end - 8 && tokens[open]?.text !== '(') open--;
		if (tokens[open]?.text === '(') end = open;
	}
	if (tokens[end - 1]?.text === '.') end--;
	const factor = KM_PER_UNIT.get(tokens[end - 1]?.lower ?? '');
	const number = tokens[end - 2]?.text === '-' ? end - 3 : end - 2;
	if (factor === undefined || !tokens[number]?.isNumber) return null;
	const value = Number((tokens[number]?.text ?? '').replaceAll(',', ''));
	return Number.isFinite(value) && value < 2000 ? { from: number, km: value * factor } : null;
}

// "20 km from X", "within 5 miles of X"
function readDistanceFrom(tokens: Token[], at: number): Found {
	const word = tokens[at - 1]?.lower;
	const end =
		word === 'from'
			? tokens[at - 2]?.lower === 'away'
				? at - 2
				: at - 1
			: word === 'of'
				? at - 1
				: -1;
	const distance = end < 0 ? null : readDistance(tokens, end);
	return distance && make(tokens, distance.from, at, 'near', distance.km);
}

// "the outskirts of X", "parts of X", "in the direction of X"
function readOf(tokens: Token[], at: number): Found {
	const of = tokens[at - 1]?.lower;
	const head = tokens[at - 2]?.lower ?? '';
	if (of !== 'of' && of !== 'to') return null;
	if (NEAR_OF.has(head)) return make(tokens, at - 2, at, 'near');
	if (of === 'of' && PART_OF.has(head)) return make(tokens, at - 2, at, 'part');
	if (of === 'of' && head === 'direction') return make(tokens, at - 2, at, 'direction');
	return null;
}

// "the border with X", "X border", "bordering X"
function readBorder(tokens: Token[], at: number, to: number): Found {
	const word = tokens[at - 1]?.lower ?? '';
	if (word === 'bordering') return make(tokens, at - 1, at, 'border');
	if (word === 'with' && /^borders?$/.test(tokens[at - 2]?.lower ?? ''))
		return make(tokens, at - 2, at, 'border');
	if (/^(borders?|frontier)$/.test(tokens[to]?.lower ?? ''))
		return make(tokens, to, to + 1, 'border');
	return null;
}

// "between X and Y": both ends
function readBetween(tokens: Token[], at: number, to: number): Found {
	const isFirst = tokens[at - 1]?.lower === 'between' && tokens[to]?.lower === 'and';
	if (isFirst) return make(tokens, at - 1, at, 'between');
	if (tokens[at - 1]?.lower !== 'and') return null;
	for (let back = at - 2; back > Math.max(-1, at - 8); back--) {
		const token = tokens[back];
		if (token?.lower === 'between') return make(tokens, back, back + 1, 'between');
		if (!token || (!token.isCapitalized && token.lower !== 'the' && token.text !== '-'))
			return null;
	}
	return null;
}

function readPreposition(tokens: Token[], at: number): Found {
	const word = tokens[at - 1]?.lower ?? '';
	if (NEAR.has(word)) return make(tokens, at - 1, at, 'near');
	if (TOWARDS.has(word)) return make(tokens, at - 1, at, 'direction');
	return null;
}

// "eastern Ukraine", "the south-east of" is read above
function readCompassAdjective(tokens: Token[], from: number): Found {
	const word = tokens[from - 1]?.lower ?? '';
	if (!word.endsWith('ern') && word !== 'central') return null;
	const bearing = BEARINGS.get(word.replace(/ern$/, '')) ?? null;
	if (bearing === null && word !== 'central') return null;
	return make(tokens, from - 1, from, 'part', null, bearing);
}
