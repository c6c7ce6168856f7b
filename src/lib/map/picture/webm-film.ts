import type { Film } from './film.ts';
import { writeWebm, type WebmFrame, type WebmTrack } from './webm.ts';

// VP9 up to any size a screen has, else VP8, which every encoder knows
const CODECS = [
	['vp09.00.51.08', 'V_VP9'],
	['vp8', 'V_VP8']
] as const;
// flat colours and small letters: enough for them to stay sharp
const BITS_A_SECOND = 6e6;
// frames from one that stands for itself to the next: how finely a player can seek
const KEY_EVERY = 24;
/** The last frame stays for so long, milliseconds. */
export const LAST_HELD = 2000;

interface Size {
	width: number;
	height: number;
}

/** What this browser encodes a film of this size with, `null` when it cannot. */
export async function chooseCodec(size: Size) {
	if (typeof VideoEncoder === 'undefined') return null;
	for (const [codec, name] of CODECS) {
		const config = { codec, ...size, bitrate: BITS_A_SECOND, latencyMode: 'quality' as const };
		const { supported } = await VideoEncoder.isConfigSupported(config);
		if (supported) return { config, name };
	}
	return null;
}

/** A WebM whose frames carry their own times: it plays at the right speed however long it took to draw. */
export async function webmFilm(canvas: Size, framesPerSecond: number): Promise<Film> {
	// colour is stored for two by two pixels
	const size = { width: canvas.width & ~1, height: canvas.height & ~1 };
	const codec = await chooseCodec(size);
	if (!codec) throw new Error('This browser makes no WebM of this size.');
	const frames: WebmFrame[] = [];
	let problem: Error | null = null;
	const encoder = new VideoEncoder({
		output: (chunk) => frames.push(readChunk(chunk)),
		error: (error) => (problem = error)
	});
	encoder.configure({ ...codec.config, framerate: framesPerSecond });
	let count = 0;
	let last: HTMLCanvasElement | null = null;

	async function encode(picture: HTMLCanvasElement, time: number): Promise<void> {
		// a frame in hand and one in work, no more
		while (encoder.encodeQueueSize > 1 && !problem)
			await new Promise((resolve) => encoder.addEventListener('dequeue', resolve, { once: true }));
		if (problem) throw problem;
		const visibleRect = { x: 0, y: 0, ...size };
		const frame = new VideoFrame(picture, { timestamp: Math.round(time * 1000), visibleRect });
		encoder.encode(frame, { keyFrame: count % KEY_EVERY === 0 });
		frame.close();
	}

	return {
		async add(picture) {
			await encode(picture, (count * 1000) / framesPerSecond);
			last = picture;
			count++;
		},
		async finish() {
			// said once more at the very end: players stop at the last frame they are given
			const duration = ((count - 1) * 1000) / framesPerSecond + LAST_HELD;
			if (last) await encode(last, duration - 1000 / framesPerSecond);
			await encoder.flush();
			if (problem) throw problem;
			encoder.close();
			const track: WebmTrack = { codec: codec.name, ...size, duration };
			return writeWebm(track, frames);
		},
		stop: () => {
			if (encoder.state !== 'closed') encoder.close();
		}
	};
}

function readChunk(chunk: EncodedVideoChunk): WebmFrame {
	const bytes = new Uint8Array(chunk.byteLength);
	chunk.copyTo(bytes);
	return { time: chunk.timestamp / 1000, isKey: chunk.type === 'key', bytes };
}
