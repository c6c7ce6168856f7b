import lists from '#geodata/lexicon/modality.json';
import type { Place, Span } from '../types.ts';
import { finenessOf, holdsPlace, isSamePlace } from './containment.ts';
import type { Scene, SentenceReading, Toponym, Trigger, Word } from './reading.ts';

/** Why a toponym is not where the act happened. */
export type NotScene =
	'not literal' | 'no place' | 'speaker' | 'origin' | 'hospital' | 'reference' | 'home';

/** The toponyms of a stretch of a sentence that may be the scene of its act, coarse ones dropped where finer ones lie in them. */
export function findScenes(
	reading: SentenceReading,
	toponyms: Toponym[],
	triggers: Trigger[]
): Scene[] {
	const scenes: Scene[] = [];
	for (const toponym of toponyms) {
		if (whyNotScene(reading, toponym, triggers) !== null) continue;
		const scene = toScene(toponym);
		if (scene) scenes.push(scene);
	}
	return keepFinest(pickDirections(reading, scenes));
}

/** The reason why a toponym is no scene, or `null` when it may be one. */
export function whyNotScene(
	reading: SentenceReading,
	{ mention, geocode }: Toponym,
	triggers: Trigger[]
): NotScene | null {
	if (!geocode?.place) return 'no place';
	if (!mention.literal) return 'not literal';
	if (isInside(mention, reading.speeches)) return 'speaker';
	const at = reading.words.findIndex((word) => word.start >= mention.start);
	if (isOrigin(reading.words, at, triggers)) return 'origin';
	if (isHospital(reading.words, at)) return 'hospital';
	if (isHome(reading.words, at)) return 'home';
	return isReference(reading, mention) ? 'reference' : null;
}

/** A toponym as a scene. */
export function toScene({ mention, geocode }: Toponym): Scene | null {
	if (!geocode?.place) return null;
	return {
		place: geocode.place,
		span: { start: mention.start, end: mention.end },
		rule: 'scene-named',
		confidence: geocode.confidence
	};
}

function isInside(span: Span, outer: Span[]): boolean {
	return outer.some((one) => span.start >= one.start && span.end <= one.end);
}

const OUSTERS = new Set(['territory', 'withdrawal', 'overtake', 'other']);

// "rockets fired from Lebanon": where it came from; "ousted from parts of X": where it happened
function isOrigin(words: Word[], at: number, triggers: Trigger[]): boolean {
	const from = fromBefore(words, at);
	if (from < 0) return false;
	const isOuster = triggers.some((trigger) => OUSTERS.has(trigger.act));
	return !isOuster;
}

// "from Lebanon", "from the Kursk region", "from northern Gaza", "from the direction of Belarus"
function fromBefore(words: Word[], at: number): number {
	for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
		const word = words[back];
		if (!word || word.isPunctuation) return -1;
		if (word.lower === 'from') return back;
		if (NOUN_STOPS.has(word.lower)) return -1;
	}
	return -1;
}

const NOUN_STOPS = new Set([
	'in',
	'on',
	'at',
	'to',
	'near',
	'into',
	'over',
	'against',
	'towards',
	'toward',
	'km',
	'miles',
	'kilometers',
	'kilometres'
]);
const hospitals = new Set(lists.hospital.filter((word) => !word.includes(' ')));

// "taken to a hospital in X", "the embassy in X"
function isHospital(words: Word[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
		const word = words[back];
		if (!word || word.text === ',' || word.text === ';') return false;
		if (hospitals.has(word.lower)) return !isHitHospital(words, back);
		if (
			word.lower === 'to' &&
			/^(?:taken|rushed|evacuated|transferred|transported|brought|flown)$/.test(
				words[back - 1]?.lower ?? ''
			)
		)
			return true;
	}
	return false;
}

const HITS = new Set([
	'hit',
	'struck',
	'on',
	'bombed',
	'shelled',
	'attacked',
	'targeted',
	'against',
	'at',
	'left',
	'destroyed',
	'damaged',
	'outside',
	'near'
]);

// "a strike on a hospital in X" is a scene after all
function isHitHospital(words: Word[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 5); back--)
		if (HITS.has(words[back]?.lower ?? '')) return true;
	return false;
}

const HOMES = new Set([
	'native',
	'resident',
	'born',
	'priest',
	'originally',
	'hails',
	'based',
	'ambassador',
	'envoy',
	'negotiators',
	'diplomats',
	'visited',
	'visiting',
	'fled',
	'refugees'
]);

// "a priest from X", "based in X", "residents of X" who speak
function isHome(words: Word[], at: number): boolean {
	if (words[at + 1]?.text === '-' && words[at + 2]?.lower === 'based') return true;
	const before = words[at - 1]?.lower ?? '';
	return (
		(before === 'in' || before === 'of' || before === 'to') &&
		HOMES.has(words[at - 2]?.lower ?? '') &&
		words[at - 2]?.lower !== 'resident'
	);
}

const BEARINGS = new Set([
	'north',
	'south',
	'east',
	'west',
	'northeast',
	'northwest',
	'southeast',
	'southwest',
	'north-east',
	'north-west',
	'south-east',
	'south-west',
	'kilometers',
	'kilometres',
	'km',
	'miles',
	'outside',
	'far'
]);

// "in A, 40 km north of B": B only says where A is
function isReference(reading: SentenceReading, mention: Span): boolean {
	const { words } = reading;
	const at = words.findIndex((word) => word.start >= mention.start);
	const before = words[at - 1]?.lower ?? '';
	if (before !== 'of' && before !== 'from') return false;
	let isBearing = false;
	for (let back = at - 2; back >= Math.max(0, at - 8); back--) {
		const word = words[back];
		if (!word) break;
		if (BEARINGS.has(word.lower)) isBearing = true;
		if (word.text !== ',') continue;
		return (
			isBearing &&
			reading.toponyms.some(
				({ mention: other, geocode }) =>
					geocode?.place && other.literal && other.end <= word.end && other.end >= word.start - 30
			)
		);
	}
	return false;
}

const FRONT = new Set(['direction', 'directions', 'axis', 'axes', 'sector', 'sectors']);

// "on the A direction, near B and C": the bulletin counts by direction
function pickDirections({ words }: SentenceReading, scenes: Scene[]): Scene[] {
	const marked = scenes.map(({ span }) => {
		const at = words.findIndex((word) => word.start >= (span?.end ?? 0));
		return FRONT.has(words[at]?.lower ?? '') || FRONT.has(words[at - 1]?.lower ?? '');
	});
	const last = marked.lastIndexOf(true);
	if (last < 0) return scenes;
	// "the A, B and C directions": the list before the last one belongs to it
	return scenes.filter(
		(scene, index) => index <= last && (marked[index] || isListed(words, scene, scenes[index + 1]))
	);
}

function isListed(words: Word[], scene: Scene, next: Scene | undefined): boolean {
	if (!scene.span || !next?.span) return false;
	const { end } = scene.span;
	const { start } = next.span;
	return words.every(
		(word) =>
			word.start < end ||
			word.end > start ||
			word.lower === ',' ||
			word.lower === 'and' ||
			word.lower === 'the'
	);
}

/** Drops places that hold another of the list, and repeats. */
export function keepFinest(scenes: Scene[]): Scene[] {
	return scenes.filter((scene, index) => {
		const isCoarse = scenes.some(
			(other) => other !== scene && holdsPlace(scene.place, other.place)
		);
		const isRepeat = scenes.some(
			(other, at) => at < index && isSamePlace(other.place, scene.place)
		);
		return !isCoarse && !isRepeat;
	});
}

/** True for a place finer than a country. */
export function isLocal(place: Place): boolean {
	return finenessOf(place) < 6;
}
