import type { Count, CountKind, DateSpan, Evidence, EventActor, Span } from '../types.ts';
import type { Family } from './families.ts';
import type { Scene, Trigger } from './reading.ts';

/** A report in the making: one act told by one sentence. */
export interface Draft {
	sentence: number;
	/** stretch of the sentence that tells it */
	segment: Span;
	trigger: Trigger;
	act: string;
	family: Family;
	/** false when the kind of act is only guessed */
	isSpecific: boolean;
	scenes: Scene[];
	/** why there is no place */
	noPlaceReason: string | null;
	date: DateSpan;
	/** words that give the date; null when the publication or an earlier sentence does */
	dateSpan: Span | null;
	dateRule: string;
	/** own words gave the date, not an earlier sentence or the day of publication */
	isDated: boolean;
	actors: (EventActor & { span: Span | null; rule: string })[];
	claimedBy: { name: string; span: Span | null }[];
	counts: Partial<Record<CountKind, Count & { span: Span }>>;
	/** "the attack", "the blast": points back to something told before */
	isAnaphoric: boolean;
	/** "another", "separately": told to be a different one */
	isAnother: boolean;
	/** several regions without names share the counts */
	isSalvo: boolean;
	/** how many places of one list share the sentence */
	listed: number;
	/** sentences that tell the same, as indexes */
	also: number[];
	extra: Evidence[];
}
