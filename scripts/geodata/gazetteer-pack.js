/** Packs rows into the columns that `src/lib/geo/gazetteer-file.ts` reads; the layout is written down there. */
export function packGazetteer(rows, { fold, foldLoosely, withoutArticle }) {
	rows.sort((a, b) => a.lat - b.lat || a.lng - b.lng || a.id - b.id);
	const codes = toTable(rows.map((row) => row.country));
	const admin1 = toTable(rows.map((row) => row.admin1));
	const admin2 = toTable(rows.map((row) => row.admin2));
	const { keys, postings, postingStart } = packKeys(rows, fold, withoutArticle);
	const postingCount = keys.map((_, at) => postingStart[at + 1] - postingStart[at]);
	const loose = packLoose(rows, keys, postings, postingStart, foldLoosely);
	const columns = {
		id: Int32Array.from(rows, (row) => row.id),
		lng: Int32Array.from(rows, (row) => Math.round(row.lng * 1e5)),
		lat: Int32Array.from(rows, (row) => Math.round(row.lat * 1e5)),
		population: Uint32Array.from(rows, (row) => row.population),
		radius: Uint16Array.from(rows, (row) => Math.min(65535, Math.round(row.radiusM / 100))),
		kind: Uint8Array.from(rows, (row) => KINDS.indexOf(row.kind)),
		seat: Uint8Array.from(rows, (row) => SEATS.indexOf(row.seat)),
		country: Uint16Array.from(codes.index),
		admin1: Uint16Array.from(admin1.index),
		admin2: Uint16Array.from(admin2.index),
		...packTexts(
			'name',
			rows.map((row) => row.name)
		),
		...packTexts('key', keys),
		postingCount: Uint8Array.from(postingCount),
		posting: Uint32Array.from(postings),
		looseHash: Uint32Array.from(loose, (pair) => pair[0]),
		looseKey: Uint32Array.from(loose, (pair) => pair[1])
	};
	const areaIds = rows.filter((row) => row.areaId).map((row) => [row.id, row.areaId]);
	const meta = {
		kinds: KINDS,
		seats: SEATS,
		country: codes.table,
		admin1: admin1.table,
		admin2: admin2.table,
		areaIds
	};
	return { bytes: writeFile(meta, columns), keyCount: keys.length };
}

const KINDS = ['settlement', 'section', 'district', 'region', 'country', 'area', 'site', 'water'];
const SEATS = ['', 'country', 'admin1', 'admin2'];
const VIAS = ['primary', 'alternate', 'alias'];
// names of these countries come in many spellings
const LOOSE_COUNTRIES = new Set(
	'UA RU BY KZ KG TJ TM UZ GE AM AZ MD SY LB IL PS JO IQ IR SA YE OM AE QA BH KW EG LY TN DZ MA EH SD SS TD ER ET DJ SO AF PK IN BD MM NE ML MR TR'.split(
		' '
	)
);
const MAX_KEY = 48;

function toTable(values) {
	const table = [...new Set(values)].sort();
	const position = new Map(table.map((value, at) => [value, at]));
	return { table, index: values.map((value) => position.get(value)) };
}

function packKeys(rows, fold, withoutArticle) {
	const byKey = new Map();
	rows.forEach((row, index) => {
		const seen = new Set();
		for (const [via, name] of [0, 2, 1].flatMap((via) =>
			row[VIAS[via]].map((name) => [via, name])
		)) {
			const key = fold(name);
			addKey(key, via);
			// "Al Qamishli" is also written without its article
			if (LOOSE_COUNTRIES.has(row.country)) addKey(withoutArticle(key), via);
		}

		function addKey(key, via) {
			if (
				!/^[a-z0-9&][a-z0-9& ]*$/.test(key) ||
				key.length < 2 ||
				key.length > MAX_KEY ||
				seen.has(key)
			)
				return;
			seen.add(key);
			const list = byKey.get(key);
			const entry = { index, via, population: row.population };
			if (list) list.push(entry);
			else byKey.set(key, [entry]);
		}
	});
	const keys = [...byKey.keys()].sort();
	const postings = [];
	const postingStart = [0];
	for (const key of keys) {
		const list = byKey
			.get(key)
			.sort((a, b) => rank(a) - rank(b) || b.population - a.population || a.index - b.index);
		for (const { index, via } of list.slice(0, MAX_POSTINGS)) postings.push(index * 4 + via);
		postingStart.push(postings.length);
	}
	return { keys, postings, postingStart };
}

// our own aliases count like primary names
const rank = (entry) => (entry.via === 1 ? 1 : 0);
// "San Jose" has several hundred rows; the small ones far down never win
const MAX_POSTINGS = 200;

function packLoose(rows, keys, postings, postingStart, foldLoosely) {
	const pairs = [];
	keys.forEach((key, at) => {
		const holders = postings.slice(postingStart[at], postingStart[at + 1]);
		if (!holders.some((posting) => LOOSE_COUNTRIES.has(rows[posting >> 2].country))) return;
		const loose = foldLoosely(key);
		if (loose.length >= 3) pairs.push([hash(loose), at]);
	});
	return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

// FNV-1a, as in src/lib/geo/gazetteer-file.ts
function hash(text) {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++)
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}

function packTexts(name, texts) {
	const parts = texts.map((text) => Buffer.from(text, 'utf8'));
	const tooLong = parts.find((part) => part.length > 255);
	if (tooLong) throw new Error(`Name of ${tooLong.length} bytes when at most 255 fit.`);
	return {
		[`${name}Bytes`]: new Uint8Array(Buffer.concat(parts)),
		[`${name}Length`]: Uint8Array.from(parts, (part) => part.length)
	};
}

// "DGAZ", length of the JSON header, the header, then the columns, each at a multiple of 8
function writeFile(meta, columns) {
	const layout = {};
	let offset = 0;
	for (const [name, column] of Object.entries(columns)) {
		layout[name] = { type: column.constructor.name, offset, length: column.length };
		offset += Math.ceil(column.byteLength / 8) * 8;
	}
	let header = JSON.stringify({ ...meta, columns: layout });
	header += ' '.repeat((8 - (Buffer.byteLength(header) % 8)) % 8);
	const headerBytes = Buffer.from(header);
	const bytes = Buffer.alloc(8 + headerBytes.length + offset);
	bytes.write('DGAZ');
	bytes.writeUInt32LE(headerBytes.length, 4);
	headerBytes.copy(bytes, 8);
	for (const [name, column] of Object.entries(columns))
		Buffer.from(column.buffer, column.byteOffset, column.byteLength).copy(
			bytes,
			8 + headerBytes.length + layout[name].offset
		);
	return bytes;
}
