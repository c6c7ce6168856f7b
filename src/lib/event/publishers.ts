import lexicon from '#geodata/lexicon/actors.json';
import type { Article } from '../types.ts';

const wires: [string, string[]][] = Object.entries(lexicon.wires);

// a wire is named in the publisher's line, at the head ("KYIV (Reuters) -") or at the foot of a text
const HEAD = 200;
const FOOT = 300;

/** Who really published it: a text of a news agency counts as the agency's, whoever prints it. */
export function publisherOf(article: Article): string {
	const publisher = article.publisher?.toLowerCase() ?? '';
	const head = article.text.slice(0, HEAD).toLowerCase();
	const foot = article.text.slice(-FOOT).toLowerCase();
	for (const [name, words] of wires) {
		if (words.some((word) => hasWord(publisher, word))) return name;
		if (words.some((word) => head.includes(`(${word})`) || foot.includes(`© ${word}`))) return name;
	}
	return article.publisher ?? hostOf(article.url) ?? article.id;
}

/** Independent publishers of several articles, sorted. */
export function independentPublishers(articles: Article[]): string[] {
	return [...new Set(articles.map(publisherOf))].sort();
}

function hasWord(text: string, word: string): boolean {
	const at = text.indexOf(word);
	if (at < 0) return false;
	return !/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + word.length));
}

function hostOf(url: string | null): string | null {
	const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url ?? '')?.[1];
	return host ?? null;
}
