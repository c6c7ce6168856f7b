import { Zip, ZipPassThrough } from 'fflate';

/** Takes pictures one after the other and makes one file of them. */
export interface Film {
	add(canvas: HTMLCanvasElement): Promise<void>;
	finish(): Promise<Blob>;
}

const WEBM = 'video/webm';

/** A ZIP of numbered PNGs: any video program takes it, and no frame is lost. */
export function zipFilm(toPng: (canvas: HTMLCanvasElement) => Promise<Blob>): Film {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	let problem: Error | null = null;
	const zip = new Zip((error, bytes) => {
		if (error) problem = error;
		else pieces.push(new Uint8Array(bytes));
	});
	let count = 0;
	return {
		async add(canvas) {
			const bytes = new Uint8Array(await (await toPng(canvas)).arrayBuffer());
			// PNG is compressed already
			const entry = new ZipPassThrough(`frame-${String(++count).padStart(5, '0')}.png`);
			zip.add(entry);
			entry.push(bytes, true);
		},
		async finish() {
			zip.end();
			if (problem) throw problem;
			return new Blob(pieces, { type: 'application/zip' });
		}
	};
}

/** A WebM that plays in a browser: each frame stays for its share of a second. */
export function webmFilm(canvas: HTMLCanvasElement, framesPerSecond: number): Film {
	// no frame but those that are asked for
	const stream = canvas.captureStream(0);
	const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
	const recorder = new MediaRecorder(stream, { mimeType: WEBM, videoBitsPerSecond: 8e6 });
	const pieces: Blob[] = [];
	recorder.ondataavailable = ({ data }) => pieces.push(data);
	const stopped = new Promise<void>((resolve) => (recorder.onstop = () => resolve()));
	recorder.start();
	return {
		async add() {
			track?.requestFrame();
			await new Promise((resolve) => setTimeout(resolve, 1000 / framesPerSecond));
		},
		async finish() {
			recorder.stop();
			await stopped;
			return new Blob(pieces, { type: WEBM });
		}
	};
}
