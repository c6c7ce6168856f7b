import type { IncidentFeature, IncidentProperties } from '../../feature/incident.ts';

/**
 * The article whose words give the shown value of these fields: the one that has the very phrase of the date, else the one that
 * proves the fields most often ("nine regions" in one, all nine names in the other). `null` when no article proves them.
 */
export function findBestArticle({ properties }: IncidentFeature, fields: string[]): string | null {
	const scores = new Map<string, number>();
	for (const proof of properties.evidence) {
		const { field, article, start_char: start, end_char: end } = proof;
		if (!fields.includes(field) || start === null || end === null) continue;
		const isPhrase =
			field === 'date' && wordsAt(properties, article, start, end) === properties.date_phrase;
		scores.set(article, (scores.get(article) ?? 0) + (isPhrase ? 100 : 1));
	}
	const [best] = [...scores].sort(([, a], [, b]) => b - a);
	return best?.[0] ?? null;
}

// the quotes are all of the text that a feature carries
function wordsAt(
	properties: IncidentProperties,
	article: string,
	start: number,
	end: number
): string | null {
	const quotes = properties.sources
		.filter(({ report }) => report?.slice(0, report.lastIndexOf('#')) === article)
		.flatMap((source) => [source, ...source.also]);
	for (const { quote, start_char: from } of quotes) {
		if (quote === null || from === null || start < from || end > from + quote.length) continue;
		return quote.slice(start - from, end - from);
	}
	return null;
}
