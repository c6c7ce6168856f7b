import { json } from '@sveltejs/kit';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import type { RequestHandler } from './$types';

/** Rows whose words hold all of `q`, ascending. */
export const GET: RequestHandler = ({ url }) => {
	const workspace = openWorkspace();
	return json({
		version: workspace.version,
		rows: [...workspace.search(url.searchParams.get('q') ?? '')]
	});
};
