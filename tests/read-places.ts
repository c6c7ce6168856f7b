import { resolveToponyms } from '../src/lib/geo/resolve.ts';
import { loadGazetteer } from '../src/lib/server/gazetteer.ts';
import { makeArticle } from '../src/lib/text/make.ts';
import type { Geocode, ToponymMention } from '../src/lib/types.ts';
import { makeContext } from '../src/lib/mention/context.ts';
import { findToponyms } from '../src/lib/mention/toponyms.ts';

const gazetteer = loadGazetteer();

/** A text's place names and where they are, by the whole gazetteer. */
export function readPlaces(text: string): { mentions: ToponymMention[]; geocodes: Geocode[] } {
	const fields = { title: '', url: null, publisher: null, published: null, text };
	const mentions = findToponyms(makeContext(makeArticle(fields), gazetteer));
	return { mentions, geocodes: resolveToponyms(mentions, gazetteer) };
}
