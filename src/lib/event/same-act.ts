import { addDays } from '../time/civil.ts';
import { spansTouch } from '../time/span.ts';
import type { DateSpan } from '../types.ts';
import { finenessOf, holdsPlace, isSamePlace } from './containment.ts';
import type { Draft } from './draft.ts';
import { areKinActs } from './families.ts';
import { countsAgree, sharesToll } from './numbers.ts';
import type { Scene } from './reading.ts';
import { isNamedActor } from './doer.ts';

// sentences over which a definite act without a place still means the one before
const REACH = 8;

/** 0 when the two are different acts; higher the surer that they are one. */
export function sameness(a: Draft, b: Draft): number {
	if (
		!(areKinActs(a, b) || isTollOf(a, b) || b.trigger.act === 'incident') ||
		!datesMeet(a.date, b.date) ||
		doersDiffer(a, b)
	)
		return 0;
	if (b.isAnother && b.scenes.length === 0) return 0;
	const distance = Math.abs(b.sentence - Math.max(a.sentence, ...a.also));
	if (a.scenes.length === 0 || isLoose(b)) return samenessPlaceless(a, b, distance);
	if (!sameScenes(a.scenes, b.scenes)) return pointsInside(a, b, distance) ? 15 - distance : 0;
	if (!countsAgree(a.counts, b.counts) && distance > 2) return 0;
	return 20 + (a.family === b.family ? 5 : 0) + (sharesToll(a.counts, b.counts) ? 3 : 0);
}

// "the incident happened at X": the act before, told closer
function pointsInside(a: Draft, b: Draft, distance: number): boolean {
	const [outer, inner] = [a.scenes[0], b.scenes[0]];
	if (
		!outer ||
		inner?.rule !== 'scene-named' ||
		distance > 3 ||
		a.listed > 1 ||
		b.listed > 1 ||
		a.isSalvo
	)
		return false;
	return (
		b.isAnaphoric && b.trigger.form === 'noun' && !b.isDated && holdsPlace(outer.place, inner.place)
	);
}

// no place of its own: none told, or only the country that is at war or was hit
function isLoose(draft: Draft): boolean {
	const scene = draft.scenes[0];
	return !scene || scene.rule === 'scene-of-enemy' || scene.rule === 'scene-country-hit';
}

// "five were shot dead" after a protest or a kidnapping: its toll
function isTollOf(a: Draft, b: Draft): boolean {
	return (
		b.scenes.length === 0 &&
		b.family === 'attack' &&
		(a.family === 'crowd' || a.family === 'abduction' || a.family === 'territory')
	);
}

function samenessPlaceless(a: Draft, b: Draft, distance: number): number {
	if (distance > (b.scenes.length > 0 ? 4 : REACH) || a.listed > 1) return 0;
	if (a.family !== b.family && b.isSpecific && distance > 1 && !isTollOf(a, b)) return 0;
	const isPointing = a.scenes.length === 0 || b.isAnaphoric || !b.isDated || b.scenes.length > 0;
	if (!isPointing) return 0;
	// a salvo without a place is over the country, not one of its towns
	const coarse = a.scenes[0] && finenessOf(a.scenes[0].place) === 6 ? 2 : 0;
	if (b.isSalvo && a.scenes.length > 0 && coarse === 0 && distance > 2) return 0;
	return (
		10 -
		distance +
		(sharesToll(a.counts, b.counts) ? 8 : 0) +
		(b.isSalvo ? coarse : 0) +
		(a.family === b.family ? 1 : 0)
	);
}

function sameScenes(a: Scene[], b: Scene[]): boolean {
	return (
		a.length === b.length &&
		a.every((scene, at) => isSamePlace(scene.place, b[at]?.place ?? scene.place))
	);
}

export function datesMeet(a: DateSpan, b: DateSpan): boolean {
	if (spansTouch(a, b)) return true;
	const isLoose =
		a.basis === 'inferred' ||
		b.basis === 'inferred' ||
		a.basis === 'publication' ||
		b.basis === 'publication';
	return isLoose && spansTouch(widen(a), b);
}

export function widen(span: DateSpan): DateSpan {
	return {
		...span,
		earliest: span.earliest === null ? null : addDays(span.earliest, -1),
		latest: span.latest === null ? null : addDays(span.latest, 1)
	};
}

export function doersDiffer(a: Draft, b: Draft): boolean {
	return sidesDiffer(a, b, 'perpetrator') || sidesDiffer(a, b, 'target');
}

function sidesDiffer(a: Draft, b: Draft, role: 'perpetrator' | 'target'): boolean {
	const side = (draft: Draft) =>
		draft.actors.find((actor) => actor.role === role && actor.rule !== 'actor-pronoun');
	const [x, y] = [side(a), side(b)];
	if (x === undefined || y === undefined || x.id === y.id) return false;
	// a state may be told by its country, its army or its people
	const isGroup = role === 'perpetrator' || (x.id.length > 2 && y.id.length > 2);
	return isGroup && isNamedActor(x.id) && isNamedActor(y.id);
}
