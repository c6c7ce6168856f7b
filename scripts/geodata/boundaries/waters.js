import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The seas of waters.json before the land is taken away: a line drawn over land, closed by the published limits. */
export function readWaters() {
	const waters = JSON.parse(readFileSync(join(import.meta.dirname, 'waters.json'), 'utf8'));
	const features = waters.map(({ piece, around }) => {
		const geometry = { type: 'Polygon', coordinates: [[...around, around[0]]] };
		return { type: 'Feature', properties: { piece }, geometry };
	});
	return { type: 'FeatureCollection', features };
}
