import { json } from '@sveltejs/kit';
import { toCollection, toFeature } from '#lib/feature/profile.ts';
import { extract, toEvents } from '#lib/pipeline.ts';
import { askForDate, readArticleRequest } from '#lib/server/article-request.ts';
import { GEOJSON } from '#lib/server/event-answer.ts';
import { loadResources } from '#lib/server/open-workspace.ts';
import type { RequestHandler } from './$types';

/** Reads an article and answers with its events; nothing is stored. */
export const POST: RequestHandler = async ({ request, url }) => {
	const sent = await readArticleRequest(request, url);
	if (sent.kind === 'refused') return sent.response;
	const { article } = sent;
	if (article.published === null) return askForDate(article);
	const resources = loadResources();
	const extraction = extract(article, resources);
	const articles = new Map([[article.id, article]]);
	const features = toEvents([extraction]).map((event) =>
		toFeature(event, articles, resources.boundaries)
	);
	const collection = toCollection(features, {
		title: article.title || 'events',
		notes: sent.warnings
	});
	return json(
		{ ...collection, article, rejections: extraction.rejections, decisions: extraction.decisions },
		{ headers: { 'content-type': GEOJSON } }
	);
};
