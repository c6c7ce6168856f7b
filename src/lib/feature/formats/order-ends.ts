import type { CellDate } from './date-text.ts';
import type { Issues } from './read-result.ts';

/** Both ends of a span, exchanged with an issue when the end comes before the beginning. */
export function orderEnds(
	first: CellDate | null,
	last: CellDate | null,
	row: number,
	issues: Issues
): { first: CellDate | null; last: CellDate | null } {
	if (!first || !last || first.earliest <= last.latest) return { first, last };
	issues.warn(
		row,
		null,
		`The event ends (${last.latest}) before it begins (${first.earliest}): the two are exchanged.`
	);
	return { first: last, last: first };
}
