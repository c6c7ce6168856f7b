import type { EventType } from '../types.ts';

/** One sign for each event type, as an SVG path on a grid of 18: types are told apart without colour. */
export const TYPE_GLYPHS: Readonly<Record<EventType, string>> = {
	Battles: 'm6 6 6 6m0-6-6 6',
	'Explosions/Remote violence': 'M9 4.8v8.4M4.8 9h8.4M6.2 6.2l5.6 5.6m0-5.6-5.6 5.6',
	'Violence against civilians': 'M9 5.4 12.8 12H5.2z',
	Protests: 'M6.5 13V5.5h5.5v4H6.5',
	Riots: 'M10.5 4.8 6.8 9.4h4.4L7.5 13.4',
	'Strategic developments': 'M9 5.2 12.8 9 9 12.8 5.2 9z'
};
