import { parseQuery } from '../feature/query.ts';
import { toCollection, type IncidentFeature } from '../feature/profile.ts';
import { problem } from './problem.ts';
import { findUnknownParameters } from './unknown-parameters.ts';
import type { Workspace } from './workspace.ts';

export const GEOJSON = 'application/geo+json';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 10_000;

/** Answers `GET items`: the features of a query as one page with links to the next, or what is wrong with the query. */
export function answerEvents(workspace: Workspace, url: URL): Response {
	const { query, issues } = parseQuery(url.searchParams);
	const errors = [...issues, ...findUnknownParameters(url.searchParams)];
	if (errors.length > 0)
		return problem({ status: 400, title: 'The query cannot be read.', errors });
	const limit = Math.min(query.limit ?? DEFAULT_LIMIT, MAX_LIMIT);
	const rows = workspace.find(query);
	const page = [...rows.subarray(query.offset, query.offset + limit)];
	const features = page.map((row) => workspace.features[row]).filter((f) => f !== undefined);
	const body = {
		...toCollection(features, { title: 'events', query: url.search.slice(1) }),
		timeStamp: new Date().toISOString(),
		numberMatched: rows.length,
		numberReturned: features.length,
		links: pageLinks(url, query.offset, limit, rows.length)
	};
	return geojson(body, workspace.version);
}

/** Answers `GET items/{id}`. */
export function answerEvent(workspace: Workspace, id: string, url: URL): Response {
	const feature: IncidentFeature | undefined = workspace.features[workspace.rowOf(id)];
	if (!feature)
		return problem({
			status: 404,
			title: 'No such event',
			detail: `There is no event "${id}" here.`
		});
	const collection = new URL('/api/collections/events', url).href;
	const links = [
		{ rel: 'self', type: GEOJSON, href: url.href },
		{ rel: 'collection', type: 'application/json', href: collection }
	];
	return geojson({ ...feature, links }, workspace.version);
}

function geojson(body: unknown, version: string): Response {
	return new Response(JSON.stringify(body), {
		headers: { 'content-type': GEOJSON, etag: `"${version}"`, 'cache-control': 'no-cache' }
	});
}

function pageLinks(url: URL, offset: number, limit: number, matched: number) {
	const link = (rel: string, at: number) => {
		const target = new URL(url);
		target.searchParams.set('limit', String(limit));
		target.searchParams.set('offset', String(at));
		return { rel, type: GEOJSON, href: target.href };
	};
	const links = [{ rel: 'self', type: GEOJSON, href: url.href }];
	if (limit > 0 && offset + limit < matched) links.push(link('next', offset + limit));
	if (offset > 0) links.push(link('prev', Math.max(0, offset - limit)));
	return links;
}
