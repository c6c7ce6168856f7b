import type { Issue } from './issue.ts';

/** Text out of bytes: by byte order mark, else strict UTF-8, else the charset the page names, else the likelier of Windows-1251 and 1252. */
export function decodeBytes(bytes: Uint8Array): { text: string; issues: Issue[] } {
	const marked = decodeMarked(bytes);
	if (marked !== null) return { text: marked, issues: [] };
	if (isBinary(bytes)) return refuse('This is a binary file, not a text.');
	const utf8 = tryDecode(bytes, 'utf-8');
	if (utf8 !== null) return { text: utf8, issues: [] };
	const charset = findCharset(bytes) ?? guessWindows(bytes);
	const text = tryDecode(bytes, charset) ?? new TextDecoder('utf-8').decode(bytes);
	return { text, issues: [note(`The text is not UTF-8; it was read as ${charset}.`)] };
}

function decodeMarked(bytes: Uint8Array): string | null {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return tryDecode(bytes.subarray(3), 'utf-8');
	if (a === 0xff && b === 0xfe) return tryDecode(bytes.subarray(2), 'utf-16le');
	if (a === 0xfe && b === 0xff) return tryDecode(bytes.subarray(2), 'utf-16be');
	return null;
}

function tryDecode(bytes: Uint8Array, charset: string): string | null {
	try {
		return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		// not these bytes, or no such charset: the caller tries the next one
		return null;
	}
}

// how much of a file is looked at for signs of a format
const HEAD = 4096;

function isBinary(bytes: Uint8Array): boolean {
	const head = bytes.subarray(0, HEAD);
	let controls = 0;
	for (const byte of head) {
		if (byte === 0) return true;
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
	}
	// a text may hold a stray control character, a picture holds many
	return controls > head.length / 50;
}

function findCharset(bytes: Uint8Array): string | null {
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
	const found = /charset\s{0,4}=\s{0,4}["']?([\w-]{3,20})/i.exec(head);
	const charset = found?.[1]?.toLowerCase() ?? null;
	return charset === 'utf-8' || charset === 'utf8' ? null : charset;
}

// Cyrillic in Windows-1251 is long runs of high bytes; Western text in Windows-1252 has single ones between ASCII letters
function guessWindows(bytes: Uint8Array): string {
	let high = 0;
	let runs = 0;
	let previous = 0;
	for (const byte of bytes.subarray(0, HEAD * 8)) {
		if (byte >= 0xc0) {
			high++;
			if (previous >= 0xc0) runs++;
		}
		previous = byte;
	}
	return high > 0 && runs > high / 2 ? 'windows-1251' : 'windows-1252';
}

function refuse(message: string): { text: string; issues: Issue[] } {
	return { text: '', issues: [{ message, from: 0, to: 0, severity: 'error' }] };
}

function note(message: string): Issue {
	return { message, from: 0, to: 0, severity: 'warning' };
}
