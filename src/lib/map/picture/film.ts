import { Zip, ZipPassThrough } from 'fflate';
import { toPng } from './to-png.ts';

/** Takes pictures one after the other and makes one file of them. */
export interface Film {
	add(canvas: HTMLCanvasElement): Promise<void>;
	finish(): Promise<Blob>;
	/** lets go of everything; after `finish` there is nothing left to let go */
	stop(): void;
}

/** A ZIP of numbered PNGs: any video program takes it, and no frame is lost. */
export function zipFilm(): Film {
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
		},
		stop: () => zip.terminate()
	};
}
