import { QUERY_PARAMETERS } from '../feature/query.ts';

// how the page looks at the events: no part of the query, but an address copied from the page holds them
export const PAGE_PARAMETERS: readonly string[] = [
	'at',
	'selected',
	'panel',
	'bars',
	'columns',
	'sort'
];

/** One issue for each parameter that nothing reads: a misspelt filter must not pass for no filter. */
export function findUnknownParameters(
	parameters: URLSearchParams
): { parameter: string; message: string }[] {
	const names = [...new Set(parameters.keys())];
	return names
		.filter((name) => !QUERY_PARAMETERS.includes(name) && !PAGE_PARAMETERS.includes(name))
		.map((parameter) => ({
			parameter,
			message: `There is no such parameter. These are read: ${QUERY_PARAMETERS.join(', ')}.`
		}));
}
