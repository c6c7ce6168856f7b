/** The columns of the gazetteer file as they lie in memory: row order is south to north. */
export interface GazetteerColumns {
	kinds: string[];
	seats: string[];
	/** code tables that the row columns point into */
	countryCodes: string[];
	admin1Codes: string[];
	admin2Codes: string[];
	/** key into the boundaries of named areas, by row id */
	areaIds: Map<number, string>;
	/** GeoNames id; negative where GeoNames gave none */
	id: Int32Array;
	/** 1e-5 degrees */
	lng: Int32Array;
	lat: Int32Array;
	population: Uint32Array;
	/** hundreds of metres */
	radius: Uint16Array;
	kind: Uint8Array;
	seat: Uint8Array;
	country: Uint16Array;
	admin1: Uint16Array;
	admin2: Uint16Array;
	nameBytes: Uint8Array;
	nameStart: Uint32Array;
	/** folded names, sorted, ASCII */
	keyBytes: Uint8Array;
	keyStart: Uint32Array;
	/** for key k: row * 4 + way it fits, from postingStart[k] to postingStart[k + 1] */
	posting: Uint32Array;
	postingStart: Uint32Array;
	/** FNV-1a of the loose key, sorted, and the key it belongs to */
	looseHash: Uint32Array;
	looseKey: Uint32Array;
}

interface Header {
	kinds: string[];
	seats: string[];
	country: string[];
	admin1: string[];
	admin2: string[];
	areaIds: [number, string][];
	columns: Record<string, { type: string; offset: number; length: number }>;
}

/**
 * Reads the columns out of the unpacked file without copying them:
 * `DGAZ`, header length (uint32), JSON header, then the columns, each at a multiple of 8 bytes.
 */
export function readColumns(bytes: Uint8Array): GazetteerColumns {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 8 || view.getUint32(0) !== MAGIC) throw new Error('Not a gazetteer file.');
	const headerLength = view.getUint32(4, true);
	const text = new TextDecoder().decode(bytes.subarray(8, 8 + headerLength));
	const header = JSON.parse(text) as Header;
	const column = (name: string) => columnAt(bytes, 8 + headerLength, header, name);
	return {
		kinds: header.kinds,
		seats: header.seats,
		countryCodes: header.country,
		admin1Codes: header.admin1,
		admin2Codes: header.admin2,
		areaIds: new Map(header.areaIds),
		id: new Int32Array(...column('id')),
		lng: new Int32Array(...column('lng')),
		lat: new Int32Array(...column('lat')),
		population: new Uint32Array(...column('population')),
		radius: new Uint16Array(...column('radius')),
		kind: new Uint8Array(...column('kind')),
		seat: new Uint8Array(...column('seat')),
		country: new Uint16Array(...column('country')),
		admin1: new Uint16Array(...column('admin1')),
		admin2: new Uint16Array(...column('admin2')),
		nameBytes: new Uint8Array(...column('nameBytes')),
		nameStart: toStarts(new Uint8Array(...column('nameLength'))),
		keyBytes: new Uint8Array(...column('keyBytes')),
		keyStart: toStarts(new Uint8Array(...column('keyLength'))),
		posting: new Uint32Array(...column('posting')),
		postingStart: toStarts(new Uint8Array(...column('postingCount'))),
		looseHash: new Uint32Array(...column('looseHash')),
		looseKey: new Uint32Array(...column('looseKey'))
	};
}

/** FNV-1a, the hash of the loose keys. */
export function hashOf(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++)
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}

const MAGIC = 0x4447415a; // "DGAZ"

function columnAt(
	bytes: Uint8Array,
	base: number,
	header: Header,
	name: string
): [ArrayBufferLike, number, number] {
	const found = header.columns[name];
	if (!found) throw new Error(`The gazetteer file has no column ${name}.`);
	return [bytes.buffer, bytes.byteOffset + base + found.offset, found.length];
}

// lengths are stored, positions are wanted
function toStarts(lengths: Uint8Array): Uint32Array {
	const starts = new Uint32Array(lengths.length + 1);
	let sum = 0;
	for (let at = 0; at < lengths.length; at++) starts[at + 1] = sum += lengths[at] ?? 0;
	return starts;
}
