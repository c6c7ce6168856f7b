import type { EventType } from '../types.ts';

/** One hue for each event type, wherever it appears; lightness follows the theme. palette.test.ts checks that they hold. */
export const TYPE_COLORS: Readonly<Record<'light' | 'dark', Readonly<Record<EventType, string>>>> =
	{
		light: {
			Battles: '#c01a2c',
			'Explosions/Remote violence': '#e06a00',
			'Violence against civilians': '#6a1b8f',
			Protests: '#1f77d0',
			Riots: '#8a6d00',
			'Strategic developments': '#1c7a6a'
		},
		dark: {
			Battles: '#ff5a63',
			'Explosions/Remote violence': '#ff9e3d',
			'Violence against civilians': '#c98bff',
			Protests: '#5fb0ff',
			Riots: '#e6d15c',
			'Strategic developments': '#3fc7a8'
		}
	};
