/** One encoded picture of a film. */
export interface WebmFrame {
	/** milliseconds since the start */
	time: number;
	isKey: boolean;
	bytes: Uint8Array;
}

/** What a player must know of the frames. */
export interface WebmTrack {
	codec: 'V_VP9' | 'V_VP8';
	width: number;
	height: number;
	/** milliseconds, with the last frame's own time on the screen */
	duration: number;
}

type Bytes = Uint8Array | Bytes[];

/**
 * The frames as a WebM file: a head that tells the length, so that a player can seek, then clusters that each begin with a
 * key frame (the first frame must be one). Element ids are those of https://www.matroska.org/technical/elements.html
 */
export function writeWebm(track: WebmTrack, frames: WebmFrame[]): Blob {
	const info = element(0x1549a966, [
		number(0x2ad7b1, 1_000_000), // a tick is a millisecond
		float(0x4489, track.duration),
		text(0x4d80, 'Dateline'),
		text(0x5741, 'Dateline')
	]);
	const tracks = element(0x1654ae6b, [
		element(0xae, [
			number(0xd7, 1),
			number(0x73c5, 1),
			number(0x83, 1),
			text(0x86, track.codec),
			element(0xe0, [number(0xb0, track.width), number(0xba, track.height)])
		])
	]);
	const clusters = splitClusters(frames).map(writeCluster);
	const segment = element(0x18538067, [info, tracks, ...clusters]);
	return new Blob(flatten([head(), segment]) as BlobPart[], { type: 'video/webm' });
}

function head(): Bytes {
	return element(0x1a45dfa3, [
		number(0x4286, 1),
		number(0x42f7, 1),
		number(0x42f2, 4),
		number(0x42f3, 8),
		text(0x4282, 'webm'),
		number(0x4287, 2),
		number(0x4285, 2)
	]);
}

// times in a cluster are 16 bits with a sign
const LONGEST_CLUSTER = 32_000;

function splitClusters(frames: WebmFrame[]): WebmFrame[][] {
	const clusters: WebmFrame[][] = [];
	for (const frame of frames) {
		const open = clusters.at(-1);
		const start = open?.[0]?.time ?? 0;
		if (open && !frame.isKey && frame.time - start < LONGEST_CLUSTER) open.push(frame);
		else clusters.push([frame]);
	}
	return clusters;
}

function writeCluster(frames: WebmFrame[]): Bytes {
	const start = frames[0]?.time ?? 0;
	const blocks = frames.map(({ time, isKey, bytes }) => {
		const offset = Math.round(time) - Math.round(start);
		const lead = Uint8Array.of(0x81, offset >> 8, offset & 255, isKey ? 0x80 : 0);
		return element(0xa3, [lead, bytes]);
	});
	return element(0x1f43b675, [number(0xe7, Math.round(start)), ...blocks]);
}

function element(id: number, content: Bytes[]): Bytes {
	return [bigEndian(id), size(lengthOf(content)), content];
}

function number(id: number, value: number): Bytes {
	return element(id, [bigEndian(value)]);
}

function float(id: number, value: number): Bytes {
	const bytes = new Uint8Array(8);
	new DataView(bytes.buffer).setFloat64(0, value);
	return element(id, [bytes]);
}

function text(id: number, value: string): Bytes {
	return element(id, [new TextEncoder().encode(value)]);
}

function bigEndian(value: number): Uint8Array {
	const bytes: number[] = [];
	for (let rest = value; rest > 0 || bytes.length === 0; rest = Math.floor(rest / 256))
		bytes.unshift(rest % 256);
	return Uint8Array.from(bytes);
}

/** A length in eight bytes: the first says so. */
function size(length: number): Uint8Array {
	const bytes = new Uint8Array(8);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(length) | (1n << 56n));
	return bytes;
}

function lengthOf(bytes: Bytes): number {
	if (bytes instanceof Uint8Array) return bytes.length;
	return bytes.reduce((sum, part) => sum + lengthOf(part), 0);
}

function flatten(bytes: Bytes): Uint8Array[] {
	return bytes instanceof Uint8Array ? [bytes] : bytes.flatMap(flatten);
}
