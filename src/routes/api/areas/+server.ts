import { json } from '@sveltejs/kit';
import { areaFeatures } from '#lib/server/area-features.ts';
import { loadBoundaries } from '#lib/server/boundaries.ts';
import { problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

// more than any page asks for at once
const MOST_IDS = 200;

/** Polygons of areas by id: `/api/areas?ids=UA.07,area:donbas`. */
export const GET: RequestHandler = ({ url }) => {
	const ids = (url.searchParams.get('ids') ?? '').split(',').filter((id) => id !== '');
	if (ids.length > MOST_IDS)
		return problem({
			status: 400,
			title: 'Too many areas',
			errors: [{ parameter: 'ids', message: `Ask for at most ${MOST_IDS} areas at once.` }]
		});
	const features = areaFeatures(ids, loadBoundaries());
	return json(
		{ type: 'FeatureCollection', features },
		{
			headers: { 'cache-control': 'public, max-age=86400', 'content-type': 'application/geo+json' }
		}
	);
};
