import { BufferTarget, Output, VideoSample, VideoSampleSource, WebMOutputFormat } from 'mediabunny';
import { BITS_A_SECOND, chooseCodec, type FilmSize } from './film-codec.ts';
import type { Film } from './film.ts';

// seconds from one frame that stands for itself to the next: how finely a player can seek
const KEY_EVERY = 3;
// the last frame stays for so long, seconds
const LAST_HELD = 2;

/** A WebM whose frames carry their own times: it plays at the right speed however long it took to draw. */
export async function webmFilm(picture: FilmSize, framesPerSecond: number): Promise<Film> {
	// colour is stored for two by two pixels
	const size = { width: picture.width & ~1, height: picture.height & ~1 };
	const codec = await chooseCodec(size);
	const frame = new OffscreenCanvas(size.width, size.height);
	const context = frame.getContext('2d');
	if (!codec || !context) throw new Error('This browser makes no WebM of this size.');
	const source = new VideoSampleSource({
		codec,
		bitrate: BITS_A_SECOND,
		keyFrameInterval: KEY_EVERY
	});
	const target = new BufferTarget();
	const output = new Output({ format: new WebMOutputFormat(), target });
	output.addVideoTrack(source);
	await output.start();
	const each = 1 / framesPerSecond;
	let count = 0;

	// waits where the encoder is behind
	async function add(timestamp: number, duration: number): Promise<void> {
		const sample = new VideoSample(frame, { timestamp, duration });
		await source.add(sample);
		sample.close();
	}

	return {
		async add(canvas) {
			context.drawImage(canvas, 0, 0);
			await add(count++ * each, each);
		},
		async finish() {
			// said once more at the very end: players stop at the last frame they are given
			await add(count * each + LAST_HELD - 2 * each, each);
			await output.finalize();
			if (!target.buffer) throw new Error('The film came out empty.');
			return new Blob([target.buffer], { type: 'video/webm' });
		},
		stop: () => {
			if (output.state !== 'finalized' && output.state !== 'canceled') void output.cancel();
		}
	};
}
