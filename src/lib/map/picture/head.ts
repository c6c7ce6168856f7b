import type { PictureWords } from '../../state/pictures.ts';
import type { Font, Pen } from './pen.ts';
import { wrapWords } from './wrap.ts';

/** From the edge of the picture to what is written, in CSS pixels. */
export const MARGIN = 16;
// the strip that says where in the data the days lie
const STRIP = 4;

interface Line {
	text: string;
	font: Font;
	height: number;
	isQuiet: boolean;
}

/** How high the words over the map stand; a film takes the highest of its frames. */
export function measureHead(pen: Pen, words: PictureWords, width: number): number {
	const lines = headLines(pen, words, width);
	const strip = words.share ? STRIP + 8 : 0;
	return 10 + lines.reduce((sum, { height }) => sum + height, 0) + 8 + strip;
}

/** Title, days, which filters, how many events; the strip closes the head. */
export function drawHead(pen: Pen, words: PictureWords, width: number, height: number): void {
	let y = 10;
	for (const { text, font, height: lineHeight, isQuiet } of headLines(pen, words, width)) {
		const baseline = y + lineHeight * 0.74;
		pen.write(text, MARGIN, baseline, font, isQuiet ? pen.colors.quiet : pen.colors.text);
		y += lineHeight;
	}
	if (words.share) drawStrip(pen, words.share, width, height - STRIP - 8);
}

function headLines(pen: Pen, { title, days, about, filters }: PictureWords, width: number): Line[] {
	const room = width - 2 * MARGIN;
	const set = (text: string, font: Font, height: number, most: number, isQuiet = false) =>
		wrapWords(text, room, most, (part) => pen.measure(part, font)).map((line) => ({
			text: line,
			font,
			height,
			isQuiet
		}));
	const hasTitle = title !== '';
	return [
		...set(title, 'bold 20', 27, 3),
		...set(days, hasTitle ? 'bold 15' : 'bold 20', hasTitle ? 22 : 27, 2),
		...set(filters, 'plain 13', 19, 4),
		...set(about, 'plain 13', 19, 3, true)
	];
}

function drawStrip(
	{ context, colors }: Pen,
	{ from, to }: { from: number; to: number },
	width: number,
	y: number
): void {
	const room = width - 2 * MARGIN;
	context.fillStyle = colors.line;
	context.fillRect(MARGIN, y, room, STRIP);
	// a day in ten years is still a mark
	const long = Math.max((to - from) * room, 3);
	context.fillStyle = colors.text;
	context.fillRect(MARGIN + Math.min(from * room, room - long), y, long, STRIP);
}
