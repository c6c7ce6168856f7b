import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox, EventColumns } from '../types.ts';
import { NO_POSITION } from '../feature/column-codes.ts';
import { boxOfRow, isWellSeen, marginsBeside, NEAR_ENOUGH, shrinkMargins } from './framing.ts';
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
export function goTo(
	map: MapLibreMap,
	wanted: WantedView,
	columns: EventColumns,
	legendWidth: number
): void {
	if (wanted.kind === 'view')
		map.easeTo({ center: wanted.center, zoom: wanted.zoom, duration: MOVE });
	if (wanted.kind === 'box') fitBox(map, wanted.bbox, legendWidth, MOVE);
	if (wanted.kind === 'row') showRow(map, wanted.row, columns, legendWidth);
	const all = wanted.kind === 'events' ? boxOfEvents(columns) : null;
	if (all) fitBox(map, all, legendWidth, MOVE);
}

// long enough to see where the map goes
const MOVE = 400;

/** Fits a box, which may cross the antimeridian, between the panels, the legend and the buttons. */
export function fitBox(
	map: MapLibreMap,
	[west, south, east, north]: Bbox,
	legendWidth: number,
	duration: number,
	maxZoom = CLOSEST
): void {
	const bounds: LngLatBoundsLike = [west, south, east < west ? east + 360 : east, north];
	const { clientHeight } = map.getContainer();
	const { top = 0, bottom = 0 } = map.getPadding();
	const [width, height] = [freeWidth(map), clientHeight - top - bottom];
	// a map without any room is asked again when it has some
	if (width < 1 || height < 1) return;
	const padding = shrinkMargins(marginsBeside(legendWidth, width), width, height);
	map.fitBounds(bounds, { padding, maxZoom, duration });
}

function freeWidth(map: MapLibreMap): number {
	const { left = 0, right = 0 } = map.getPadding();
	return map.getContainer().clientWidth - left - right;
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

/** Shows one event; stays where it is when it is well seen already: a map that jumps at every click is lost. */
export function showRow(
	map: MapLibreMap,
	row: number,
	columns: EventColumns,
	legendWidth: number
): void {
	const box = boxOfRow(columns, row);
	if (!box) return;
	const zoom = map.getZoom();
	const isPoint = box[0] === box[2] && box[1] === box[3];
	const free = freeOf(map, legendWidth);
	if (isWellSeen({ zoom, isPoint, place: project(map, box), free })) return;
	// an area is fitted, a point keeps the zoom of a map that is near enough
	const nearest = Math.max(zoom, isPoint ? NEAR_ENOUGH.point : NEAR_ENOUGH.area);
	fitBox(map, box, legendWidth, MOVE, nearest);
}

function freeOf(map: MapLibreMap, legendWidth: number): [number, number, number, number] {
	const cover = map.getPadding();
	const margins = marginsBeside(legendWidth, freeWidth(map));
	const { clientWidth, clientHeight } = map.getContainer();
	// a place may stand nearer to the edge than a fit would put it
	return [
		(cover.left ?? 0) + margins.left - 16,
		(cover.top ?? 0) + margins.top / 2,
		clientWidth - (cover.right ?? 0) - margins.right,
		clientHeight - (cover.bottom ?? 0) - margins.bottom / 2
	];
}

function project(map: MapLibreMap, [west, south, east, north]: Bbox) {
	const end = east < west ? east + 360 : east;
	const corners = [west, end].flatMap((x) => [south, north].map((y) => map.project([x, y])));
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as [
		number,
		number,
		number,
		number
	];
}

function wrap(lng: number): number {
	return ((((lng + 180) % 360) + 360) % 360) - 180;
}
