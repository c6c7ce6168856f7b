import { finenessOf } from './containment.ts';
import type { Draft } from './draft.ts';

// measured on development articles, see docs/accuracy.md: share of right events by what is known of them
const START = 0.62;
const PARTS = {
	specific: 0.08,
	vague: -0.06,
	dated: 0.1,
	undated: -0.08,
	ownWordsForPlace: 0.08,
	placeFromElsewhere: -0.1,
	country: -0.1,
	toldTwice: 0.06,
	counted: 0.05,
	badGeocode: -0.2
};

/** 0..1, how likely the draft is right in place, time and kind. */
export function rateDraft(draft: Draft): number {
	const scene = draft.scenes[0];
	let rate = START;
	rate += draft.isSpecific ? PARTS.specific : PARTS.vague;
	rate += draft.isDated ? PARTS.dated : PARTS.undated;
	if (scene) {
		rate += scene.rule === 'scene-named' ? PARTS.ownWordsForPlace : PARTS.placeFromElsewhere;
		if (finenessOf(scene.place) === 6) rate += PARTS.country;
		rate += (1 - scene.confidence) * PARTS.badGeocode;
	}
	if (draft.also.length > 0) rate += PARTS.toldTwice;
	if (draft.counts.killed || draft.counts.wounded || draft.counts.drones) rate += PARTS.counted;
	return Math.round(Math.max(0.05, Math.min(0.99, rate)) * 100) / 100;
}
