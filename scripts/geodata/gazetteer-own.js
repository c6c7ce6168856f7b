import { groupBy, stableId } from './gazetteer-ids.js';
import { readTsv } from './gazetteer-sources.js';

/** Rows of our own files; the names of aliases.tsv are added to the rows there are. */
// overrides.tsv and areas.tsv bring rows of their own; aliases.tsv adds names to rows there are
export function ownRows(rows, fold) {
	const own = ['overrides.tsv', 'areas.tsv', 'gazetteer-areas.tsv'].flatMap((file) =>
		tableOf(file).map(toOwnRow)
	);
	const byId = new Map([...rows, ...own].map((row) => [row.id, row]));
	const byName = groupBy([...rows, ...own], (row) => `${row.country}|${fold(row.name)}`);
	for (const line of tableOf('aliases.tsv')) {
		const candidates = byName.get(`${line.countryCode}|${fold(line.name)}`) ?? [];
		const row =
			byId.get(Number(line.id)) ??
			candidates.find((c) => !line.kind || c.kind === line.kind) ??
			candidates[0];
		if (!row) throw new Error(`aliases.tsv: no row ${line.id} ${line.name} ${line.countryCode}.`);
		row.alias.push(...splitNames(line.aliases));
	}
	return own;
}

function tableOf(file) {
	const [header = [], ...lines] = readTsv(file);
	return lines.map((cells) => Object.fromEntries(header.map((key, at) => [key, cells[at] ?? ''])));
}

const splitNames = (cell) =>
	(cell ?? '')
		.split('|')
		.map((s) => s.trim())
		.filter(Boolean);

function toOwnRow(line) {
	const hasNumber = /^-?\d+$/.test(line.id);
	return {
		id: hasNumber ? Number(line.id) : stableId(line.id),
		areaId: line.id.startsWith('area:') ? line.id : null,
		name: line.name,
		kind: line.kind,
		seat: '',
		country: line.countryCode,
		admin1: line.admin1Code,
		admin2: '',
		lng: Number(line.lng),
		lat: Number(line.lat),
		population: 0,
		radiusM: Number(line.radiusM),
		primary: [line.name],
		alternate: [],
		alias: splitNames(line.aliases)
	};
}
