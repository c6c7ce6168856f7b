import { expect, it } from 'vitest';
import {
	AREA_IDS,
	FIRST_DAY,
	LAST_DAY,
	makeRandom,
	makeSynthetic
} from '../../../bench/synthetic.ts';
import { matchesTime } from '../feature/filter.ts';
import { findSubrange, makeTimeIndex } from '../feature/time-index.ts';
import { dotsVisible } from './columns-on-card.ts';
import { placeRows } from './placement.ts';
import { SightList } from './sight.ts';

const columns = makeSynthetic(3000, 11);
const placement = placeRows(columns, makeTimeIndex(columns), new Set([...AREA_IDS.keys()]));
const mask = Uint8Array.from(columns.type, (type) => (type === 2 ? 0 : 1));
const visible = dotsVisible(placement, mask);

it.each([
	['the whole world', { west: -(2 ** 31), north: 0, width: 2 ** 32, height: 2 ** 31 }],
	['a box', { west: 2e8, north: 7e8, width: 3e8, height: 2e8 }],
	['a box with fractions', { west: 2e8 + 0.4, north: 7e8 - 0.7, width: 3e8 + 0.3, height: 2e8 }],
	['across the antimeridian', { west: 2e9, north: 0, width: 2.4e9, height: 2 ** 31 }],
	['beyond the north edge', { west: -1e9, north: -5e8, width: 2e9, height: 1.4e9 }],
	['a box without events', { west: 1.2e9, north: 1.9e9, width: 1e6, height: 1e6 }]
])('lists the rows of many windows, each once: %s', (_, box) => {
	const random = makeRandom(5);
	const list = new SightList();
	for (let i = 0; i < 60; i++) {
		const from = Math.floor(FIRST_DAY + random() * (LAST_DAY - FIRST_DAY));
		const to = from + Math.floor(random() ** 3 * 900);
		const certainty = i % 2 === 0 ? 'possible' : 'sure';
		const part = findSubrange(columns, placement.index, from, to);
		list.list(placement, visible, part, box, { from, to, certainty });
		const wanted = [...visible.keys()].filter((row) => {
			const east = Math.floor(placement.steps[2 * row]! - box.west);
			const y = placement.steps[2 * row + 1]!;
			return (
				visible[row] === 1 &&
				matchesTime(columns.firstDay[row]!, columns.lastDay[row]!, from, to, certainty) &&
				((east % 2 ** 32) + 2 ** 32) % 2 ** 32 <= box.width &&
				y >= box.north &&
				y <= box.north + box.height
			);
		});
		expect([...list.rows].sort((a, b) => a - b)).toEqual(wanted);
	}
});
