import mediumExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2?url';
import medium from '@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2?url';
import regularExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import type { StyleSpecification } from 'maplibre-gl';
import { basemapLayers, BASEMAP_SOURCE, type BasemapTheme } from './basemap-layers.ts';

export { FIRST_LABEL_LAYER } from './basemap-layers.ts';

// the ranges that the two font files are cut into
const LATIN = ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+02C6', 'U+2000-206F'];
const LATIN_EXTENDED = ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'];

/** The bundled basemap: Natural Earth and GeoNames in `static/basemap.pmtiles`, Noto Sans, no request to anyone else. */
export function basemapStyle(theme: BasemapTheme, origin: string): StyleSpecification {
	const at = (path: string) => new URL(path, origin).href;
	const face = (latin: string, extended: string) => [
		{ url: at(latin), 'unicode-range': LATIN },
		{ url: at(extended), 'unicode-range': LATIN_EXTENDED }
	];
	return {
		version: 8,
		name: `Dateline ${theme}`,
		'font-faces': {
			'Noto Sans Regular': face(regular, regularExtended),
			'Noto Sans Medium': face(medium, mediumExtended)
		},
		sources: {
			[BASEMAP_SOURCE]: {
				type: 'vector',
				url: `pmtiles://${at('/basemap.pmtiles')}`,
				attribution: 'Natural Earth · GeoNames'
			}
		},
		layers: basemapLayers(theme)
	};
}
