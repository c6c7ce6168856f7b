/** Days laid out along the clock: day `d` covers `[d, d + 1)`. */
export interface Scale {
	/** left edge, in days and parts of days */
	from: number;
	/** right edge */
	to: number;
	/** pixels */
	width: number;
}

/** Where the beginning of a day lies, in pixels. */
export function toPixel(scale: Scale, day: number): number {
	return ((day - scale.from) / (scale.to - scale.from)) * scale.width;
}

/** The day, with its part, at a pixel. */
export function toDayAt(scale: Scale, pixel: number): number {
	return scale.from + (pixel / scale.width) * (scale.to - scale.from);
}

/** How wide a day is, in pixels. */
export function dayWidth(scale: Scale): number {
	return scale.width / (scale.to - scale.from);
}

// fewer days than this would put less than a label on the axis
const MIN_DAYS = 1;

/** The scale nearer (factor below 1) or further, with the day under the pixel kept in place, inside the days of the data. */
export function zoomScale(scale: Scale, pixel: number, factor: number, bounds: DayBounds): Scale {
	const anchor = toDayAt(scale, pixel);
	const widest = bounds.to + 1 - bounds.from;
	const days = Math.min(Math.max((scale.to - scale.from) * factor, MIN_DAYS), widest);
	const from = anchor - (pixel / scale.width) * days;
	return keepInside({ from, to: from + days, width: scale.width }, bounds);
}

/** The scale moved by so many days, inside the days of the data. */
export function panScale(scale: Scale, days: number, bounds: DayBounds): Scale {
	return keepInside({ ...scale, from: scale.from + days, to: scale.to + days }, bounds);
}

/** First and last day, both included. */
export interface DayBounds {
	from: number;
	to: number;
}

/** The scale that shows all these days. */
export function fitScale(bounds: DayBounds, width: number): Scale {
	return { from: bounds.from, to: bounds.to + 1, width };
}

/** The scale moved, when it must, so that it shows these days; as it was when it shows them already. */
export function revealDays(scale: Scale, days: DayBounds, bounds: DayBounds): Scale {
	if (days.from >= scale.from && days.to + 1 <= scale.to) return scale;
	const room = Math.max(scale.to - scale.from, days.to + 1 - days.from);
	const from = (days.from + days.to + 1 - room) / 2;
	return keepInside({ ...scale, from, to: from + room }, bounds);
}

function keepInside(scale: Scale, bounds: DayBounds): Scale {
	const days = scale.to - scale.from;
	if (days >= bounds.to + 1 - bounds.from) return fitScale(bounds, scale.width);
	const from = Math.min(Math.max(scale.from, bounds.from), bounds.to + 1 - days);
	return { ...scale, from, to: from + days };
}
