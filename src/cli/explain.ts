import type { Decision, Extraction, Span } from '../lib/types.ts';

const QUOTE = 80;

/** Every decision of the reader, in plain words, each with its rule and the words it stands on. */
export function explain({ article, decisions, reports, rejections }: Extraction): string {
	const head = [
		article.title || article.id,
		`published ${article.published ?? 'unknown'}${article.publisher ? `, ${article.publisher}` : ''}`,
		`${reports.length} reports, ${rejections.length} passages that tell of no event`,
		''
	];
	return [...head, ...decisions.map((decision) => explainOne(decision, article.text)), ''].join(
		'\n'
	);
}

function explainOne({ step, rule, span, message }: Decision, text: string): string {
	const where = span ? `\n    ${span.start}-${span.end} "${quote(text, span)}"` : '';
	return `${step.padEnd(8)}${message}  [${rule}]${where}`;
}

function quote(text: string, { start, end }: Span): string {
	const words = text.slice(start, end).replaceAll(/\s+/g, ' ');
	return words.length > QUOTE ? `${words.slice(0, QUOTE)}...` : words;
}
