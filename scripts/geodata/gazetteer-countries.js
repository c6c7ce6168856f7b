import { readCountryNames, readFactbook, readTsv } from './gazetteer-sources.js';

/** Countries with names, demonyms and one reference point each: ISO names, the World Factbook, and our own additions. */
export function buildCountries(fold) {
	const names = readCountryNames();
	const additions = new Map(readTsv('gazetteer-countries.tsv').map((cells) => [cells[0], cells]));
	const pages = indexPages(fold);
	return Object.entries(names).map(([code, isoNames]) => {
		const [, point = '', further = '', demonyms = ''] = additions.get(code) ?? [];
		const ours = splitCell(further);
		const page = [...isoNames, ...ours.map(bare)]
			.map((name) => pages.get(fold(name)))
			.find(Boolean);
		const name = ours.find((n) => n.startsWith('='))?.slice(1) ?? shortest(isoNames);
		return {
			code,
			name,
			names: [...new Set([name, ...isoNames, ...ours.map(bare), ...namesOf(page)])].filter(isName),
			demonyms: [...new Set([...demonymsOf(page), ...splitCell(demonyms)])],
			point: point ? point.split(',').map(Number) : pointOf(page)
		};
	});
}

const splitCell = (cell) =>
	cell
		.split('|')
		.map((s) => s.trim())
		.filter(Boolean);
// "=Syria": the name to show
const bare = (name) => name.replace(/^=/, '');
const shortest = (names) => [...names].sort((a, b) => a.length - b.length)[0];
const isName = (name) => name.length > 1 && !/[()/]|^none$/i.test(name);

function indexPages(fold) {
	const pages = new Map();
	for (const page of readFactbook())
		for (const name of namesOf(page)) if (!pages.has(fold(name))) pages.set(fold(name), page);
	// the conventional short forms "Congo (Kinshasa)" and "Congo (Brazzaville)" need their brackets
	return pages;
}

function namesOf(page) {
	const name = page?.Government?.['Country name'];
	if (!name) return [];
	return ['conventional short form', 'conventional long form']
		.map((key) => name[key]?.text?.replace(/;.*| \(.*/, '').trim())
		.filter((text) => text && text !== 'none');
}

// "34 00 N, 9 00 E"
function pointOf(page) {
	// France tells its parts one by one, the mainland first
	const text = JSON.stringify(page?.Geography?.['Geographic coordinates'] ?? '');
	const parts = /(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/.exec(text);
	if (!parts) return null;
	const lat = (Number(parts[1]) + Number(parts[2]) / 60) * (parts[3] === 'S' ? -1 : 1);
	const lng = (Number(parts[4]) + Number(parts[5]) / 60) * (parts[6] === 'W' ? -1 : 1);
	return [Number(lng.toFixed(3)), Number(lat.toFixed(3))];
}

// "Libyan(s)", "Irishman(men), Irishwoman(women), Irish (collective plural)", "Lao(s) or Laotian(s)"
function demonymsOf(page) {
	const nationality = page?.['People and Society']?.Nationality ?? {};
	const cells = [nationality.noun?.text, nationality.adjective?.text].filter(Boolean);
	return cells
		.flatMap((text) => text.split(/,|;| or | and |\//))
		.flatMap((part) => {
			const word = part.replace(/\(.*/, '').trim();
			if (
				!/^\p{Lu}\S*( \p{Lu}\S*)*$/u.test(word) ||
				/^(NA|None|Taiwan|Singapore|Lao|Congo|Hong Kong|Wallis|Gibraltar|Luxembourg|Liechtenstein)$|Island$|New Zealand$/.test(
					word
				)
			)
				return [];
			return part.includes('(s)') ? [word, `${word}s`] : [word];
		});
}
