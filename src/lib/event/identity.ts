import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article, Report } from '../types.ts';

/** Key of a report: `articleId#index`. */
export function keyOf(report: Report): string {
	return `${report.articleId}#${report.index}`;
}

/** Stable id of the event that a report begins: 16 hex digits over its article, sentence, type, place and days. */
export function identify(report: Report, article: Article | undefined): string {
	const parts = [
		article?.sha256 ?? report.articleId,
		report.sentence.start,
		report.subEventType,
		report.places.map((place) => place.gazetteerId).join('+'),
		report.date.earliest ?? '..',
		report.date.latest ?? '..'
	];
	return bytesToHex(sha256(utf8ToBytes(parts.join('|')))).slice(0, 16);
}
