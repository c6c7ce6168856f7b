import syntax from '#geodata/lexicon/syntax.json';
import type { Place, Span } from '../types.ts';
import { finenessOf, holdsPlace, isPointLike, isSamePlace } from './containment.ts';
import { isHome, isHospital, isOrigin, isReference } from './elsewhere.ts';
import { pickDirections, wordAt } from './name-lists.ts';
import { isHit, isModifier, isPartOfActor, isParty } from './party.ts';
import type { Scene, SentenceReading, Toponym, Trigger } from './reading.ts';

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
	// a name that the gazetteer lacks may be the scene: what is known beside it is then less sure
	const hasUnknown = toponyms.some(({ mention, geocode }) => mention.literal && !geocode?.place);
	for (const toponym of toponyms) {
		if (whyNotScene(reading, toponym, triggers) !== null) continue;
		const scene = toScene(toponym);
		if (scene) scenes.push(hasUnknown ? { ...scene, confidence: scene.confidence * 0.5 } : scene);
	}
	return keepFinest(pickDirections(reading, dropHolders(reading, scenes)));
}

// "Shebekino, in Russia's Belgorod region": the text says that one lies in the other
function dropHolders(reading: SentenceReading, scenes: Scene[]): Scene[] {
	const { toponyms } = reading;
	const holders = new Set<number>();
	for (const scene of scenes) {
		const toponym = toponyms.find(({ mention }) => mention.start === scene.span?.start);
		const holder = scenes.find((other) => other.span?.start === toponym?.within?.start);
		// north-east of A is not in A: what holds another is no finer than it
		if (holder?.span && finenessOf(holder.place) >= finenessOf(scene.place))
			holders.add(holder.span.start);
	}
	const kept = scenes.filter(
		(scene, index) =>
			scene.span === null || !(holders.has(scene.span.start) || isQualifier(reading, scenes, index))
	);
	return kept.length > 0 ? kept : scenes;
}

const IN = new Set(syntax.scenes.in);

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
