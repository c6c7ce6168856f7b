import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

/** Which of the two basemaps. */
export type BasemapTheme = 'light' | 'dark';

/** The vector source that every basemap layer reads. */
export const BASEMAP_SOURCE = 'basemap';

/** The lowest layer with words: what must lie under the names is added before it. */
export const FIRST_LABEL_LAYER = 'water-names';

// quiet greys with a little warmth: the colours belong to the events
const INK = {
	light: {
		land: '#f4f3ef',
		water: '#d9e1e6',
		river: '#c6d2d9',
		border: '#a8a49b',
		disputed: '#8f8a80',
		region: '#d6d2c9',
		country: '#6d6a64',
		province: '#a19d94',
		town: '#4b4a47',
		capital: '#2c2b29',
		waterName: '#8298a5',
		halo: '#f4f3ef',
		dot: '#8a877f'
	},
	dark: {
		land: '#23262a',
		water: '#16191c',
		river: '#2c343a',
		border: '#5d6269',
		disputed: '#777d85',
		region: '#3c4248',
		country: '#9aa0a8',
		province: '#737a82',
		town: '#a9aeb5',
		capital: '#d0d3d7',
		waterName: '#566672',
		halo: '#1c1f22',
		dot: '#6f757d'
	}
} as const;

type Ink = Record<keyof (typeof INK)['light'], string>;

/** The layers of the basemap from the ground up: land, water, lines, then names. */
export function basemapLayers(theme: BasemapTheme): LayerSpecification[] {
	const ink = INK[theme];
	return [...groundLayers(ink), ...lineLayers(ink), townDots(ink), ...nameLayers(ink)];
}

function groundLayers(ink: Ink): LayerSpecification[] {
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': ink.water } },
		{ id: 'land', ...from('land'), type: 'fill', paint: { 'fill-color': ink.land } },
		{
			id: 'rivers',
			...from('rivers'),
			type: 'line',
			paint: { 'line-color': ink.river, 'line-width': byZoom([4, 0.5], [8, 1.4]) }
		},
		{ id: 'lakes', ...from('lakes'), type: 'fill', paint: { 'fill-color': ink.water } }
	];
}

function lineLayers(ink: Ink): LayerSpecification[] {
	return [
		{
			id: 'regions',
			...from('regions'),
			type: 'line',
			minzoom: 4,
			paint: {
				'line-color': ink.region,
				'line-width': byZoom([4, 0.5], [9, 1.2]),
				'line-opacity': byZoom([4, 0], [5, 1])
			}
		},
		{
			id: 'borders',
			...from('borders'),
			type: 'line',
			filter: ['==', ['get', 'kind'], 'country'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': ink.border, 'line-width': byZoom([1, 0.5], [5, 0.9], [9, 1.6]) }
		},
		{
			id: 'borders-disputed',
			...from('borders'),
			type: 'line',
			filter: ['==', ['get', 'kind'], 'disputed'],
			paint: {
				'line-color': ink.disputed,
				'line-width': byZoom([1, 0.5], [5, 0.9], [9, 1.5]),
				'line-dasharray': [3, 2.5]
			}
		}
	];
}

function nameLayers(ink: Ink): LayerSpecification[] {
	return [waterNames(ink), provinceNames(ink), townNames(ink), countryNames(ink)];
}

function waterNames(ink: Ink): LayerSpecification {
	return {
		id: FIRST_LABEL_LAYER,
		...from('waters'),
		type: 'symbol',
		layout: {
			'text-field': ['get', 'name'],
			'text-font': ['Noto Sans Regular'],
			'text-size': ['match', ['get', 'rank'], 1, 13, 2, 11.5, 10.5],
			'text-letter-spacing': 0.12,
			'text-max-width': 6
		},
		paint: { 'text-color': ink.waterName }
	};
}

function provinceNames(ink: Ink): LayerSpecification {
	return {
		id: 'province-names',
		...from('provinces'),
		type: 'symbol',
		minzoom: 5,
		maxzoom: 10,
		layout: {
			'text-field': ['get', 'name'],
			'text-font': ['Noto Sans Regular'],
			'text-transform': 'uppercase',
			'text-size': byZoom([5, 9], [9, 11.5]),
			'text-letter-spacing': 0.1,
			'text-max-width': 7,
			'text-padding': 6
		},
		paint: { 'text-color': ink.province, ...halo(ink) }
	};
}

// at a zoom a town shows when it has room there
const HAS_ROOM: ExpressionSpecification = ['<=', ['get', 'zoom'], ['zoom']];
const IS_CAPITAL: ExpressionSpecification = ['has', 'capital'];

// an event in the town covers the dot, not the name
function townDots(ink: Ink): LayerSpecification {
	return {
		id: 'town-dots',
		...from('towns'),
		type: 'circle',
		minzoom: 4,
		filter: HAS_ROOM,
		paint: {
			'circle-color': ['case', IS_CAPITAL, ink.capital, ink.dot],
			'circle-radius': [
				'interpolate',
				['linear'],
				['zoom'],
				4,
				['case', IS_CAPITAL, 2, 1.2],
				9,
				['case', IS_CAPITAL, 3, 2]
			]
		}
	};
}

function townNames(ink: Ink): LayerSpecification {
	return {
		id: 'town-names',
		...from('towns'),
		type: 'symbol',
		minzoom: 4,
		filter: HAS_ROOM,
		layout: {
			'text-field': ['get', 'name'],
			'text-font': [
				'case',
				IS_CAPITAL,
				['literal', ['Noto Sans Medium']],
				['literal', ['Noto Sans Regular']]
			],
			'text-size': townSize(),
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 0.4,
			'text-justify': 'auto',
			'text-max-width': 8,
			'symbol-sort-key': ['get', 'zoom']
		},
		paint: { 'text-color': ['case', IS_CAPITAL, ink.capital, ink.town], ...halo(ink) }
	};
}

function townSize(): ExpressionSpecification {
	const size = (plain: number, capital: number): ExpressionSpecification => [
		'case',
		IS_CAPITAL,
		capital,
		['<=', ['get', 'zoom'], 5],
		plain + 1,
		plain
	];
	return [
		'interpolate',
		['linear'],
		['zoom'],
		4,
		size(10, 12),
		7,
		size(11, 13.5),
		11,
		size(12, 15)
	];
}

function countryNames(ink: Ink): LayerSpecification {
	return {
		id: 'country-names',
		...from('countries'),
		type: 'symbol',
		minzoom: 1,
		maxzoom: 8,
		layout: {
			'text-field': ['get', 'name'],
			'text-font': ['Noto Sans Medium'],
			'text-transform': 'uppercase',
			'text-size': ['interpolate', ['linear'], ['zoom'], 1, 9, 4, 11.5, 7, 15],
			'text-letter-spacing': 0.14,
			'text-max-width': 6,
			'symbol-sort-key': ['get', 'rank']
		},
		paint: { 'text-color': ink.country, ...halo(ink) }
	};
}

function from(layer: string): { source: string; 'source-layer': string } {
	return { source: BASEMAP_SOURCE, 'source-layer': layer };
}

function halo(ink: Ink): { 'text-halo-color': string; 'text-halo-width': number } {
	return { 'text-halo-color': ink.halo, 'text-halo-width': 1.2 };
}

function byZoom(...stops: [zoom: number, value: number][]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}
