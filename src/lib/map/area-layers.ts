import type { LayerSpecification } from 'maplibre-gl';

/** Name of the source that holds a polygon for each area that any event names. */
export const AREA_SOURCE = 'event-areas';
/** The image `drawHatch` makes. */
export const HATCH_IMAGE = 'dateline-hatch';
/** The layer that answers when a point is asked for its areas. */
export const AREA_FILL = 'event-area-fill';

type Expression = ['match', ...unknown[]];
type Paint = NonNullable<Extract<LayerSpecification, { type: 'fill' }>['paint']>;

const COUNT = ['coalesce', ['feature-state', 'count'], 0];
const IS_SHOWN = ['>', COUNT, 0];
const IS_CHOSEN = ['boolean', ['feature-state', 'chosen'], false];
const IS_PART = ['boolean', ['feature-state', 'part'], false];

/**
 * Areas as ordinary layers, to be put under the labels. What is shown is feature state, so that a scrub step touches only
 * the areas whose events come or go: `count`, `type` (index of the most frequent one), `part` and `chosen`.
 */
export function areaLayers(colors: string[], accent: string): LayerSpecification[] {
	const color = byType(colors);
	return [
		{
			id: AREA_FILL,
			type: 'fill',
			source: AREA_SOURCE,
			paint: {
				'fill-color': color,
				// more events, more colour, never so much that the map below is lost
				'fill-opacity': shown(['min', 0.3, ['+', 0.14, ['*', 0.02, ['ln', ['max', 1, COUNT]]]]])
			} as unknown as Paint
		},
		{
			id: 'event-area-hatch',
			type: 'fill',
			source: AREA_SOURCE,
			paint: {
				'fill-pattern': HATCH_IMAGE,
				'fill-opacity': ['case', ['all', IS_SHOWN, IS_PART], 0.5, 0]
			} as unknown as Paint
		},
		{
			id: 'event-area-line',
			type: 'line',
			source: AREA_SOURCE,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': ['case', IS_CHOSEN, accent, color],
				'line-width': ['case', IS_CHOSEN, 2.5, 1.25],
				'line-opacity': ['case', ['any', IS_CHOSEN, IS_SHOWN], 0.9, 0]
			}
		} as unknown as LayerSpecification
	];
}

function shown(opacity: unknown): unknown {
	return ['case', IS_SHOWN, opacity, 0];
}

function byType(colors: string[]): Expression {
	const pairs = colors.flatMap((color, type) => [type, color]);
	return ['match', ['coalesce', ['feature-state', 'type'], -1], ...pairs, 'rgba(0,0,0,0)'];
}
