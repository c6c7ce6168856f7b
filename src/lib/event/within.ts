import type { Article } from '../types.ts';
import { finenessOf } from './containment.ts';
import type { Draft } from './draft.ts';
import { areKinActs } from './families.ts';
import { joinDrafts } from './join-drafts.ts';
import type { Trail } from './reading.ts';
import { sameness } from './same-act.ts';
import { foldUmbrellas, hasCounts } from './umbrellas.ts';

/** Joins the drafts of one article that tell of the same act; what has no place in the end is turned down with the reason. */
export function mergeWithin(drafts: Draft[], article: Article, trail: Trail): Draft[] {
	const merged: Draft[] = [];
	for (const draft of drafts) {
		const at = findSame(merged, draft);
		const same = merged[at];
		if (same) merged[at] = joinDrafts(same, draft, article, trail);
		else merged.push(draft);
	}
	const telling = merged.filter((draft) => !isTooVague(draft, article, trail));
	return foldUmbrellas(telling, article, trail);
}

function findSame(merged: Draft[], draft: Draft): number {
	if (draft.scenes.length === 0 && followsList(merged, draft)) return -1;
	let best = -1;
	let bestScore = 0;
	for (let at = 0; at < merged.length; at++) {
		const other = merged[at];
		if (!other) continue;
		const score = sameness(other, draft);
		if (score > bestScore) {
			best = at;
			bestScore = score;
		}
	}
	return best;
}

// after "strikes in A and B" a toll without a place belongs to neither
function followsList(merged: Draft[], draft: Draft): boolean {
	let nearest: Draft | undefined;
	for (const other of merged) {
		if (other.sentence > draft.sentence || !areKinActs(other, draft)) continue;
		if (!nearest || lastSentence(other) >= lastSentence(nearest)) nearest = other;
	}
	return nearest !== undefined && nearest.listed > 1 && draft.sentence - lastSentence(nearest) <= 2;
}

function lastSentence(draft: Draft): number {
	return Math.max(draft.sentence, ...draft.also);
}

// what is left without a place, or with no more than a country and no day, is no event on a map
function isTooVague(draft: Draft, article: Article, trail: Trail): boolean {
	const reason = whyVague(draft);
	if (reason === null) return false;
	trail.rejections.push({
		articleId: article.id,
		sentence: draft.segment,
		trigger: { start: draft.trigger.start, end: draft.trigger.end },
		modality: 'asserted',
		reason
	});
	return true;
}

function whyVague(draft: Draft): string | null {
	const scene = draft.scenes[0];
	if (!scene) return 'the text does not say where it happened';
	if (draft.trigger.act === 'incident') return 'an incident of no told kind';
	if (draft.family === 'territory' && draft.trigger.form === 'ing' && !draft.isDated)
		return 'a state of affairs, no day told';
	if (draft.trigger.act === 'damage' && !draft.isSpecific) return 'damage without an act';
	if (scene.rule === 'scene-home-of-group' && !draft.isDated)
		return 'no place is told, only who was hit';
	const isCountry = finenessOf(scene.place) === 6 || scene.place.precision === 'area';
	if (!isCountry || draft.isDated || hasCounts(draft)) return null;
	if (scene.rule !== 'scene-named')
		return 'only a country is told, no place in it, no day and no number';
	return draft.trigger.form === 'noun' ? 'only a country is told, no day and no number' : null;
}
