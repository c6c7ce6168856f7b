import { json } from '@sveltejs/kit';
import { askForDate, readArticleRequest } from '#lib/server/article-request.ts';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import type { RequestHandler } from './$types';

/** The articles of the workspace, without their texts. */
export const GET: RequestHandler = () => {
	const articles = openWorkspace().articles.map(({ text, ...rest }) => ({
		...rest,
		length: text.length
	}));
	return json({ articles });
};

/** Stores an article and answers with its events. */
export const POST: RequestHandler = async ({ request, url }) => {
	const sent = await readArticleRequest(request, url);
	if (sent.kind === 'refused') return sent.response;
	if (sent.article.published === null) return askForDate(sent.article);
	const workspace = openWorkspace();
	const { article, isNew } = workspace.addArticle(sent.article);
	const body = {
		article: {
			id: article.id,
			title: article.title,
			published: article.published,
			sha256: article.sha256
		},
		isNew,
		warnings: sent.warnings,
		version: workspace.version,
		features: workspace.featuresOf(article.id),
		rejections: workspace.extraction(article.id)?.rejections ?? []
	};
	return json(body, {
		status: isNew ? 201 : 200,
		headers: { location: `/api/articles/${encodeURIComponent(article.id)}` }
	});
};
