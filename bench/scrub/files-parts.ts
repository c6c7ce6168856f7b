import type { EventColumns } from '../../src/lib/types.ts';
import { NO_POSITION, OPEN_END, UNKNOWN_DEATHS } from '../../src/lib/feature/column-codes.ts';
import { EVENT_TYPES } from '../../src/lib/feature/vocabulary.ts';
import { fromDay } from '../../src/lib/time/civil.ts';

export { encodeColumns } from '../../src/lib/feature/columns-encode.ts';
export { makeSynthetic } from '../synthetic.ts';

/** A row as other tools write GeoJSON: flat, a few properties. */
export function featureText(columns: EventColumns, row: number): string {
	const lng = columns.lng[row] ?? NO_POSITION;
	const last = columns.lastDay[row] ?? 0;
	const deaths = columns.deaths[row] ?? UNKNOWN_DEATHS;
	return JSON.stringify({
		type: 'Feature',
		id: `e${row}`,
		geometry:
			lng === NO_POSITION
				? null
				: { type: 'Point', coordinates: [lng / 1e7, (columns.lat[row] ?? 0) / 1e7] },
		properties: {
			title: `Event ${row}`,
			start: fromDay(columns.firstDay[row] ?? 0),
			end: last === OPEN_END ? null : fromDay(last),
			event_type: EVENT_TYPES[columns.type[row] ?? 0],
			country: columns.dictionaries.country[columns.country[row] ?? 0],
			fatalities: deaths === UNKNOWN_DEATHS ? null : deaths
		}
	});
}
