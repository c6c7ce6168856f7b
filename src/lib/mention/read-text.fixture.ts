import { makeArticle } from '../text/make.ts';
import type { Gazetteer } from '../types.ts';
import { makeContext, type ReadingContext } from './context.ts';

/** A gazetteer without a place: dates and counts need none. */
export const emptyGazetteer: Gazetteer = {
	lookup: () => [],
	fold: (name) => name.toLowerCase(),
	maxWords: 1,
	hasPrefix: () => false,
	byId: () => null,
	admin1: () => null,
	country: () => null,
	capital: () => null,
	around: () => []
};

/** A text ready for the finders. */
export function readText(text: string, published: string | null): ReadingContext {
	const fields = { title: '', url: null, publisher: null, published, text };
	return makeContext(makeArticle(fields), emptyGazetteer);
}
