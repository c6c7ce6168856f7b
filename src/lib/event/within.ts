import { intersectSpans, spansTouch } from '../time/span.ts';
import { addDays } from '../time/civil.ts';
import type { Article, DateSpan } from '../types.ts';
import { finenessOf, holdsPlace, isSamePlace } from './containment.ts';
import type { Draft } from './draft.ts';
import { areKinActs, rankOf } from './families.ts';
import { countsAgree, mergeCounts, sharesToll } from './numbers.ts';
import type { Scene, Trail } from './reading.ts';

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

// sentences over which a definite act without a place still means the one before
const REACH = 8;

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

/** 0 when the two are different acts; higher the surer that they are one. */
function sameness(a: Draft, b: Draft): number {
	if (
		!(areKinActs(a, b) || isTollOf(a, b) || b.trigger.act === 'incident') ||
		!datesMeet(a.date, b.date) ||
		doersDiffer(a, b)
	)
		return 0;
	if (b.isAnother && b.scenes.length === 0) return 0;
	const distance = Math.abs(b.sentence - Math.max(a.sentence, ...a.also));
	if (a.scenes.length === 0 || isLoose(b)) return samenessPlaceless(a, b, distance);
	if (!sameScenes(a.scenes, b.scenes)) return 0;
	if (!countsAgree(a.counts, b.counts) && distance > 2) return 0;
	return 20 + (a.family === b.family ? 5 : 0) + (sharesToll(a.counts, b.counts) ? 3 : 0);
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
	const isPointing = a.scenes.length === 0 || b.isAnaphoric || !b.isDated;
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

function datesMeet(a: DateSpan, b: DateSpan): boolean {
	if (spansTouch(a, b)) return true;
	const isLoose =
		a.basis === 'inferred' ||
		b.basis === 'inferred' ||
		a.basis === 'publication' ||
		b.basis === 'publication';
	return isLoose && spansTouch(widen(a), b);
}

function widen(span: DateSpan): DateSpan {
	return {
		...span,
		earliest: span.earliest === null ? null : addDays(span.earliest, -1),
		latest: span.latest === null ? null : addDays(span.latest, 1)
	};
}

function doersDiffer(a: Draft, b: Draft): boolean {
	const doer = (draft: Draft) =>
		draft.actors.find((actor) => actor.role === 'perpetrator' && actor.rule !== 'actor-pronoun');
	const [x, y] = [doer(a), doer(b)];
	return x !== undefined && y !== undefined && x.id !== y.id && isNamed(x.id) && isNamed(y.id);
}

// "gunmen" may turn out to be a named group
function isNamed(id: string): boolean {
	return !UNNAMED.has(id);
}

const UNNAMED = new Set([
	'unidentified-gunmen',
	'militants',
	'rebels',
	'bandits',
	'gangs',
	'militia',
	'separatists',
	'soldiers',
	'police',
	'protesters',
	'rioters',
	'civilians'
]);

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
		also: [...new Set([...a.also, a.sentence, ...b.also, b.sentence])].filter(
			(index) => index !== main.sentence
		)
	};
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

function excerpt(article: Article, draft: Draft): string {
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
		if (rival >= 0 && isNamed(actor.id) && !isNamed(actors[rival]?.id ?? '')) actors[rival] = actor;
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

/** Joins an act told of a whole region or country with the one act told inside it; drops it when it only sums up several. */
function foldUmbrellas(drafts: Draft[], article: Article, trail: Trail): Draft[] {
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

function hasCounts(draft: Draft): boolean {
	return Object.keys(draft.counts).length > 0;
}
