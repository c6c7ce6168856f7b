import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { afterAll, describe, expect, it } from 'vitest';

const path = join(import.meta.dirname, '../static/basemap.pmtiles');
const file = openSync(path, 'r');
const source: Source = {
	getKey: () => path,
	async getBytes(offset: number, length: number): Promise<RangeResponse> {
		const bytes = new Uint8Array(length);
		const read = readSync(file, bytes, 0, length, offset);
		return { data: bytes.buffer.slice(0, read) };
	}
};
const archive = new PMTiles(source);
afterAll(() => closeSync(file));

// tile, a word that stands in it: names are stored as plain UTF-8 in vector tiles
const TILES: [string, [z: number, x: number, y: number], string | null][] = [
	['the whole world', [0, 0, 0], 'Atlantic Ocean'],
	['Ukraine', [5, 19, 11], 'Donetsk'],
	['Sudan', [5, 18, 14], 'Khartoum'],
	['Gaza and Tel Aviv', [7, 76, 52], 'Gaza'],
	['the last tile of the south east', [7, 127, 127], null]
];

describe('basemap.pmtiles', () => {
	it('says what it holds', async () => {
		const header = await archive.getHeader();
		expect([header.minZoom, header.maxZoom, header.specVersion]).toEqual([0, 7, 3]);
		expect([header.minLon, header.maxLon]).toEqual([-180, 180]);
	});
	for (const [name, [z, x, y], word] of TILES)
		it(`has ${name}`, async () => {
			const tile = await archive.getZxy(z, x, y);
			const text = tile ? new TextDecoder().decode(tile.data) : '';
			if (word === null) return expect(text).not.toContain('Gaza');
			expect(text).toContain(word);
		});
	it('has nothing beyond its zooms', async () =>
		expect(await archive.getZxy(8, 150, 90)).toBeUndefined());
});
