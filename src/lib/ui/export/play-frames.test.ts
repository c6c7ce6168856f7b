import { describe, expect, it } from 'vitest';
import { playFrames } from './play-frames.ts';

const bounds = { from: 10, to: 14 };
const rows = [
	['a day at a time', 1, false, 99, ['10-10', '11-11', '12-12', '13-13', '14-14']],
	['a window of three days', 3, false, 99, ['10-10', '10-11', '10-12', '11-13', '12-14']],
	['growing', 1, true, 99, ['10-10', '10-11', '10-12', '10-13', '10-14']],
	['fewer frames than days leave no day out', 1, false, 3, ['10-10', '11-12', '13-14']]
] as const;

describe('playFrames', () => {
	it.each(rows)('%s', (_, window, isCumulative, most, expected) => {
		const frames = playFrames(bounds, window, isCumulative, most);
		expect(frames.map(({ from, to }) => `${from}-${to}`)).toEqual(expected);
	});
});
