import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Landing page of OGC API - Features. */
export const GET: RequestHandler = ({ url }) => {
	const link = (rel: string, path: string, title: string, type = 'application/json') => ({
		rel,
		type,
		title,
		href: new URL(path, url).href
	});
	return json({
		title: 'Dateline',
		description: 'Dated, geocoded incidents of armed conflict, each with the words that report it.',
		links: [
			link('self', '/api', 'This document'),
			link('conformance', '/api/conformance', 'Conformance classes'),
			link('data', '/api/collections', 'Collections'),
			link('items', '/api/collections/events/items', 'Events', 'application/geo+json')
		]
	});
};
