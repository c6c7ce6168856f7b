import type { EventLink, EventStatus } from '../../types.ts';

/** What a piece of evidence proves, in words. */
export const FIELD_WORDS: Record<string, string> = {
	trigger: 'what happened',
	place: 'where',
	date: 'when',
	actor1: 'who',
	actor2: 'to whom',
	claimed_by: 'who says so',
	killed: 'killed',
	wounded: 'wounded',
	drones: 'drones',
	regions: 'regions'
};

/** Where an event stands in review, in words. */
export const STATUS_WORDS: Record<EventStatus, string> = {
	unreviewed: 'Not reviewed',
	accepted: 'Accepted',
	edited: 'Corrected',
	rejected: 'Rejected'
};

/** Why a report belongs to its event, in words. */
export const LINK_WORDS: Record<EventLink['basis'], string> = {
	same: 'Same incident',
	inferred: 'Inferred: only the figures agree, no source says so',
	manual: 'Joined by hand'
};

/** The host of an address, without `www.`; the address itself when it is none. */
export function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** True for addresses that may stand in a link: nothing but the web. */
export function isWebAddress(url: string | null): url is string {
	return url !== null && URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
