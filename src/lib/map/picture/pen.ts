import type { MapTheme } from '../look.ts';

// the page's own surface, text and lines (src/app.css)
const COLORS = {
	light: { paper: '#ffffff', text: '#1a1b1d', quiet: '#55575c', line: '#dcdcd8' },
	dark: { paper: '#17191c', text: '#e8e9eb', quiet: '#a9aeb6', line: '#33373d' }
} as const;
const FAMILY = "'Noto Sans Variable', 'Noto Sans', sans-serif";

/** `bold 20` is what a title is written with. */
export type Font = `${'bold' | 'plain'} ${number}`;

/** A canvas context with the colours and letters of a picture, in CSS pixels. */
export interface Pen {
	context: CanvasRenderingContext2D;
	colors: (typeof COLORS)[MapTheme];
	write(text: string, x: number, y: number, font: Font, color?: string): void;
	measure(text: string, font: Font): number;
}

export function makePen(context: CanvasRenderingContext2D, theme: MapTheme): Pen {
	const colors = COLORS[theme];
	const setFont = (font: Font) => (context.font = cssFont(font));
	return {
		context,
		colors,
		write(text, x, y, font, color = colors.text) {
			setFont(font);
			context.textAlign = 'left';
			context.textBaseline = 'alphabetic';
			context.fillStyle = color;
			context.fillText(text, x, y);
		},
		measure(text, font) {
			setFont(font);
			return context.measureText(text).width;
		}
	};
}

/** Fetches the pieces of the font that these words need: a canvas does not wait for them. */
export async function loadLetters(words: string): Promise<void> {
	await Promise.all([
		document.fonts.load(cssFont('bold 20'), words),
		document.fonts.load(cssFont('plain 13'), words)
	]);
}

function cssFont(font: Font): string {
	const [weight, size] = font.split(' ');
	return `${weight === 'bold' ? 650 : 400} ${size}px ${FAMILY}`;
}
