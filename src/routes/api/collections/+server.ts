import { json } from '@sveltejs/kit';
import { describeCollection } from '#lib/server/collection-answer.ts';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
	json({
		links: [{ rel: 'self', type: 'application/json', href: url.href }],
		collections: [describeCollection(openWorkspace(), url)]
	});
