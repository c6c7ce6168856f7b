/** Diagonal lines that tile, for "somewhere in parts of this area". */
export function drawHatch(color: string, pixelRatio: number): ImageData {
	const size = Math.round(HATCH_PIXELS * pixelRatio);
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = size;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('The browser gives no 2D canvas.');
	context.strokeStyle = color;
	context.lineWidth = 1.25 * pixelRatio;
	// the line and its two neighbours, so that the corners meet those of the next tile
	for (const shift of [-size, 0, size]) {
		context.beginPath();
		context.moveTo(shift - 1, size + 1);
		context.lineTo(shift + size + 1, -1);
		context.stroke();
	}
	return context.getImageData(0, 0, size, size);
}

// apart far enough to read the map between the lines
const HATCH_PIXELS = 8;
