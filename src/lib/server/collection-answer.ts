import { NO_POSITION, OPEN_END, OPEN_START, STEPS_PER_DEGREE } from '../feature/column-codes.ts';
import { fromDay } from '../time/civil.ts';
import type { EventColumns } from '../types.ts';
import { GEOJSON } from './event-answer.ts';
import type { Workspace } from './workspace.ts';

/** The collection `events` as OGC API - Features describes it, with the box and the days of its data. */
export function describeCollection(workspace: Workspace, url: URL) {
	const items = new URL('/api/collections/events/items', url).href;
	const self = new URL('/api/collections/events', url).href;
	return {
		id: 'events',
		title: 'Events',
		description: 'Incidents read out of news articles.',
		itemType: 'feature',
		crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
		extent: {
			spatial: { bbox: [findBox(workspace.columns)] },
			temporal: { interval: [findInterval(workspace.columns)] }
		},
		links: [
			{ rel: 'self', type: 'application/json', href: self },
			{ rel: 'items', type: GEOJSON, href: items }
		]
	};
}

function findBox({ lng, lat, count }: EventColumns): number[] {
	let [west, south, east, north] = [180, 90, -180, -90];
	for (let row = 0; row < count; row++) {
		if (lng[row] === NO_POSITION) continue;
		const [x, y] = [(lng[row] ?? 0) / STEPS_PER_DEGREE, (lat[row] ?? 0) / STEPS_PER_DEGREE];
		[west, south] = [Math.min(west, x), Math.min(south, y)];
		[east, north] = [Math.max(east, x), Math.max(north, y)];
	}
	return west > east ? [-180, -90, 180, 90] : [west, south, east, north];
}

function findInterval({ firstDay, lastDay, count }: EventColumns): (string | null)[] {
	let [first, last] = [Infinity, -Infinity];
	for (let row = 0; row < count; row++) {
		const [from, to] = [firstDay[row] ?? 0, lastDay[row] ?? 0];
		if (from !== OPEN_START) first = Math.min(first, from);
		if (to !== OPEN_END) last = Math.max(last, to);
	}
	const instant = (day: number, clock: string) =>
		Number.isFinite(day) ? `${fromDay(day)}T${clock}Z` : null;
	return [instant(first, '00:00:00'), instant(last, '23:59:59')];
}
