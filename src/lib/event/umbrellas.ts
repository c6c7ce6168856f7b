import { spansTouch } from '../time/span.ts';
import type { Article } from '../types.ts';
import { holdsPlace } from './containment.ts';
import type { Draft } from './draft.ts';
import { areKinActs } from './families.ts';
import { excerpt, joinDrafts } from './join-drafts.ts';
import { sharesToll } from './numbers.ts';
import type { Trail } from './reading.ts';
import { datesMeet, doersDiffer, widen } from './same-act.ts';

/** Joins an act told of a whole region or country with the one act told inside it; drops it when it only sums up several. */
export function foldUmbrellas(drafts: Draft[], article: Article, trail: Trail): Draft[] {
	let list = drafts;
	for (const outer of drafts) {
		if (!list.includes(outer)) continue;
		const inner = list.filter((draft) => draft !== outer && liesIn(draft, outer));
		if (inner.length === 0) continue;
		const same =
			inner.find((draft) => sharesToll(draft.counts, outer.counts)) ??
			(inner.length === 1 && (!outer.isSalvo || isTally(inner[0]))
				? inner[0]
				: tallyOf(inner, outer));
		if (same) {
			const joined = joinDrafts(same, outer, article, trail);
			list = list
				.filter((draft) => draft !== outer)
				.map((draft) => (draft === same ? joined : draft));
			continue;
		}
		if (outer.isSalvo || hasCounts(outer) || inner.length < 2) continue;
		trail.decisions.push({
			step: 'merge',
			rule: 'umbrella',
			span: outer.segment,
			message: `"${excerpt(article, outer)}" sums up ${inner.length} acts that are told one by one.`
		});
		list = list.filter((draft) => draft !== outer);
	}
	return list;
}

// "47 of them were shot down over A, B and C": where the salvo went
function tallyOf(inner: Draft[], outer: Draft): Draft | undefined {
	return outer.isSalvo ? inner.find(isTally) : undefined;
}

function isTally(draft: Draft | undefined): boolean {
	return draft !== undefined && draft.scenes.length > 1;
}

function liesIn(inner: Draft, outer: Draft): boolean {
	if (!areKinActs(inner, outer) || doersDiffer(inner, outer)) return false;
	const isOneToll =
		sharesToll(inner.counts, outer.counts) && spansTouch(widen(inner.date), outer.date);
	if (!isOneToll && !datesMeet(inner.date, outer.date)) return false;
	const [x, y] = [inner.scenes[0], outer.scenes[0]];
	return (
		x !== undefined && y !== undefined && outer.scenes.length === 1 && holdsPlace(y.place, x.place)
	);
}

export function hasCounts(draft: Draft): boolean {
	return Object.keys(draft.counts).length > 0;
}
