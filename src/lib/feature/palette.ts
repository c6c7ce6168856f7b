import type { EventType } from '../types.ts';

/**
 * One hue for each event type, wherever it appears; lightness follows the theme. Found by a numeric search: under each of
 * the three colour-vision deficiencies every pair stays 10 apart (OKLab x 100), and 3:1 against the land of the map.
 */
export const TYPE_COLORS: Readonly<Record<'light' | 'dark', Readonly<Record<EventType, string>>>> =
	{
		light: {
			Battles: '#c43c53',
			'Explosions/Remote violence': '#ca790c',
			'Violence against civilians': '#71096a',
			Protests: '#215db8',
			Riots: '#3a4600',
			'Strategic developments': '#229aa5'
		},
		dark: {
			Battles: '#de1c4e',
			'Explosions/Remote violence': '#e09037',
			'Violence against civilians': '#ab5ba2',
			Protests: '#3982f2',
			Riots: '#c6e447',
			'Strategic developments': '#16d4e5'
		}
	};
