// pairs of edges looked at before giving up: about a second
const MOST_PAIRS = 50_000_000;

/** Two edges of a closed ring that cross or lie on each other, as their positions in it; `null` when there are none. */
export function findCrossing(ring: readonly GeoJSON.Position[]): [number, number] | null {
	const count = ring.length - 1;
	const wests = new Float64Array(count);
	const easts = new Float64Array(count);
	for (let i = 0; i < count; i++) {
		const [a, b] = [ring[i]?.[0] ?? 0, ring[i + 1]?.[0] ?? 0];
		wests[i] = Math.min(a, b);
		easts[i] = Math.max(a, b);
	}
	// sweep from west to east: only edges whose longitudes overlap are compared
	const order = Uint32Array.from(wests.keys()).sort((a, b) => (wests[a] ?? 0) - (wests[b] ?? 0));
	let pairs = 0;
	for (let k = 0; k < count; k++) {
		const i = order[k] ?? 0;
		for (let m = k + 1; m < count && pairs < MOST_PAIRS; m++, pairs++) {
			const j = order[m] ?? 0;
			if ((wests[j] ?? 0) > (easts[i] ?? 0)) break;
			if (edgesMeet(ring, i, j, count)) return i < j ? [i, j] : [j, i];
		}
	}
	return null;
}

function edgesMeet(
	ring: readonly GeoJSON.Position[],
	i: number,
	j: number,
	count: number
): boolean {
	const [a, b, c, d] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
	if (!a || !b || !c || !d) return false;
	const [abc, abd] = [side(a, b, c), side(a, b, d)];
	const [cda, cdb] = [side(c, d, a), side(c, d, b)];
	if (abc === 0 && abd === 0) return overlapOnLine(a, b, c, d);
	if (isNeighbour(i, j, count)) return false;
	return abc * abd < 0 && cda * cdb < 0;
}

function isNeighbour(i: number, j: number, count: number): boolean {
	const gap = Math.abs(i - j);
	return gap === 1 || gap === count - 1;
}

// of two edges on one line: do they share more than an end?
function overlapOnLine(
	a: GeoJSON.Position,
	b: GeoJSON.Position,
	c: GeoJSON.Position,
	d: GeoJSON.Position
): boolean {
	const axis = Math.abs((a[0] ?? 0) - (b[0] ?? 0)) >= Math.abs((a[1] ?? 0) - (b[1] ?? 0)) ? 0 : 1;
	const [p, q, r, s] = [a, b, c, d].map((position) => position[axis] ?? 0) as [
		number,
		number,
		number,
		number
	];
	return Math.max(Math.min(p, q), Math.min(r, s)) < Math.min(Math.max(p, q), Math.max(r, s));
}

// -1, 0 or 1: on which side of the line from a to b lies c
function side(a: GeoJSON.Position, b: GeoJSON.Position, c: GeoJSON.Position): number {
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	const [cx = 0, cy = 0] = c;
	return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
