// Turns texts with coded events into a partial corpus for the two trainers: names of coded places are known to be places, all else is unknown.
//   node scripts/train-toponyms-coded.js OUT.jsonl CODED.jsonl|ARTICLE.json...
// Reads lines {"id","text","place","lat","lon"} and articles {"slug","text","events":[{"sentence","place","lat","lon","precision"}]}.
import { readFileSync, writeFileSync } from 'node:fs';
import { importTypeScript } from './import-typescript.js';

const { fold, foldLoosely } = await importTypeScript('src/lib/geo/fold.ts');
const [out, ...paths] = process.argv.slice(2);
const KINDS =
	/ (town|city|village|municipality|district|suburb|region|oblast|province|state|governorate|camp|area|county|island|neighbourhood|commune|settlement)$/;

function toRow({ id, text, place, lat, lon }) {
	return {
		id,
		partial: true,
		text,
		toponyms: spansOf(text, 0, text.length, place).map((span) => ({ ...span, lat, lon }))
	};
}

function toArticleRow({ slug, text, events }) {
	const toponyms = events
		.filter(
			(event) =>
				event.place &&
				Number.isFinite(event.lat) &&
				['city', 'region', 'district', 'country'].includes(event.precision)
		)
		.flatMap(({ sentence, place, lat, lon }) => {
			const from = text.indexOf(sentence);
			return spansOf(text, from, from + sentence.length, place).map((span) => ({
				...span,
				lat,
				lon
			}));
		});
	return { id: slug, partial: true, text, toponyms };
}

// where the words of the place's name stand in the text, in any spelling
function spansOf(text, from, to, place) {
	const key = fold(place.replace(KINDS, '').replace(/ \(.*/, '').replace(/,.*/, ''));
	const wanted = [key, ...key.split(' or ')].filter((k) => k.length > 3);
	const length = key.split(' ').length;
	const words = [...text.slice(from, to).matchAll(/[\p{L}\p{M}'’‘-]+/gu)].filter(
		(m) => !/^['’]s$/.test(m[0])
	);
	const spans = [];
	for (let at = 0; at < words.length; at++)
		for (
			let count = Math.max(1, length - 1);
			count <= length && at + count <= words.length;
			count++
		) {
			const last = words[at + count - 1];
			const start = from + words[at].index;
			const end = from + last.index + last[0].replace(/['’]s?$/, '').length;
			const name = fold(text.slice(start, end));
			if (
				/^\p{Lu}|^al-|^el-/u.test(words[at][0]) &&
				wanted.some((k) => k === name || sounds(k) === sounds(name))
			)
				spans.push({ start, end });
		}
	return spans;
}

const sounds = (key) => {
	const loose = foldLoosely(key);
	return loose.length > 2 ? loose : key;
};

const rows = paths.flatMap((path) => {
	const text = readFileSync(path, 'utf8');
	return path.endsWith('.jsonl')
		? text
				.split('\n')
				.filter(Boolean)
				.map((line) => toRow(JSON.parse(line)))
		: [toArticleRow(JSON.parse(text))];
});
const useful = rows.filter((row) => row.toponyms.length > 0);
writeFileSync(out, `${useful.map((row) => JSON.stringify(row)).join('\n')}\n`);
console.log(`${useful.length} of ${rows.length} texts name their coded place`);
