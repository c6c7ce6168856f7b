import type {
	Article,
	Boundaries,
	DatelineEvent,
	Extraction,
	Gazetteer,
	GroupingDecision,
	Mention,
	Report,
	ToponymResult
} from './types.ts';
import { makeArticle } from './text/make.ts';
import { findActors } from './mention/actors.ts';
import { homeOf } from './mention/actor-names.ts';
import { findAttributions } from './mention/attribution.ts';
import { makeContext, type ReadingContext } from './mention/context.ts';
import { findCounts } from './mention/counts.ts';
import { findDates } from './mention/dates.ts';
import { findToponyms } from './mention/toponyms.ts';
import { findTriggers } from './mention/triggers.ts';
import { resolveToponyms } from './geo/resolve.ts';
import { toToponymResults } from './geo/toponym-results.ts';
import { groupReports } from './event/across.ts';
import { assembleDrafts } from './event/assemble.ts';
import { explainReports } from './event/explain.ts';
import type { Reading, SentenceReading, Trail } from './event/reading.ts';
import { toReport } from './event/report.ts';
import { mergeWithin } from './event/within.ts';

/** What the reader needs besides the article. */
export interface Resources {
	gazetteer: Gazetteer;
	boundaries?: Boundaries;
}

/** Reads one article: its mentions, where its places are, and the reports of what happened, with every decision. */
export function extract(article: Article, { gazetteer }: Resources): Extraction {
	const context = makeContext(article, gazetteer);
	const toponyms = findToponyms(context);
	const geocodes = resolveToponyms(toponyms, gazetteer);
	const dates = findDates(context);
	const counts = findCounts(context);
	const actors = findActors(context);
	const triggers = findTriggers(context);
	const reading: Reading = {
		article,
		gazetteer,
		homeOf,
		sentences: context.sentences.map((sentence, index): SentenceReading => ({
			index,
			sentence,
			words: context.tokensOf(index),
			triggers: [],
			toponyms: [],
			dates: [],
			counts: [],
			actors: [],
			speeches: []
		}))
	};
	const at = (index: number) => reading.sentences[index];
	for (const [index, mention] of toponyms.entries())
		at(mention.sentence)?.toponyms.push({
			mention,
			geocode: geocodes[index] ?? null,
			within: mention.within === null ? null : (toponyms[mention.within] ?? null)
		});
	for (const mention of dates) at(mention.sentence)?.dates.push(mention);
	for (const mention of counts) at(mention.sentence)?.counts.push(mention);
	for (const mention of actors) at(mention.sentence)?.actors.push(mention);
	for (const mention of triggers) at(mention.sentence)?.triggers.push(mention);
	for (const speech of findAttributions(context)) at(speech.sentence)?.speeches.push(speech);
	const trail: Trail = { rejections: [], decisions: [] };
	const drafts = mergeWithin(assembleDrafts(reading, trail), article, trail);
	const reports = drafts
		.sort((a, b) => a.sentence - b.sentence || a.segment.start - b.segment.start)
		.map((draft, index) => toReport(reading, draft, index));
	const mentions: Mention[] = [...toponyms, ...dates, ...counts, ...actors, ...triggers];
	mentions.sort((a, b) => a.start - b.start || a.end - b.end);
	return {
		article,
		sentences: context.sentences,
		mentions,
		geocodes,
		reports,
		rejections: trail.rejections,
		decisions: [...explainReports(article, reports, trail.rejections), ...trail.decisions]
	};
}

/** Groups the reports of one article or many into events; decisions of people come last and win. */
export function toEvents(
	extractions: Extraction[],
	decisions: GroupingDecision[] = []
): DatelineEvent[] {
	const articles = new Map(extractions.map(({ article }) => [article.id, article]));
	const reports: Report[] = extractions.flatMap((extraction) => extraction.reports);
	return groupReports(reports, articles, decisions);
}

/** Every place name of a text, literal or not, with its place. */
export function findPlaceNames(text: string, { gazetteer }: Resources): ToponymResult[] {
	const article = makeArticle({ title: '', url: null, publisher: null, published: null, text });
	const context: ReadingContext = makeContext(article, gazetteer);
	const toponyms = findToponyms(context);
	return toToponymResults(toponyms, resolveToponyms(toponyms, gazetteer));
}
