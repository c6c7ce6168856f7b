/** A stretch of the text that proves something. */
export interface Mark {
	start: number;
	end: number;
	/** what it proves, such as `place` or `killed`; `sentence` for the reporting sentence */
	field: string;
	rule: string;
}

/** A piece of a paragraph under the same marks. */
export interface Segment {
	start: number;
	text: string;
	marks: Mark[];
}

/** Cuts a text into paragraphs, and each paragraph where a mark begins or ends; all text is kept, in order. */
export function splitSegments(text: string, marks: readonly Mark[]): Segment[][] {
	return splitParagraphs(text).map(({ start, end }) => {
		const here = marks.filter((mark) => mark.start < end && mark.end > start);
		const cuts = new Set([start, end]);
		for (const mark of here) cuts.add(Math.max(start, mark.start)).add(Math.min(end, mark.end));
		const at = [...cuts].sort((a, b) => a - b);
		return at.slice(0, -1).map((from, i) => ({
			start: from,
			text: text.slice(from, at[i + 1]),
			marks: here.filter((mark) => mark.start <= from && mark.end > from)
		}));
	});
}

function splitParagraphs(text: string): { start: number; end: number }[] {
	const paragraphs: { start: number; end: number }[] = [];
	for (let at = 0; at < text.length;) {
		const gap = text.indexOf('\n\n', at);
		const end = gap < 0 ? text.length : gap;
		if (end > at) paragraphs.push({ start: at, end });
		at = end + 2;
	}
	return paragraphs;
}
