import { TYPE_GLYPHS } from '../../feature/type-glyphs.ts';
import { EVENT_TYPES } from '../../feature/vocabulary.ts';
import type { AppState, DayRange } from '../../state.svelte.ts';
import type { PictureWords } from '../../state/pictures.ts';
import type { EventMap } from '../event-map.ts';
import { typeColors, type MapTheme } from '../look.ts';
import { findSigns, SIGN_WORDS, type SignName } from './signs.ts';

/** An event type in the legend of a picture. */
export interface LegendType {
	label: string;
	color: string;
	glyph: string;
	count: number;
	/** the highest count it will say, so that the legend of a film stands still */
	most: number;
}

/** What stands above and below the map. */
export interface Caption {
	words: PictureWords;
	types: LegendType[];
	signs: SignName[];
	/** whose map it is */
	attribution: string;
	theme: MapTheme;
}

/** What the legend names: of a film all that any frame may show, so that it stands still. */
export function legendOf(app: AppState, map: EventMap, range: DayRange | null, theme: MapTheme) {
	const counts = app.countsIn(range);
	const types = typesOf(counts, theme).filter(({ count }) => count > 0);
	const signs = findSigns(app.columns, app.mask, range, app.certainty);
	if (map.layer.mode === 'squares') signs.add('square');
	if (app.sizeByDeaths) signs.add('size');
	const inOrder = (Object.keys(SIGN_WORDS) as SignName[]).filter((name) => signs.has(name));
	return { types, signs: inOrder, attribution: attributionOf(map), theme };
}

/** The same legend with the counts of other days. */
export function countAgain(types: LegendType[], counts: Uint32Array): LegendType[] {
	const all = typesOf(counts, 'light');
	return types.map((type) => ({
		...type,
		count: all.find(({ label }) => label === type.label)?.count ?? 0
	}));
}

function typesOf(counts: Uint32Array, theme: MapTheme): LegendType[] {
	const colors = typeColors(theme);
	return EVENT_TYPES.map((label, type) => ({
		label,
		color: colors[type] ?? '',
		glyph: TYPE_GLYPHS[label],
		count: counts[type] ?? 0,
		most: counts[type] ?? 0
	}));
}

// the sources say whose they are, as HTML
function attributionOf({ map }: EventMap): string {
	const words = Object.values(map.getStyle().sources).flatMap((source) => {
		const html = 'attribution' in source ? (source.attribution ?? '') : '';
		const text = new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim();
		return text ? [text] : [];
	});
	const names = [...new Set(words)].join(' · ');
	return names === '' ? 'Made with Dateline' : `Map: ${names}. Made with Dateline`;
}
