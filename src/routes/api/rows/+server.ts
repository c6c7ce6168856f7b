import { json } from '@sveltejs/kit';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import { problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

const MOST = 1000;

/** Features by their rows in the columns (`rows=3,1`), or rows by ids (`ids=a,b`, -1 for unknown ones). */
export const GET: RequestHandler = ({ url }) => {
	const workspace = openWorkspace();
	const ids = url.searchParams.get('ids');
	if (ids !== null) return json({ rows: ids.split(',').map((id) => workspace.rowOf(id)) });
	const rows = (url.searchParams.get('rows') ?? '').split(',');
	const bad = rows.find((row) => !/^\d{1,9}$/.test(row));
	if (bad !== undefined || rows.length > MOST)
		return problem({
			status: 400,
			title: 'The rows cannot be read.',
			errors: [
				{ parameter: 'rows', message: `Up to ${MOST} row numbers are needed, parted by commas.` }
			]
		});
	const features = rows.map((row) => workspace.features[Number(row)] ?? null);
	return json({ type: 'FeatureCollection', version: workspace.version, features });
};
