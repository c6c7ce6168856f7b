/**
 * True when two folded names differ by little enough to be spellings of one name: a third of their letters at most.
 *
 * `gulyaypole` / `huliaipole`, `deir al balah` / `dayr el balah`
 */
export function isSpellingOf(a: string, b: string): boolean {
	const first = a.replace(ARTICLE, '').replaceAll(' ', '');
	const second = b.replace(ARTICLE, '').replaceAll(' ', '');
	const allowed = Math.ceil(Math.max(first.length, second.length) / 3);
	if (Math.abs(first.length - second.length) > allowed) return false;
	return editDistance(first, second) <= allowed;
}

const ARTICLE = /\b(?:al|el|ad|as|ash|ar|an|at|az) /g;

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
