import lists from '#geodata/lexicon/modality.json';
import type { Place, Span } from '../types.ts';
import { finenessOf, holdsPlace, isPointLike, isSamePlace } from './containment.ts';
import type { Scene, SentenceReading, Toponym, Trigger, Word } from './reading.ts';

/** Why a toponym is not where the act happened. */
export type NotScene =
	'not literal' | 'no place' | 'party' | 'speaker' | 'origin' | 'hospital' | 'reference' | 'home';

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
	return keepFinest(pickDirections(reading, dropHolders(reading, scenes)));
}

// "Shebekino, in Russia's Belgorod region": the text says that one lies in the other
function dropHolders(reading: SentenceReading, scenes: Scene[]): Scene[] {
	const { toponyms } = reading;
	const holders = new Set<number>();
	for (const scene of scenes) {
		const toponym = toponyms.find(({ mention }) => mention.start === scene.span?.start);
		const within = toponym?.within;
		if (within) holders.add(within.start);
	}
	return scenes.filter(
		(scene, index) =>
			scene.span === null || !(holders.has(scene.span.start) || isQualifier(reading, scenes, index))
	);
}

const IN = new Set(['in', 'of', 'within', "'s", '’s']);

// "the town of A, in the B region": whatever B became, it only says where A lies
function isQualifier(
	{ words, toponyms }: SentenceReading,
	scenes: Scene[],
	index: number
): boolean {
	const [before, scene] = [scenes[index - 1], scenes[index]];
	if (!before?.span || !scene?.span || !isPointLike(before.place)) return false;
	const mention = toponyms.find((toponym) => toponym.mention.start === scene.span?.start)?.mention;
	if (mention?.unit !== 'region' && mention?.unit !== 'district') return false;
	const { end } = before.span;
	const { start } = scene.span;
	const between = words.filter((word) => word.start >= end && word.end <= start);
	const isListed = between.some((word) => word.lower === 'and' || word.lower === 'as');
	return between.length <= 7 && !isListed && between.some((word) => IN.has(word.lower));
}

/** The reason why a toponym is no scene, or `null` when it may be one. */
export function whyNotScene(
	reading: SentenceReading,
	{ mention, geocode }: Toponym,
	triggers: Trigger[]
): NotScene | null {
	if (!geocode?.place) return 'no place';
	if (mention.demonym.length > 0) return 'not literal';
	const at = wordAt(reading.words, mention);
	if (!mention.literal && !isHit(reading, mention, geocode.place, at)) return 'not literal';
	if (isInside(mention, reading.speeches)) return 'speaker';
	if (isPartOfActor(reading, mention) || isModifier(reading.words, mention, geocode.place))
		return 'party';
	if (isOrigin(reading.words, at, triggers)) return 'origin';
	if (isHospital(reading.words, at)) return 'hospital';
	if (isHome(reading.words, at)) return 'home';
	if (isReference(reading, mention)) return 'reference';
	return isParty(reading, mention, geocode.place, at) ? 'party' : null;
}

// "the Islamic Resistance in Lebanon", "NATO": part of the name of somebody
function isPartOfActor({ actors }: SentenceReading, mention: Span): boolean {
	return actors.some(
		(actor) =>
			actor.start <= mention.start &&
			actor.end >= mention.end &&
			(actor.end - actor.start > mention.end - mention.start || /[a-z]/.test(actor.actorId))
	);
}

// "U.S. airstrikes", "the US-Iran agreement": a country that says whose
function isModifier(words: Word[], mention: Span, place: Place): boolean {
	const { precision } = place;
	if (precision !== 'country' && precision !== 'area' && precision !== 'region') return false;
	const next = words.findIndex((word) => word.start >= mention.end);
	const after = words[next]?.lower ?? '';
	// "the Red Sea port of X", "on Yemen's Red Sea coast"
	if (precision !== 'country')
		return COASTS.has(after) || (TOWNS.has(after) && words[next + 1]?.lower === 'of');
	if (words[next]?.text === '-' || words[next - 2]?.text === '-') return true;
	const name = words[next - 1]?.text ?? '';
	const isAcronym = name === name.toUpperCase();
	return isAcronym && /^[a-z]{3,}$/.test(words[next]?.text ?? '') && !AFTER_PLACE.has(after);
}

const COASTS = new Set(['coast', 'coastline', 'shore', 'shores', 'shipping', 'basin']);
const TOWNS = new Set(['port', 'resort', 'town', 'city', 'village']);
const AFTER_PLACE = new Set([
	'and',
	'where',
	'which',
	'that',
	'who',
	'when',
	'after',
	'before',
	'was',
	'were',
	'has',
	'have',
	'had',
	'from',
	'for',
	'with',
	'while',
	'during',
	'since',
	'last',
	'this',
	'early',
	'late',
	'overnight',
	'today',
	'yesterday',
	'but',
	'over',
	'near',
	'killed',
	'killing',
	'leaving',
	'left',
	'said',
	'will',
	'are',
	'between',
	'against',
	'into'
]);

function wordAt(words: Word[], mention: Span): number {
	return words.findIndex((word) => word.start >= mention.start);
}

const ONTO = new Set(['on', 'onto', 'at', 'into', 'over', 'against']);

// "an attack on Kyiv": the town, though capitals often stand for governments
function isHit(reading: SentenceReading, mention: Span, place: Place, at: number): boolean {
	if (isInQuarter(reading.words, at)) return true;
	if (!isPointLike(place) || !isViolent(reading.triggers)) return false;
	const list = startOfList(reading, mention);
	const first = list ? wordAt(reading.words, list) : at;
	const onto = lastOnto(reading.words, first);
	return reading.triggers.some((trigger) => {
		if (trigger.act === 'talks') return false;
		// "Mogadishu explosions", "the Kabul bombing"
		if (
			trigger.form === 'noun' &&
			trigger.from - at >= 1 &&
			trigger.from - at <= 2 &&
			trigger.start - mention.end <= 12
		)
			return true;
		if (
			/^(?:central|downtown|northern|southern|eastern|western|outside|near)$/.test(
				reading.words[first - 1]?.lower ?? ''
			)
		)
			return true;
		return onto >= 0 && trigger.to <= onto && onto - trigger.to <= 3;
	});
}

const COMPASS =
	/^(?:north|south|east|west|central|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|north-?east|north-?west|south-?east|south-?west|rural|downtown|upper|lower|mainland|war-torn)$/;

// "in eastern Syria", "across northern Gaza"
function isInQuarter(words: Word[], at: number): boolean {
	const isCompass = COMPASS.test(words[at - 1]?.lower ?? '');
	return (
		isCompass && /^(?:in|across|throughout|inside|into|over)$/.test(words[at - 2]?.lower ?? '')
	);
}

// "on Kyiv", "on the capital Kyiv", "on the city of Kyiv", "on central Kyiv"
function lastOnto(words: Word[], at: number): number {
	for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
		const word = words[back];
		if (!word || word.isPunctuation) return -1;
		if (ONTO.has(word.lower)) return back;
	}
	return -1;
}

function isViolent(triggers: Trigger[]): boolean {
	return triggers.some((trigger) => trigger.act !== 'talks' && trigger.act !== 'agreement');
}

// "on A, B and C": the first of the list that ends here
function startOfList({ words, toponyms }: SentenceReading, mention: Span): Span | null {
	let first: Span | null = null;
	let { start } = mention;
	for (const { mention: before } of [...toponyms].reverse()) {
		if (before.end > start) continue;
		const between = words.filter((word) => word.start >= before.end && word.end <= start);
		if (between.length > 4 || !between.every((word) => LIST_WORDS.has(word.lower))) break;
		first = before;
		start = before.start;
	}
	return first;
}

const LIST_WORDS = new Set([
	',',
	'and',
	'the',
	'or',
	'as',
	'well',
	'also',
	'then',
	'region',
	'regions',
	'city',
	'province',
	'provinces',
	'oblast',
	'districts',
	'district',
	'in',
	'of',
	'&'
]);
const LOCATIVES = new Set([
	'in',
	'at',
	'near',
	'on',
	'over',
	'across',
	'into',
	'onto',
	'inside',
	'outside',
	'around',
	'throughout',
	'through',
	'within',
	'against',
	'along',
	'off',
	'from',
	'toward',
	'towards',
	'between',
	'beyond',
	'above',
	'targeting',
	'including',
	'surrounding',
	'of'
]);

// a country or region as the subject of an act ("Russia launched …") is a party; a scene has a preposition, is the object, or leads a headline
function isParty(reading: SentenceReading, mention: Span, place: Place, at: number): boolean {
	const list = startOfList(reading, mention);
	const first = list ? wordAt(reading.words, list) : at;
	if (hasLocative(reading.words, first))
		return followsIntoName(reading.words, mention) && finenessOf(place) === 6;
	if (isObject(reading, first) || isPassiveSubject(reading, mention)) return false;
	if (isHeadlinePlace(reading, mention, at, place)) return false;
	return finenessOf(place) >= 4 || !isVague(reading, mention);
}

// a town that merely precedes or follows the act without a preposition
function isVague(reading: SentenceReading, mention: Span): boolean {
	return reading.triggers.some(
		(trigger) =>
			Math.abs(trigger.start - mention.end) < 40 || Math.abs(mention.start - trigger.end) < 40
	);
}

// "at the U.S. Consulate": the country names a house
function followsIntoName(words: Word[], mention: Span): boolean {
	const next = words.find((word) => word.start >= mention.end);
	return (
		next !== undefined &&
		next.isCapitalized &&
		next.start - mention.end <= 1 &&
		!/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
			next.text
		)
	);
}

function hasLocative(words: Word[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 9); back--) {
		const word = words[back];
		if (
			!word ||
			(word.isPunctuation && word.text !== '-' && word.text !== '"' && word.text !== '“')
		)
			return false;
		if (LOCATIVES.has(word.lower)) return true;
		if (STOP_WORDS.has(word.lower)) return false;
	}
	return false;
}

const STOP_WORDS = new Set([
	'that',
	'which',
	'who',
	'while',
	'and',
	'but',
	'as',
	'after',
	'before',
	'when',
	'said',
	'says',
	'to',
	'for',
	'by',
	'with',
	'because',
	'if',
	'whether',
	'than',
	'was',
	'were',
	'has',
	'have',
	'is',
	'are'
]);
const OBJECT_VERBS = new Set([
	'hit',
	'hits',
	'struck',
	'strike',
	'strikes',
	'rocked',
	'rocks',
	'shook',
	'shakes',
	'shake',
	'shelled',
	'shell',
	'shells',
	'bombed',
	'bomb',
	'bombs',
	'attacked',
	'attack',
	'attacks',
	'targeted',
	'target',
	'targets',
	'targeting',
	'captured',
	'capture',
	'captures',
	'seized',
	'seize',
	'seizes',
	'liberated',
	'liberate',
	'retook',
	'retaken',
	'retake',
	'recaptured',
	'entered',
	'enter',
	'enters',
	'overran',
	'bombard',
	'bombarded',
	'bombards',
	'pounded',
	'pound',
	'pounds',
	'stormed',
	'storm',
	'raided',
	'raid',
	'control',
	'controls',
	'took',
	'takes',
	'take',
	'reclaimed',
	'invaded',
	'besieged',
	'besiege',
	'damaged',
	'destroyed',
	'devastated',
	'including',
	'encircled',
	'hitting',
	'striking',
	'pounding',
	'shelling',
	'bombing',
	'storming',
	'capturing',
	'seizing',
	'reached',
	'burned',
	'burnt',
	'torched',
	'looted'
]);

function isObject({ words }: SentenceReading, at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
		const word = words[back];
		if (!word || (word.isPunctuation && word.text !== '-')) return false;
		if (OBJECT_VERBS.has(word.lower)) return true;
		if (STOP_WORDS.has(word.lower)) return false;
	}
	return false;
}

// "Kharkiv was shelled", "X came under fire", "X witnessed clashes"
function isPassiveSubject({ words, triggers }: SentenceReading, mention: Span): boolean {
	return triggers.some((trigger) => {
		if (trigger.start < mention.end) return false;
		const from = words.findIndex((word) => word.start >= mention.end);
		if (trigger.from - from > 6) return false;
		const between = words.slice(from, trigger.from);
		if (between.some((word) => word.isPunctuation && word.text !== '-')) return false;
		return trigger.isPassive || between.some((word) => WITNESS.has(word.lower));
	});
}

const WITNESS = new Set([
	'witness',
	'witnesses',
	'witnessed',
	'sees',
	'saw',
	'under',
	'by',
	'experienced',
	'suffered',
	'rocked',
	'fell',
	'falls',
	'lives'
]);

// "Mogadishu: …", "Kabul suicide bombing", the first words of a dispatch
function isHeadlinePlace(
	{ words, triggers }: SentenceReading,
	mention: Span,
	at: number,
	place: Place
): boolean {
	const next = words.findIndex((word) => word.start >= mention.end);
	if (at <= 1 && (words[next]?.text === ':' || words[next]?.text === ',')) return true;
	const isCompound = triggers.some(
		(trigger) => trigger.form === 'noun' && trigger.from >= next && trigger.from - next <= 2
	);
	return (
		isCompound &&
		finenessOf(place) < 6 &&
		words[next]?.lower !== "'s" &&
		words[next]?.lower !== '’s'
	);
}

/** A toponym as a scene. */
export function toScene({ mention, geocode }: Toponym): Scene | null {
	if (!geocode?.place) return null;
	return {
		place: inPlainLetters(geocode.place, mention.text),
		span: { start: mention.start, end: mention.end },
		rule: 'scene-named',
		confidence: geocode.confidence
	};
}

// "Khān Yūnis" is shown as the text writes it
function inPlainLetters(place: Place, text: string): Place {
	const isPlain = (name: string) => /^[\x20-\x7e]+$/.test(name);
	return isPlain(place.name) || !isPlain(text) ? place : { ...place, name: text };
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
	return !isOuster && !isDistance(words, from);
}

// "30 km from X", "not far from X"
function isDistance(words: Word[], from: number): boolean {
	const before = words[from - 1]?.lower ?? '';
	return /^(?:km|kilometers|kilometres|miles|away|far|metres|meters|minutes|hours|drive)$/.test(
		before
	);
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
	'in',
	'inside',
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
	for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
		if (words[back]?.text === ',') return false;
		if (HITS.has(words[back]?.lower ?? '')) return true;
	}
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
	const at = wordAt(words, mention);
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
function pickDirections(reading: SentenceReading, scenes: Scene[]): Scene[] {
	const { words, toponyms } = reading;
	const isMarked = (span: Span | null) => {
		const at = words.findIndex((word) => word.start >= (span?.end ?? 0));
		return FRONT.has(words[at]?.lower ?? '') || FRONT.has(words[at - 1]?.lower ?? '');
	};
	const isBulletin = toponyms.some(({ mention, geocode }) => geocode?.place && isMarked(mention));
	if (!isBulletin) return scenes;
	const marked = scenes.map(({ span }) => isMarked(span));
	const last = marked.lastIndexOf(true);
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
