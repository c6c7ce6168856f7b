import { EVENT_TYPES } from '../feature/vocabulary.ts';
import { TYPE_COLORS } from '../feature/palette.ts';
import type { Look } from './passes.ts';

export type MapTheme = 'light' | 'dark';

/** Colours of a theme that are not those of event types. */
export const INK = {
	light: { surface: '#ffffff', accent: '#1a1a1a', hatch: 'rgba(30, 30, 30, 0.55)' },
	dark: { surface: '#101214', accent: '#ffffff', hatch: 'rgba(255, 255, 255, 0.5)' }
} as const;

/** The colours of the event types, in the order of `EVENT_TYPES`. */
export function typeColors(theme: MapTheme): string[] {
	return EVENT_TYPES.map((type) => TYPE_COLORS[theme][type]);
}

/** Everything the event layer's shaders need to know of colours and sizes. */
export function makeLook(theme: MapTheme, zoom: number, sizeByDeaths: boolean): Look {
	return {
		types: typeColors(theme).map(toRgb),
		surface: toRgb(INK[theme].surface),
		accent: toRgb(INK[theme].accent),
		radius: dotRadius(zoom),
		sizeByDeaths
	};
}

/** Dots grow a little as the map comes closer, in CSS pixels. */
export function dotRadius(zoom: number): number {
	return Math.max(3, Math.min(6.5, 2.4 + 0.42 * zoom));
}

/** `#e69f00` as red, green and blue from 0 to 1. */
export function toRgb(hex: string): number[] {
	const number = Number.parseInt(hex.slice(1), 16);
	return [number >> 16, (number >> 8) & 255, number & 255].map((part) => part / 255);
}
