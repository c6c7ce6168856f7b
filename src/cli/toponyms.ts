import { findPlaceNames } from '../lib/pipeline.ts';
import { loadBoundaries } from '../lib/server/boundaries.ts';
import { loadGazetteer } from '../lib/server/gazetteer.ts';
import { UsageError } from './exit.ts';
import { mapJsonLines } from './lines.ts';
import { readOptions } from './options.ts';

/** `dateline toponyms --jsonl`: every place name, literal or not. */
export async function runToponyms(argv: string[]): Promise<number> {
	const { values, positionals } = readOptions(argv, {
		jsonl: { type: 'boolean', default: false }
	} as const);
	if (!values.jsonl || positionals.length > 0)
		throw new UsageError('dateline toponyms reads JSON lines from standard input: say --jsonl.');
	const resources = { gazetteer: loadGazetteer(), boundaries: loadBoundaries() };
	return mapJsonLines('documents', ({ id, text }) => {
		if (typeof text !== 'string') throw new Error('"text" must be a string.');
		const toponyms = findPlaceNames(text, resources).map((found) => ({
			start: found.start,
			end: found.end,
			name: found.name,
			lat: found.lat,
			lon: found.lng,
			lng: found.lng,
			geonameid: found.gazetteerId !== null && found.gazetteerId > 0 ? found.gazetteerId : null,
			precision: found.precision,
			literal: found.literal
		}));
		return { id, toponyms };
	});
}
