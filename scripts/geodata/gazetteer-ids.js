/** A negative number for a row that GeoNames gave none, made of what identifies the row (FNV-1a). */
export function stableId(text) {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return -(1_000_000_000 + ((hash >>> 0) % 1_000_000_000));
}

/** Rows by a key; rows without one are left out. */
export function groupBy(rows, keyOf) {
	const groups = new Map();
	for (const row of rows) {
		const key = keyOf(row);
		if (key === '') continue;
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}
