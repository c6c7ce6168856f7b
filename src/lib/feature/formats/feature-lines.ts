import type { FeatureRange } from './feature-scanner.ts';

const [LINE_END, COMMA, OPEN_OBJECT, CLOSE_OBJECT] = [0x0a, 0x2c, 0x7b, 0x7d];

/**
 * Whole lines of a list, each of which looks like one object: `{ ... },`. `null` when any does not. Most programs write GeoJSON
 * so, and a line end is found ten times sooner than the end of a feature; that each line is an object is for the parser to say.
 */
export function findObjectLines(bytes: Uint8Array, offset: number): FeatureRange[] | null {
	const lines: FeatureRange[] = [];
	for (let start = 0; start < bytes.length;) {
		const end = bytes.indexOf(LINE_END, start);
		if (end < 0) return null;
		const from = skipForward(bytes, start, end);
		let to = skipBack(bytes, from, end);
		// an empty line is nothing
		if (to > from) {
			if (bytes[to - 1] === COMMA) to = skipBack(bytes, from, to - 1);
			if (bytes[from] !== OPEN_OBJECT || bytes[to - 1] !== CLOSE_OBJECT) return null;
			lines.push({ from: offset + from, to: offset + to });
		}
		start = end + 1;
	}
	return lines;
}

function skipForward(bytes: Uint8Array, from: number, to: number): number {
	while (from < to && isSpace(bytes[from])) from++;
	return from;
}

function skipBack(bytes: Uint8Array, from: number, to: number): number {
	while (to > from && isSpace(bytes[to - 1])) to--;
	return to;
}

function isSpace(byte: number | undefined): boolean {
	return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
