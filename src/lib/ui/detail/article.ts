import type { Article, Decision, Rejection } from '../../types.ts';
import type { IncidentFeature } from '../../feature/incident.ts';
import { ask } from './ask.ts';
import type { Mark } from './segments.ts';

/** An article with what the reader made of it, as `GET /api/articles/{id}` answers. */
export interface ArticleReading {
	article: Article;
	rejections: Rejection[];
	decisions: Decision[];
}

/** Fetches an article of the workspace; throws with words for a person. */
export async function fetchArticle(id: string, signal: AbortSignal): Promise<ArticleReading> {
	const response = await ask(`/api/articles/${encodeURIComponent(id)}`, { signal });
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
