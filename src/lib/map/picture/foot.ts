import type { Caption, LegendType } from './caption.ts';
import { drawSign, drawTypeMark } from './draw-signs.ts';
import { MARGIN } from './head.ts';
import type { Font, Pen } from './pen.ts';
import { SIGN_WORDS } from './signs.ts';
import { flowItems, wrapWords } from './wrap.ts';

const MARK = 18;
const TYPE: { font: Font; row: number } = { font: 'plain 13', row: 24 };
const SIGN: { font: Font; row: number } = { font: 'plain 12', row: 20 };
const SMALL: { font: Font; row: number } = { font: 'plain 11', row: 16 };
const GAP = 18;

interface Placed {
	x: number;
	y: number;
	draw: (x: number, y: number) => void;
}

/** How high the legend under the map stands. */
export function measureFoot(pen: Pen, caption: Caption, width: number): number {
	return setFoot(pen, caption, width).height;
}

/** The legend of types, then of what is not known, then whose map it is. */
export function drawFoot(pen: Pen, caption: Caption, width: number, top: number): void {
	for (const { x, y, draw } of setFoot(pen, caption, width).placed) draw(x, top + y);
}

function setFoot(pen: Pen, caption: Caption, width: number): { placed: Placed[]; height: number } {
	const room = width - 2 * MARGIN;
	const placed: Placed[] = [];
	let y = 10;
	const flow = <T>(items: T[], widthOf: (item: T) => number, row: number, draw: Draw<T>) => {
		const places = flowItems(items.map(widthOf), room, GAP);
		items.forEach((item, i) => {
			const [x, line] = places[i] ?? [0, 0];
			placed.push({ x: MARGIN + x, y: y + line * row, draw: (px, py) => draw(item, px, py) });
		});
		if (items.length > 0) y += ((places.at(-1)?.[1] ?? 0) + 1) * row + 2;
	};
	flow(
		caption.types,
		(type) => typeWidth(pen, type),
		TYPE.row,
		(type, px, py) => drawType(pen, type, px, py)
	);
	const signWidth = (text: string) => MARK + 6 + pen.measure(text, SIGN.font);
	flow(
		caption.signs,
		(sign) => signWidth(SIGN_WORDS[sign]),
		SIGN.row,
		(sign, px, py) => {
			drawSign(pen, sign, px, py + SIGN.row / 2);
			pen.write(SIGN_WORDS[sign], px + MARK + 6, py + 14, SIGN.font, pen.colors.quiet);
		}
	);
	y += 2;
	for (const text of wrapWords(caption.attribution, room, 3, (part) =>
		pen.measure(part, SMALL.font)
	)) {
		placed.push({
			x: MARGIN,
			y,
			draw: (px, py) => pen.write(text, px, py + 12, SMALL.font, pen.colors.quiet)
		});
		y += SMALL.row;
	}
	return { placed, height: y + 8 };
}

type Draw<T> = (item: T, x: number, y: number) => void;

function typeWidth(pen: Pen, { label, most }: LegendType): number {
	return MARK + 8 + pen.measure(`${label} ${most.toLocaleString('en')}`, TYPE.font);
}

function drawType(
	pen: Pen,
	{ label, color, glyph, count }: LegendType,
	x: number,
	y: number
): void {
	drawTypeMark(pen, color, glyph, x, y + (TYPE.row - MARK) / 2);
	pen.write(label, x + MARK + 6, y + 17, TYPE.font);
	const after = x + MARK + 6 + pen.measure(`${label} `, TYPE.font) + 2;
	pen.write(count.toLocaleString('en'), after, y + 17, TYPE.font, pen.colors.quiet);
}
