import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { findRelation } from './toponym-relations.ts';

/** The relation of the words in brackets: `parts of [Kursk] region`. */
function relationOf(marked: string) {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	const text = marked.replace('[', '').replace(']', '');
	const tokens = tokenize(text);
	const from = tokens.findIndex((token) => token.start >= start);
	const to = tokens.findIndex((token) => token.start >= end);
	const found = findRelation(tokens, from, to < 0 ? tokens.length : to);
	return found && [found.kind, found.distanceKm, found.bearing, text.slice(found.start, found.end)];
}

const rows: [string, ReturnType<typeof relationOf>][] = [
	['in parts of [Kursk] region', ['part', null, null, 'parts of']],
	['from parts of its [Kursk] region', ['part', null, null, 'parts of']],
	["from parts of Russia's [Kursk] region", ['part', null, null, 'parts of']],
	["swaths of South Sudan's [Jonglei] state", ['part', null, null, 'swaths of']],
	['10 km south of [Izyum]', ['near', 10, 180, '10 km south of']],
	['about 5 miles from [Goma]', ['near', 8.045, null, '5 miles from']],
	['on the outskirts of [Kyiv]', ['near', null, null, 'outskirts of']],
	['the border with [Lebanon]', ['border', null, null, 'border with']],
	['towards [Pokrovsk]', ['direction', null, null, 'towards']],
	['in [Izyum] on Sunday', null],
	["in Ukraine's [Kharkiv] region", null],
	['its [Kursk] region', null]
];

describe('findRelation', () => {
	it.each(rows)('%s', (marked, expected) => expect(relationOf(marked)).toEqual(expected));
});
