import lexicon from '#geodata/lexicon/triggers.json';
import type { Count, CountKind, Evidence, EventActor, EventType, Report } from '../types.ts';
import { rateDraft } from './confidence.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

/** A finished draft as a report, every field with the words that prove it. */
export function toReport(reading: Reading, draft: Draft, index: number): Report {
	const type = lexicon.classes[draft.act as keyof typeof lexicon.classes];
	const sentence = reading.sentences[draft.sentence]?.sentence;
	return {
		articleId: reading.article.id,
		index,
		sentence: { start: sentence?.start ?? 0, end: sentence?.end ?? 0 },
		also: draft.also.flatMap((at) => {
			const other = reading.sentences[at]?.sentence;
			return other ? [{ start: other.start, end: other.end }] : [];
		}),
		eventType: type.eventType as EventType,
		subEventType: type.subEventType,
		plover: type.plover,
		places: draft.scenes.map((scene) => scene.place),
		noPlaceReason: draft.noPlaceReason,
		date: draft.date,
		actors: draft.actors.map(({ id, name, role }): EventActor => ({ id, name, role })),
		claimedBy: draft.claimedBy.map((claim) => claim.name),
		counts: toCounts(draft),
		confidence: rateDraft(draft),
		evidence: evidenceOf(draft)
	};
}

function toCounts(draft: Draft): Partial<Record<CountKind, Count>> {
	const counts: Partial<Record<CountKind, Count>> = {};
	for (const [kind, count] of Object.entries(draft.counts))
		counts[kind as CountKind] = { low: count.low, best: count.best, high: count.high };
	return counts;
}

function evidenceOf(draft: Draft): Evidence[] {
	const { trigger } = draft;
	const evidence: Evidence[] = [
		{ field: 'trigger', span: { start: trigger.start, end: trigger.end }, rule: trigger.rule },
		{ field: 'date', span: draft.dateSpan, rule: draft.dateRule }
	];
	for (const scene of draft.scenes)
		evidence.push({ field: 'place', span: scene.span, rule: scene.rule });
	for (const [at, actor] of draft.actors.entries())
		evidence.push({ field: `actor${at + 1}`, span: actor.span, rule: actor.rule });
	for (const claim of draft.claimedBy)
		evidence.push({ field: 'claimed_by', span: claim.span, rule: 'attribution' });
	for (const [kind, count] of Object.entries(draft.counts))
		evidence.push({ field: kind, span: count.span, rule: `count-${kind}` });
	return [...evidence, ...draft.extra];
}
