import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox, EventColumns } from '../types.ts';
import { NO_POSITION } from '../feature/column-codes.ts';
import type { MapView, Padding, WantedView } from '../state.svelte.ts';

// as close as a single place is shown when the map goes there by itself
const CLOSEST = 9;

/** Where the map looks now. */
export function readView(map: MapLibreMap): MapView {
	const { lng, lat } = map.getCenter().wrap();
	const round = (value: number, digits: number) => Number(value.toFixed(digits));
	return {
		center: [round(lng, 5), round(lat, 5)],
		zoom: round(map.getZoom(), 2),
		bearing: round(map.getBearing(), 1),
		pitch: round(map.getPitch(), 1)
	};
}

/** The box the map shows between the panels. */
export function readBox(map: MapLibreMap, { top, right, bottom, left }: Padding): Bbox {
	const { clientWidth, clientHeight } = map.getContainer();
	const xs = [left, Math.max(left + 1, clientWidth - right)];
	const ys = [top, Math.max(top + 1, clientHeight - bottom)];
	const corners = xs.flatMap((x) => ys.map((y) => map.unproject([x, y])));
	const lngs = corners.map(({ lng }) => lng);
	const lats = corners.map(({ lat }) => lat);
	const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
	const span: [number, number] = east - west >= 360 ? [-180, 180] : [wrap(west), wrap(east)];
	return [span[0], Math.max(-90, Math.min(...lats)), span[1], Math.min(90, Math.max(...lats))];
}

/** Goes where the page wants, without motion where the reader asked for none. */
export function goTo(map: MapLibreMap, wanted: WantedView, columns: EventColumns): void {
	if (wanted.kind === 'view')
		map.easeTo({ center: wanted.center, zoom: wanted.zoom, duration: MOVE });
	if (wanted.kind === 'box') fitBox(map, wanted.bbox, MOVE);
	if (wanted.kind === 'row') bringIntoSight(map, wanted.row, columns);
	const all = wanted.kind === 'events' ? boxOfEvents(columns) : null;
	if (all) fitBox(map, all, MOVE);
}

// long enough to see where the map goes
const MOVE = 400;

/** Fits a box, which may cross the antimeridian, between the panels. */
export function fitBox(map: MapLibreMap, [west, south, east, north]: Bbox, duration: number): void {
	const bounds: LngLatBoundsLike = [west, south, east < west ? east + 360 : east, north];
	map.fitBounds(bounds, { padding: 40, maxZoom: CLOSEST, duration });
}

/** The box of all events that have a position, `null` when none has. */
export function boxOfEvents({ count, lng, lat }: EventColumns): Bbox | null {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let row = 0; row < count; row++) {
		const x = lng[row] ?? NO_POSITION;
		const y = lat[row] ?? NO_POSITION;
		if (x === NO_POSITION) continue;
		if (x < west) west = x;
		if (x > east) east = x;
		if (y < south) south = y;
		if (y > north) north = y;
	}
	return west > east ? null : [west / 1e7, south / 1e7, east / 1e7, north / 1e7];
}

// stays where it is when the event is in sight already: a map that jumps at every click is lost
function bringIntoSight(map: MapLibreMap, row: number, columns: EventColumns): void {
	const lng = columns.lng[row] ?? NO_POSITION;
	if (lng === NO_POSITION) return;
	const center: [number, number] = [lng / 1e7, (columns.lat[row] ?? 0) / 1e7];
	const { x, y } = map.project(center);
	const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
	const { clientWidth, clientHeight } = map.getContainer();
	const isInside = x > left && x < clientWidth - right && y > top && y < clientHeight - bottom;
	if (!isInside) map.easeTo({ center, duration: MOVE });
}

function wrap(lng: number): number {
	return ((((lng + 180) % 360) + 360) % 360) - 180;
}
