import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CountryBadges } from './badges.ts';
import type { MapTheme } from './look.ts';

/** What is written on a picture of the map. */
export interface Caption {
	title: string;
	/** `1–31 March 2025` */
	days: string;
	/** `120 of 3,400 events` */
	count: string;
	/** event types on show, with their colour and number */
	legend: { label: string; color: string; count: number }[];
	/** whose map it is */
	attribution: string;
}

const FONT = "'Noto Sans Variable', 'Noto Sans', sans-serif";
const PAPER = { light: 'rgba(255, 255, 255, 0.9)', dark: 'rgba(16, 18, 20, 0.88)' };
const INK = { light: '#1a1a1a', dark: '#f2f2f2' };
// CSS pixels
const [LINE, GAP, MARK] = [18, 10, 10];

/** Waits until the map shows all it has, then draws it with its caption; the canvas may be given to save making one. */
export async function drawPicture(
	map: MapLibreMap,
	badges: CountryBadges,
	caption: Caption,
	theme: MapTheme,
	canvas = document.createElement('canvas')
): Promise<HTMLCanvasElement> {
	await tilesLoaded(map);
	// the drawing buffer is only there in the task that drew it
	map.redraw();
	const source = map.getCanvas();
	if (canvas.width !== source.width) canvas.width = source.width;
	if (canvas.height !== source.height) canvas.height = source.height;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('The browser gives no 2D canvas.');
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.drawImage(source, 0, 0);
	const ratio = source.width / map.getContainer().clientWidth;
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	drawBadges(context, map, badges, theme);
	drawCaption(context, caption, theme, source.width / ratio, source.height / ratio);
	return canvas;
}

/** The canvas as a PNG file. */
export function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('The browser could not write the picture.'));
		}, 'image/png')
	);
}

// long enough for the bundled map; a map from elsewhere is pictured as far as it came
const PATIENCE = 5000;

async function tilesLoaded(map: MapLibreMap): Promise<void> {
	if (map.loaded() && map.areTilesLoaded()) return;
	await new Promise<void>((resolve) => {
		const timer = setTimeout(resolve, PATIENCE);
		map.once('idle', () => {
			clearTimeout(timer);
			resolve();
		});
		map.triggerRepaint();
	});
}

function drawBadges(
	context: CanvasRenderingContext2D,
	map: MapLibreMap,
	badges: CountryBadges,
	theme: MapTheme
): void {
	context.font = `12px ${FONT}`;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	for (const { center, count } of badges.list()) {
		const { x, y } = map.project(center);
		const text = count.toLocaleString('en');
		const width = Math.max(24, context.measureText(text).width + 12);
		context.beginPath();
		context.roundRect(x - width / 2, y - 12, width, 24, 12);
		context.fillStyle = PAPER[theme];
		context.fill();
		context.setLineDash([3, 3]);
		context.strokeStyle = context.fillStyle = INK[theme];
		context.stroke();
		context.fillText(text, x, y + 1);
	}
	context.setLineDash([]);
}

function drawCaption(
	context: CanvasRenderingContext2D,
	{ title, days, count, legend, attribution }: Caption,
	theme: MapTheme,
	width: number,
	height: number
): void {
	context.textAlign = 'left';
	context.textBaseline = 'alphabetic';
	const rows: [string, string][] = [
		[`600 14px ${FONT}`, title],
		[`13px ${FONT}`, `${days} · ${count}`]
	];
	const entries = legend.filter((entry) => entry.count > 0);
	const labels = entries.map((entry) => `${entry.label}  ${entry.count.toLocaleString('en')}`);
	const widths = rows.map(([font, text]) => measure(context, font, text));
	for (const label of labels) widths.push(measure(context, `12px ${FONT}`, label) + MARK + 8);
	const boxWidth = Math.min(width - 2 * GAP, Math.max(...widths) + 2 * GAP);
	const boxHeight = (rows.length + labels.length) * LINE + 2 * GAP;
	drawPaper(context, GAP, GAP, boxWidth, boxHeight, theme);
	let y = 2 * GAP + 13;
	for (const [font, text] of rows) {
		write(context, font, text, 2 * GAP, y, theme);
		y += LINE;
	}
	entries.forEach((entry, i) => {
		context.fillStyle = entry.color;
		context.beginPath();
		context.arc(2 * GAP + MARK / 2, y - 4, MARK / 2, 0, 2 * Math.PI);
		context.fill();
		write(context, `12px ${FONT}`, labels[i] ?? '', 2 * GAP + MARK + 8, y, theme);
		y += LINE;
	});
	const small = `11px ${FONT}`;
	const long = measure(context, small, attribution);
	drawPaper(context, width - long - 16, height - 22, long + 16, 22, theme);
	write(context, small, attribution, width - long - 8, height - 7, theme);
}

function drawPaper(
	context: CanvasRenderingContext2D,
	x: number,
	y: number,
	width: number,
	height: number,
	theme: MapTheme
): void {
	context.fillStyle = PAPER[theme];
	context.beginPath();
	context.roundRect(x, y, width, height, 4);
	context.fill();
}

function write(
	context: CanvasRenderingContext2D,
	font: string,
	text: string,
	x: number,
	y: number,
	theme: MapTheme
): void {
	context.font = font;
	context.fillStyle = INK[theme];
	context.fillText(text, x, y);
}

function measure(context: CanvasRenderingContext2D, font: string, text: string): number {
	context.font = font;
	return context.measureText(text).width;
}
