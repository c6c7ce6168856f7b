import { describe, expect, it } from 'vitest';
import { writeWebm } from './webm.ts';

const track = { codec: 'V_VP8', width: 640, height: 360, duration: 40_250 } as const;

/** The ids and contents of the elements on one level. */
function readElements(bytes: Uint8Array): { id: string; content: Uint8Array }[] {
	const found = [];
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 0; at < bytes.length;) {
		const idLength = Math.clz32(bytes[at] ?? 0) - 23;
		const id = [...bytes.subarray(at, at + idLength)].map((b) => b.toString(16).padStart(2, '0'));
		const length = Number(view.getBigUint64(at + idLength) & ~(1n << 56n));
		const start = at + idLength + 8;
		found.push({ id: id.join(''), content: bytes.subarray(start, start + length) });
		at = start + length;
	}
	return found;
}

async function write(times: [number, boolean][]) {
	const frames = times.map(([time, isKey], i) => ({ time, isKey, bytes: Uint8Array.of(i, i) }));
	const file = writeWebm(track, frames);
	const [head, segment] = readElements(new Uint8Array(await file.arrayBuffer()));
	return { file, head, parts: readElements(segment?.content ?? new Uint8Array()) };
}

describe('writeWebm', () => {
	it('says what it is and how long it plays', async () => {
		const { file, head, parts } = await write([[0, true]]);
		expect(file.type).toBe('video/webm');
		expect(head?.id).toBe('1a45dfa3');
		const duration = readElements(parts[0]?.content ?? new Uint8Array())[1]?.content;
		expect(duration && new DataView(duration.slice().buffer).getFloat64(0)).toBe(40_250);
	});
	it('begins a cluster with each key frame, and before its clock runs over', async () => {
		const { parts } = await write([
			[0, true],
			[250, false],
			[500, true],
			[40_000, false]
		]);
		const clusters = parts.slice(2).map(({ content }) => readElements(content));
		expect(clusters.map((cluster) => cluster.length - 1)).toEqual([2, 1, 1]);
		const second = clusters[0]?.[2]?.content ?? [];
		expect([...second]).toEqual([0x81, 0, 250, 0, 1, 1]);
		expect([...(clusters[2]?.[0]?.content ?? [])]).toEqual([40_000 >> 8, 40_000 & 255]);
	});
});
