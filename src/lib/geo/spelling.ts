import { soundsOf, withoutArticle } from './fold.ts';

/**
 * How far two folded names are from being spellings of one name: null when they differ by more than one sound, or two in long names.
 *
 * `gulyaypole` / `huliaipole`, `deir al balah` / `dayr el balah`
 */
export function spellingCost(a: string, b: string): number | null {
	const first = soundsOf(a);
	const second = soundsOf(b);
	const allowed = Math.max(first.length, second.length) > 7 ? 2 : 1;
	if (Math.abs(first.length - second.length) > allowed) return null;
	const sounds = editDistance(first, second);
	return sounds > allowed ? null : sounds * 4 + editDistance(withoutArticle(a), withoutArticle(b));
}

/** Levenshtein's distance: one row at a time. */
export function editDistance(a: string, b: string): number {
	let above = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
		}
		above = row;
	}
	return above[b.length] ?? 0;
}
