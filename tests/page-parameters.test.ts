import { describe, expect, it } from 'vitest';
import { emptyPageQuery, formatPageQuery } from '#lib/ui/address/page-query.ts';
import { findUnknownParameters } from '#lib/server/unknown-parameters.ts';

const full = formatPageQuery({
	...emptyPageQuery(),
	at: { center: [37, 49], zoom: 6 },
	selected: 'a1b2',
	panel: 'table',
	isLog: true,
	columns: ['title'],
	sort: { key: 'deaths', isDescending: false }
});

describe('an address copied from the page', () => {
	it('says everything here', () => expect([...full.keys()]).toHaveLength(6));
	it('is a query of the API', () => expect(findUnknownParameters(full)).toEqual([]));
	it('with a misspelt filter is not', () =>
		expect(findUnknownParameters(new URLSearchParams('contry=UA'))).toHaveLength(1));
});
