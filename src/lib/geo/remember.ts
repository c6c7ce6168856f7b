/** A function that keeps its last answers, so many at most: all are forgotten when there is no more room. Answers must not be changed. */
export function remember<Key, Value>(make: (key: Key) => Value, room: number): (key: Key) => Value {
	const kept = new Map<Key, Value>();
	return (key) => {
		const known = kept.get(key);
		if (known !== undefined) return known;
		const value = make(key);
		if (kept.size >= room) kept.clear();
		kept.set(key, value);
		return value;
	};
}
