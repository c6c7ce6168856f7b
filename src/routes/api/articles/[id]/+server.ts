import { json } from '@sveltejs/kit';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import { problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** An article with its text and what the reader found in it. */
export const GET: RequestHandler = ({ params }) => {
	const workspace = openWorkspace();
	const article = workspace.article(params.id);
	const extraction = workspace.extraction(params.id);
	if (!article || !extraction)
		return problem({
			status: 404,
			title: 'No such article',
			detail: `There is no article "${params.id}" here.`
		});
	const { sentences, rejections, decisions } = extraction;
	return json({ article, sentences, rejections, decisions });
};
