// metres around the equator, as Web Mercator has it
const EQUATOR = 40_075_016.686;
const WORLD_PIXELS = 512;

/** Metres that a CSS pixel covers at this latitude. */
export function metresPerPixel(lat: number, zoom: number): number {
	return (Math.cos((lat * Math.PI) / 180) * EQUATOR) / (WORLD_PIXELS * 2 ** zoom);
}

/** The longest round distance that is no wider than `most` pixels: `500 km`, `2 km`, `300 m`. */
export function chooseScale(metres: number, most: number): { label: string; pixels: number } {
	const longest = metres * most;
	const power = 10 ** Math.floor(Math.log10(longest));
	const digit = [5, 3, 2, 1].find((round) => round * power <= longest) ?? 1;
	const length = digit * power;
	const label = length >= 1000 ? `${(length / 1000).toLocaleString('en')} km` : `${length} m`;
	return { label, pixels: length / metres };
}
