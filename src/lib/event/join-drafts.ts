import { intersectSpans } from '../time/span.ts';
import type { Article } from '../types.ts';
import { holdsPlace, isSamePlace } from './containment.ts';
import type { Draft } from './draft.ts';
import { rankOf } from './families.ts';
import { mergeCounts } from './numbers.ts';
import type { Scene, Trail } from './reading.ts';
import { isNamedActor } from './doer.ts';

/** One draft out of two of the same act: the more telling type, the finer place, the sharper date, the later toll. */
export function joinDrafts(a: Draft, b: Draft, article: Article, trail: Trail): Draft {
	const lead = isMoreTelling(b, a) ? b : a;
	const date = sharperDate(a, b);
	const scenes = finerScenes(a.scenes, b.scenes);
	const main = chooseMain(a, b, scenes);
	trail.decisions.push({
		step: 'merge',
		rule: 'same-act-in-article',
		span: b.segment,
		message: `"${excerpt(article, b)}" tells of the same act as "${excerpt(article, a)}".`
	});
	return {
		...main,
		trigger: lead.trigger,
		act: lead.act,
		family: lead.family,
		isSpecific: a.isSpecific || b.isSpecific,
		scenes,
		noPlaceReason: scenes.length > 0 ? null : a.noPlaceReason,
		...date,
		actors: joinActors(a, b),
		claimedBy: joinClaims(a, b),
		counts: mergeCounts(a.counts, b.counts),
		isAnaphoric: a.isAnaphoric && b.isAnaphoric,
		isSalvo: a.isSalvo || b.isSalvo,
		listed: Math.max(a.listed, b.listed),
		also: joinSentences(a, b, main.sentence)
	};
}

// a text that tells one act again and again needs no longer list
const MOST_SENTENCES = 60;

function joinSentences(a: Draft, b: Draft, main: number): number[] {
	const all = new Set([...a.also, a.sentence, ...b.also, b.sentence]);
	all.delete(main);
	const sorted = [...all].sort((x, y) => x - y);
	if (sorted.length <= MOST_SENTENCES) return sorted;
	return [...sorted.slice(0, MOST_SENTENCES - 1), ...sorted.slice(-1)];
}

// the sentence that names the place and the people stands for the report
function chooseMain(a: Draft, b: Draft, scenes: Scene[]): Draft {
	const names = (draft: Draft) =>
		draft.scenes[0] &&
		scenes[0] &&
		isSamePlace(draft.scenes[0].place, scenes[0].place) &&
		draft.scenes[0].rule === 'scene-named'
			? 1
			: 0;
	if (names(b) !== names(a)) return names(b) > names(a) ? b : a;
	return b.isSalvo && !a.isSalvo ? b : a;
}

export function excerpt(article: Article, draft: Draft): string {
	const text = article.text.slice(draft.segment.start, draft.segment.end);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function isMoreTelling(b: Draft, a: Draft): boolean {
	// what has no place of its own may sharpen the kind of violence, not turn it into an abduction or a seizure
	if (
		b.scenes.length === 0 &&
		a.scenes.length > 0 &&
		(!VIOLENT.has(b.family) || Math.abs(b.sentence - a.sentence) > 1)
	)
		return false;
	if (b.isSpecific !== a.isSpecific) return b.isSpecific;
	return rankOf(b.act) > rankOf(a.act) + 1;
}

const VIOLENT = new Set(['explosive', 'attack', 'clash']);

const BASES = { stated: 4, relative: 4, statement: 3, inferred: 1, publication: 1 };

type DateFields = Pick<Draft, 'date' | 'dateSpan' | 'dateRule' | 'isDated'>;

function sharperDate(a: Draft, b: Draft): DateFields {
	const strength = (draft: Draft) =>
		(draft.isDated ? 4 : 0) +
		BASES[draft.date.basis] / 2 +
		(draft.date.precision === 'month' || draft.date.precision === 'week' ? -1.5 : 0) +
		(draft.date.precision === 'open' ? -3 : 0);
	const best = strength(b) > strength(a) ? b : a;
	const other = best === a ? b : a;
	const fields = {
		date: best.date,
		dateSpan: best.dateSpan,
		dateRule: best.dateRule,
		isDated: best.isDated
	};
	if (!other.isDated || !best.isDated) return fields;
	const common = intersectSpans(best.date, other.date);
	if (!common || best.date.basis !== 'statement' || other.date.basis !== 'statement') return fields;
	return { ...fields, date: { ...best.date, ...common } };
}

function finerScenes(a: Scene[], b: Scene[]): Scene[] {
	const [x, y] = [a[0], b[0]];
	if (!x) return b;
	if (!y || y.rule === 'scene-of-enemy' || y.rule === 'scene-country-hit') return a;
	return holdsPlace(x.place, y.place) ? b : a;
}

function joinActors(a: Draft, b: Draft): Draft['actors'] {
	const actors = [...a.actors];
	for (const actor of b.actors) {
		const known = actors.findIndex((one) => one.id === actor.id);
		if (known >= 0) continue;
		const rival = actors.findIndex((one) => one.role === actor.role && one.role !== 'participant');
		if (rival >= 0 && isNamedActor(actor.id) && !isNamedActor(actors[rival]?.id ?? ''))
			actors[rival] = actor;
		else if (rival < 0) actors.push(actor);
	}
	return actors;
}

function joinClaims(a: Draft, b: Draft): Draft['claimedBy'] {
	const claims = [...a.claimedBy];
	for (const claim of b.claimedBy)
		if (!claims.some((one) => one.name === claim.name)) claims.push(claim);
	return claims;
}
