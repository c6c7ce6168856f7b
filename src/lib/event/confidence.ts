import { finenessOf } from './containment.ts';
import type { Draft } from './draft.ts';

// set on development articles so that of events at 0.9 and more nine in ten are right, see docs/accuracy.md
const START = 0.7;
const PARTS = {
	specific: 0.06,
	vague: -0.06,
	dated: 0.08,
	undated: -0.08,
	placeFromElsewhere: -0.1,
	ownWordsForPlace: 0.08,
	badGeocode: -0.25,
	toldTwice: 0.04,
	counted: 0.04,
	downing: -0.08
};
// by fineness: a building, a town, near one, a district, a region, an area, a country
const FINENESS = [0, 0, -0.03, -0.02, -0.04, -0.1, -0.08];
const MOST = 0.97;

/** 0..1, how likely the draft is right in place, time and kind. */
export function rateDraft(draft: Draft): number {
	const scene = draft.scenes[0];
	let rate = START;
	rate += draft.isSpecific ? PARTS.specific : PARTS.vague;
	if (draft.isDated) rate += PARTS.dated;
	else if (draft.date.basis === 'publication') rate += PARTS.undated;
	if (scene) {
		rate += scene.rule === 'scene-named' ? PARTS.ownWordsForPlace : PARTS.placeFromElsewhere;
		rate += FINENESS[finenessOf(scene.place)] ?? 0;
		rate += (1 - scene.confidence) * PARTS.badGeocode;
	}
	if (draft.also.length > 0) rate += PARTS.toldTwice;
	if (draft.counts.killed || draft.counts.wounded || draft.counts.drones) rate += PARTS.counted;
	if (draft.trigger.act === 'intercept') rate += PARTS.downing;
	return Math.round(Math.max(0.05, Math.min(MOST, rate)) * 100) / 100;
}
