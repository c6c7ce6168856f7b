import type { Issue } from './issue.ts';

/** Text fit to be stored: line ends as `\n`, no lone surrogates, no control characters, no invisible marks. */
export function cleanText(source: string): { text: string; issues: Issue[] } {
	const lone = findLoneSurrogate(source);
	const text = source
		.toWellFormed()
		.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
		.replace(/[\u00a0\u202f\u2007\t]/g, ' ')
		// soft hyphens, zero-width spaces, direction marks, byte order marks
		.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
		.replace(CONTROLS, '')
		.normalize('NFC');
	if (lone === -1) return { text, issues: [] };
	const message = 'The text holds broken characters; they are shown as \ufffd.';
	return { text, issues: [{ message, from: lone, to: lone + 1, severity: 'warning' }] };
}

// all C0 and C1 controls but the line feed
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u0084\u0086-\u009f]/g;

function findLoneSurrogate(text: string): number {
	if (text.isWellFormed()) return -1;
	for (let at = 0; at < text.length; at++) {
		const point = text.codePointAt(at) ?? 0;
		if (point >= 0xd800 && point <= 0xdfff) return at;
		if (point > 0xffff) at++;
	}
	return -1;
}
