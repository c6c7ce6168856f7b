import type { Article, Gazetteer, Sentence } from '../types.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** What every finder reads: the article, cut into sentences and tokens once. */
export interface ReadingContext {
	article: Article;
	sentences: Sentence[];
	/** all tokens of all sentences, in text order */
	tokens: Token[];
	/** positions in `tokens` where each sentence begins, and the count of tokens at the end */
	firstToken: number[];
	/** the tokens of one sentence */
	tokensOf(sentence: number): Token[];
	gazetteer: Gazetteer;
}

/** Cuts the article into sentences and tokens. */
export function makeContext(article: Article, gazetteer: Gazetteer): ReadingContext {
	const sentences = splitSentences(article.text);
	const bySentence = sentences.map((s) => tokenize(article.text, s.start, s.end));
	const firstToken = [0];
	let count = 0;
	for (const tokens of bySentence) firstToken.push((count += tokens.length));
	return {
		article,
		sentences,
		tokens: bySentence.flat(),
		firstToken,
		tokensOf: (sentence) => bySentence[sentence] ?? [],
		gazetteer
	};
}
