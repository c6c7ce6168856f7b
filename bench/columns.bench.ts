import { gzipSync } from 'node:zlib';
import { bench, describe } from 'vitest';
import { ColumnsReader, decodeColumns, encodeColumns } from '../src/lib/feature/columns-file.ts';
import { filterRows, maskRows } from '../src/lib/feature/filter.ts';
import { emptyQuery, type Query } from '../src/lib/feature/query.ts';
import { makeSynthetic } from './synthetic.ts';

const columns = makeSynthetic(1_000_000, 1);
const bytes = encodeColumns(columns);
console.log(
	`${bytes.length / 1e6} MB raw, ${gzipSync(bytes).length / columns.count} bytes an event with gzip`
);

const filters: Partial<Query>[] = [
	{ types: ['Battles'] },
	{ actors: ['Army'] },
	{ countries: ['UA', 'SD'] },
	{ precisions: ['exact', 'settlement'] },
	{ deaths: 1 },
	{ bbox: [30, 40, 40, 52] }
];

describe('a million rows', () => {
	bench('encode', () => void encodeColumns(columns), { iterations: 5 });
	bench('decode', () => void decodeColumns(bytes), { iterations: 5 });
	bench(
		'decode in pieces of 64 kB',
		() => {
			const reader = new ColumnsReader();
			for (let at = 0; at < bytes.length; at += 65_536)
				reader.push(bytes.subarray(at, at + 65_536));
			reader.finish();
		},
		{ iterations: 5 }
	);
	for (const filter of filters)
		bench(`filter by ${Object.keys(filter).join()}`, () => {
			maskRows(columns, { ...emptyQuery(), ...filter });
		});
	bench('filter by everything and time', () => {
		const all = Object.assign({}, emptyQuery(), ...filters) as Query;
		filterRows(columns, { ...all, range: { from: 18000, to: 19000 } });
	});
});
