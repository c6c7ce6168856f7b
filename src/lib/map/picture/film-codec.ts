/** Pixels of a film. */
export interface FilmSize {
	width: number;
	height: number;
}

// VP9 up to any size a screen has, else VP8, which every encoder knows
const CODECS = [
	['vp9', 'vp09.00.51.08'],
	['vp8', 'vp8']
] as const;
/** Flat colours and small letters: enough for them to stay sharp. */
export const BITS_A_SECOND = 6e6;

/** What this browser encodes a WebM of this size with, `null` when it cannot. */
export async function chooseCodec(size: FilmSize): Promise<'vp9' | 'vp8' | null> {
	if (typeof VideoEncoder === 'undefined') return null;
	for (const [name, codec] of CODECS) {
		const config = { codec, ...size, bitrate: BITS_A_SECOND };
		const { supported } = await VideoEncoder.isConfigSupported(config);
		if (supported) return name;
	}
	return null;
}
