import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../types.ts';

/** An article over a text that is kept exactly as it is; the id is given or the first 12 digits of the hash. */
export function makeArticle(fields: Omit<Article, 'id' | 'sha256'> & { id?: string }): Article {
	const hash = hashText(fields.text);
	return {
		id: fields.id ?? hash.slice(0, 12),
		title: fields.title,
		url: fields.url,
		publisher: fields.publisher,
		published: fields.published,
		text: fields.text,
		sha256: hash
	};
}

/** SHA-256 of the text as UTF-8, 64 hex digits. */
export function hashText(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}
