import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const HEADER_BYTES = 127;
const ROOT_BYTES = 16384 - HEADER_BYTES; // header and root must fit in the first 16 KiB
const LEAF_ENTRIES = 4096;
const GZIP = 2;
const MVT = 1;

/**
 * Writes a PMTiles archive, version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * @param {{ id: number, data: Buffer }[]} tiles gzipped vector tiles with their Hilbert ids
 * @param {object} metadata
 * @param {{ minZoom: number, maxZoom: number }} zooms
 */
export function writePmtiles(tiles, metadata, { minZoom, maxZoom }) {
	const { entries, contents } = layOut(tiles);
	const { root, leaves } = writeDirectories(entries);
	const json = gzipSync(JSON.stringify(metadata));
	const parts = [root, json, leaves, Buffer.concat(contents)];
	const header = Buffer.alloc(HEADER_BYTES);
	header.write('PMTiles', 0, 'ascii');
	header.writeUInt8(3, 7);
	let offset = HEADER_BYTES;
	parts.forEach((part, at) => {
		header.writeBigUInt64LE(BigInt(offset), 8 + at * 16);
		header.writeBigUInt64LE(BigInt(part.length), 16 + at * 16);
		offset += part.length;
	});
	const counts = [tiles.length, entries.length, contents.length];
	counts.forEach((count, at) => header.writeBigUInt64LE(BigInt(count), 72 + at * 8));
	// clustered: contents lie in the order of their first tile
	[1, GZIP, GZIP, MVT, minZoom, maxZoom].forEach((byte, at) => header.writeUInt8(byte, 96 + at));
	[-180, -85.0511287, 180, 85.0511287].forEach((degrees, at) =>
		header.writeInt32LE(Math.round(degrees * 1e7), 102 + at * 4)
	);
	header.writeUInt8(minZoom, 118);
	return Buffer.concat([header, ...parts]);
}

// equal tiles are stored once, and equal neighbours share one entry
function layOut(tiles) {
	const entries = [];
	const contents = [];
	const known = new Map();
	let offset = 0;
	for (const { id, data } of [...tiles].sort((a, b) => a.id - b.id)) {
		const hash = createHash('sha256').update(data).digest('hex');
		if (!known.has(hash)) {
			known.set(hash, offset);
			contents.push(data);
			offset += data.length;
		}
		const place = known.get(hash);
		const last = entries.at(-1);
		if (last && last.offset === place && last.id + last.run === id) last.run++;
		else entries.push({ id, run: 1, offset: place, length: data.length });
	}
	return { entries, contents };
}

function writeDirectories(entries) {
	const whole = writeDirectory(entries);
	if (whole.length <= ROOT_BYTES) return { root: whole, leaves: Buffer.alloc(0) };
	const leaves = [];
	const pointers = [];
	let offset = 0;
	for (let at = 0; at < entries.length; at += LEAF_ENTRIES) {
		const leaf = writeDirectory(entries.slice(at, at + LEAF_ENTRIES));
		pointers.push({ id: entries[at].id, run: 0, offset, length: leaf.length });
		leaves.push(leaf);
		offset += leaf.length;
	}
	return { root: writeDirectory(pointers), leaves: Buffer.concat(leaves) };
}

// four columns of varints: ids as steps, run lengths, lengths, offsets (0 where one follows the one before)
function writeDirectory(entries) {
	const bytes = [];
	const push = (value) => writeVarint(bytes, value);
	push(entries.length);
	entries.forEach(({ id }, at) => push(id - (entries[at - 1]?.id ?? 0)));
	for (const { run } of entries) push(run);
	for (const { length } of entries) push(length);
	entries.forEach(({ offset }, at) => {
		const before = entries[at - 1];
		push(before && offset === before.offset + before.length ? 0 : offset + 1);
	});
	return gzipSync(Buffer.from(bytes), { level: 9 });
}

function writeVarint(bytes, value) {
	let rest = value;
	while (rest > 127) {
		bytes.push((rest % 128) + 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
}
