import type { Article } from '../types.ts';
import { writeFrontMatter } from './front-matter.ts';

/** The article as a file of the workspace: front matter, a blank line, the text as it is; `readArticle` gives back the same article. */
export function formatArticle(article: Article): string {
	const { title, url, publisher, published, sha256, text } = article;
	return `${writeFrontMatter({ title, url, publisher, published, sha256 })}\n${text}\n`;
}
