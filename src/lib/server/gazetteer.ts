import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { makeGazetteer } from '../geo/gazetteer.ts';
import type { Gazetteer } from '../types.ts';
import { geodataPath } from './geodata.ts';

let loaded: Gazetteer | null = null;

/** The world's place names, read from `geodata/gazetteer.bin.gz` at the first call. */
export function loadGazetteer(): Gazetteer {
	loaded ??= makeGazetteer(gunzipSync(readFileSync(geodataPath('gazetteer.bin.gz'))));
	return loaded;
}
