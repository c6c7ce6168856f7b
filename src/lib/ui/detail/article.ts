import type { Article, Decision, Rejection } from '../../types.ts';
import type { IncidentFeature } from '../../feature/incident.ts';
import type { Mark } from './segments.ts';

/** An article with what the reader made of it, as `GET /api/articles/{id}` answers. */
export interface ArticleReading {
	article: Article;
	rejections: Rejection[];
	decisions: Decision[];
}

/** Fetches an article of the workspace; throws with words for a person. */
export async function fetchArticle(id: string, signal: AbortSignal): Promise<ArticleReading> {
	const response = await fetch(`/api/articles/${encodeURIComponent(id)}`, { signal });
	const body = (await response.json()) as ArticleReading & { detail?: string };
	if (!response.ok)
		throw new Error(body.detail ?? `The article could not be fetched (${response.status}).`);
	return body;
}

/** The article a report stands in: the key is `article#index`. */
export function articleOfReport(report: string): string {
	return report.slice(0, report.lastIndexOf('#'));
}

/** The words of one article that an event stands on: its sentences, and the proof of each field. */
export function marksOf(feature: IncidentFeature, articleId: string): Mark[] {
	const { sources, evidence } = feature.properties;
	const sentences = sources
		.filter((source) => source.report !== null && articleOfReport(source.report) === articleId)
		.flatMap((source) => [source, ...source.also])
		.flatMap(({ start_char: start, end_char: end }) =>
			start === null || end === null ? [] : [{ start, end, field: 'sentence', rule: '' }]
		);
	const proofs = evidence
		.filter((proof) => proof.article === articleId)
		.flatMap(({ start_char: start, end_char: end, field, rule }) =>
			start === null || end === null ? [] : [{ start, end, field, rule }]
		);
	return [...sentences, ...proofs];
}

/** The article to open for these fields: the one that holds the words that are shown, else the open one, else the first that proves them. */
export function chooseArticle(
	{ properties }: IncidentFeature,
	fields: string[],
	open: string | null
): string | null {
	const proofs = properties.evidence.filter(
		({ field, start_char: start }) => fields.includes(field) && start !== null
	);
	const counts = new Map<string, number>();
	for (const { article } of proofs) counts.set(article, (counts.get(article) ?? 0) + 1);
	const phrase = properties.date_phrase;
	const said = proofs.find(
		(proof) => proof.field === 'date' && phrase !== '' && wordsOf(properties, proof) === phrase
	);
	if (said) return said.article;
	// many places stand where most of them are named
	const most = [...counts].sort((a, b) => b[1] - a[1])[0];
	if (fields.includes('place') && properties.places.length > 1 && most) return most[0];
	return open !== null && (counts.has(open) || !most) ? open : (proofs[0]?.article ?? open);
}

type Properties = IncidentFeature['properties'];

function wordsOf({ sources }: Properties, proof: Properties['evidence'][number]): string | null {
	const { article, start_char: from, end_char: to } = proof;
	if (from === null || to === null) return null;
	for (const { report, quote, start_char: start, end_char: end } of sources) {
		if (report === null || quote === null || start === null || end === null) continue;
		if (articleOfReport(report) === article && start <= from && to <= end)
			return quote.slice(from - start, to - start);
	}
	return null;
}
