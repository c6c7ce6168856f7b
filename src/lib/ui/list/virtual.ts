/** The part of a long list that is on the screen. */
export interface ListWindow {
	/** first item drawn */
	first: number;
	/** past the last item drawn */
	end: number;
	/** pixels from the top of the scrolled content to the first item drawn */
	offset: number;
	/** pixels of the scrolled content */
	height: number;
}

// browsers stop counting pixels somewhere above 16 million
const MOST_PIXELS = 8_000_000;
// items drawn above and below what is seen
const OVERSCAN = 4;

/** Which items of equal height are seen; a list too long for the browser is scrolled in proportion instead of pixel by pixel. */
export function windowOf(
	scrollTop: number,
	seen: number,
	count: number,
	itemHeight: number
): ListWindow {
	const full = count * itemHeight;
	const height = Math.min(full, MOST_PIXELS);
	const top = Math.min(Math.max(scrollTop, 0), Math.max(height - seen, 0));
	const isSqueezed = full > height;
	const real = isSqueezed ? (top / (height - seen)) * (full - seen) : top;
	const first = Math.max(Math.floor(real / itemHeight) - OVERSCAN, 0);
	const end = Math.min(Math.ceil((real + seen) / itemHeight) + OVERSCAN, count);
	return { first, end, offset: first * itemHeight - real + top, height };
}

/** Where to scroll so that an item is seen; `null` when it is. */
export function scrollTo(
	item: number,
	scrollTop: number,
	seen: number,
	count: number,
	itemHeight: number
): number | null {
	const full = count * itemHeight;
	const height = Math.min(full, MOST_PIXELS);
	const factor = full > height ? (full - seen) / (height - seen) : 1;
	const real = scrollTop * factor;
	if (item * itemHeight < real) return (item * itemHeight) / factor;
	const bottom = (item + 1) * itemHeight;
	return bottom > real + seen ? (bottom - seen) / factor : null;
}
