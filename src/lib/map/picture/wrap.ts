/** Breaks a text into lines no wider than `width`; what does not fit into `most` lines ends in dots. */
export function wrapWords(
	text: string,
	width: number,
	most: number,
	measure: (text: string) => number
): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && measure(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	if (line !== '') lines.push(line);
	const kept = lines.slice(0, most);
	const last = kept.length - 1;
	return kept.map((kept, i) => {
		const isCut = i === last && lines.length > most;
		return isCut || measure(kept) > width ? shorten(kept, width, measure) : kept;
	});
}

/** Where things of these widths stand when they are set in rows, as `[x, row]`. */
export function flowItems(widths: number[], width: number, gap: number): [number, number][] {
	let [x, row] = [0, 0];
	return widths.map((itemWidth) => {
		if (x > 0 && x + itemWidth > width) {
			x = 0;
			row++;
		}
		const place: [number, number] = [x, row];
		x += itemWidth + gap;
		return place;
	});
}

function shorten(text: string, width: number, measure: (text: string) => number): string {
	let end = text.length;
	while (end > 0 && measure(`${text.slice(0, end).trimEnd()} …`) > width) end--;
	return `${text.slice(0, end).trimEnd()} …`;
}
