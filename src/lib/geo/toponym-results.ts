import type { Geocode, ToponymMention, ToponymResult } from '../types.ts';

/** Place names as `dateline toponyms` prints them: where the named place itself is, whatever the words beside it say. */
export function toToponymResults(mentions: ToponymMention[], geocodes: Geocode[]): ToponymResult[] {
	return mentions.map((mention, at) => {
		const geocode = geocodes[at];
		const row = geocode?.place ? geocode.candidates[0]?.place : undefined;
		return {
			start: mention.start,
			end: mention.end,
			name: mention.text,
			lat: row?.location[1] ?? null,
			lng: row?.location[0] ?? null,
			gazetteerId: row?.id ?? null,
			precision: geocode?.place?.precision ?? null,
			literal: mention.literal
		};
	});
}
