import { fromDay } from '../time/civil.ts';
import type { Query } from './query-shape.ts';
import { joinList } from './query-list.ts';
import { TYPE_KEYS } from './vocabulary.ts';

/** The query as parameters, what is not asked left out; `parseQuery` reads it back. */
export function formatQuery(query: Query): URLSearchParams {
	const parameters = new URLSearchParams();
	const set = (name: string, value: string) => {
		if (value !== '') parameters.set(name, value);
	};
	set('bbox', query.bbox?.map(formatDegrees).join(',') ?? '');
	set('datetime', formatRange(query.range));
	set('type', joinList([...query.types.map((type) => TYPE_KEYS[type]), ...query.subTypes]));
	set('actor', joinList(query.actors));
	set('country', joinList(query.countries));
	set('precision', joinList(query.precisions));
	set('status', joinList(query.statuses));
	set('q', query.text.trim());
	set('deaths', query.deaths === null ? '' : String(query.deaths));
	set('certainty', query.certainty === 'sure' ? 'sure' : '');
	set('limit', query.limit === null ? '' : String(query.limit));
	set('offset', query.offset === 0 ? '' : String(query.offset));
	return parameters;
}

/** Days as OGC writes an interval: `2025-03-15/2025-03-16`, `../2025-03-16`, one day alone. */
export function formatRange(range: Query['range']): string {
	if (range === null || (range.from === null && range.to === null)) return '';
	const from = range.from === null ? '..' : fromDay(range.from);
	const to = range.to === null ? '..' : fromDay(range.to);
	return from === to ? from : `${from}/${to}`;
}

// 1e-6 degrees are 11 cm; no exponent, no negative zero
function formatDegrees(value: number): string {
	return String(Number(value.toFixed(6)) + 0);
}
