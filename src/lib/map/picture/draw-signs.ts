import type { Pen } from './pen.ts';
import type { SignName } from './signs.ts';

/** A type's disc with its glyph, as lists and legend show it: 18 pixels wide. */
export function drawTypeMark(pen: Pen, color: string, glyph: string, x: number, y: number): void {
	const { context, colors } = pen;
	context.save();
	context.translate(x, y);
	context.fillStyle = color;
	context.beginPath();
	context.arc(9, 9, 8, 0, 2 * Math.PI);
	context.fill();
	context.strokeStyle = colors.paper;
	context.lineWidth = 1.6;
	context.lineCap = context.lineJoin = 'round';
	context.stroke(new Path2D(glyph));
	context.restore();
}

/** A sign of what is not known, 16 pixels wide around the line `y`. */
export function drawSign(pen: Pen, sign: SignName, x: number, y: number): void {
	const { context, colors } = pen;
	context.save();
	context.translate(x + 8, y);
	context.strokeStyle = context.fillStyle = colors.quiet;
	context.lineWidth = 1;
	SIGNS[sign](context, colors.paper);
	context.restore();
}

type Context = CanvasRenderingContext2D;

const SIGNS: Record<SignName, (context: Context, paper: string) => void> = {
	tint(context) {
		context.globalAlpha = 0.25;
		context.fillRect(-7.5, -5.5, 15, 11);
		context.globalAlpha = 1;
		context.strokeRect(-7.5, -5.5, 15, 11);
	},
	hatch(context) {
		context.strokeRect(-7.5, -5.5, 15, 11);
		context.beginPath();
		context.rect(-7.5, -5.5, 15, 11);
		context.clip();
		context.beginPath();
		for (let x = -16; x < 12; x += 4.5) {
			context.moveTo(x, 6);
			context.lineTo(x + 12, -6);
		}
		context.stroke();
	},
	fade(context) {
		[1, 0.6, 0.34].forEach((alpha, i) => {
			context.globalAlpha = alpha;
			disc(context, -5 + i * 5, 3.5);
			context.fill();
		});
	},
	ring(context) {
		context.setLineDash([2.6, 2]);
		disc(context, 0, 6.5);
		context.stroke();
	},
	badge(context, paper) {
		disc(context, 0, 7);
		context.fillStyle = paper;
		context.fill();
		context.setLineDash([2, 2]);
		context.stroke();
		context.fillStyle = context.strokeStyle;
		context.font = "9px 'Noto Sans Variable', sans-serif";
		context.textAlign = 'center';
		context.textBaseline = 'middle';
		context.fillText('n', 0, 0.5);
	},
	square(context) {
		[0.25, 0.55, 1].forEach((alpha, i) => {
			context.globalAlpha = alpha;
			context.fillRect(-8 + i * 5.5, -2.5, 5, 5);
		});
	},
	size(context) {
		disc(context, -6, 2);
		context.fill();
		disc(context, 2.5, 5.5);
		context.fill();
	}
};

function disc(context: Context, x: number, radius: number): void {
	context.beginPath();
	context.arc(x, 0, radius, 0, 2 * Math.PI);
}
