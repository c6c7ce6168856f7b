import type { Query } from '../../feature/query.ts';
import type { FacetName } from './facets.ts';
import { writeFacetValue } from './names.ts';

/** A filter that is on, and the filters without it. */
export interface Chip {
	key: string;
	label: string;
	without: Query;
}

const LISTS: FacetName[] = ['types', 'actors', 'countries', 'precisions', 'statuses'];

/** Every filter that is on, but time: the clock shows that. */
export function listChips(filters: Query): Chip[] {
	const chips: Chip[] = [];
	if (filters.text !== '')
		chips.push({ key: 'text', label: `“${filters.text}”`, without: { ...filters, text: '' } });
	for (const name of LISTS)
		for (const value of filters[name])
			chips.push({
				key: `${name} ${value}`,
				label: writeFacetValue(name, value),
				without: toggleValue(filters, name, value)
			});
	for (const value of filters.subTypes)
		chips.push({
			key: `sub ${value}`,
			label: value,
			without: { ...filters, subTypes: filters.subTypes.filter((other) => other !== value) }
		});
	if (filters.deaths !== null)
		chips.push({
			key: 'deaths',
			label: `${filters.deaths} or more killed`,
			without: { ...filters, deaths: null }
		});
	if (filters.bbox !== null)
		chips.push({ key: 'bbox', label: 'In this map area', without: { ...filters, bbox: null } });
	return chips;
}

/** The filters with a value put in, or taken out when it was in. */
export function toggleValue(filters: Query, name: FacetName, value: string): Query {
	const list = filters[name] as string[];
	const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
	return { ...filters, [name]: next };
}
