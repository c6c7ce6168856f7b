import lists from '#geodata/lexicon/sentences.json';
import type { SentenceRole, Span } from '../types.ts';

/** The role of every sentence, paragraph by paragraph. */
export function findRoles(text: string, paragraphs: Span[][]): SentenceRole[][] {
	return paragraphs.map((sentences) => {
		const first = sentences[0];
		const last = sentences.at(-1);
		if (!first || !last) return [];
		const role = roleOfParagraph(text, sentences, first, last, paragraphs.length);
		return sentences.map(() => role);
	});
}

// longer paragraphs are stories, whatever words they hold
const LONGEST = { heading: 110, caption: 500, boilerplate: 280, credit: 90 };

// no phrase of the lists is shorter: keeps a text of crumbs from being searched crumb by crumb
const SHORTEST = 3;

function roleOfParagraph(
	text: string,
	sentences: Span[],
	first: Span,
	last: Span,
	paragraphCount: number
): SentenceRole {
	const length = last.end - first.start;
	if (length > LONGEST.caption || length < SHORTEST) return 'body';
	const paragraph = text.slice(first.start, last.end);
	const lower = paragraph.toLowerCase();
	if (length <= LONGEST.boilerplate) {
		if (isRelated(lower) || isShouted(paragraph)) return 'related';
		if (lists.boilerplate.some((phrase) => hasPhrase(lower, phrase))) return 'boilerplate';
	}
	if (endsWithCredit(text, last)) return 'caption';
	// a text of one line is a headline that somebody wants read
	const isLine = sentences.length === 1 && length <= LONGEST.heading && paragraphCount > 1;
	return isLine && !/[.!?…:;,"”'’)\]]$/.test(paragraph) ? 'heading' : 'body';
}

function isRelated(lower: string): boolean {
	const bare = lower.replace(/^[^a-z]+/, '');
	return lists.related.some((phrase) => bare.startsWith(phrase));
}

// a line of capitals between paragraphs is a link to another story
function isShouted(paragraph: string): boolean {
	if (/[a-z]/.test(paragraph)) return false;
	const letters = paragraph.replace(/[^\p{L}]/gu, '');
	return (
		letters.length >= 12 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
	);
}

// "… on Feb. 18. Ministry of Defence/TASS", "… (AP Photo/Name)", "Photo: Name / AFP": the last sentence names who took it
function endsWithCredit(text: string, last: Span): boolean {
	const sentence = text.slice(last.start, last.end);
	const lower = sentence.toLowerCase();
	const bracket = /[([]([^()[\]]{3,90})[)\]]\.?$/.exec(lower);
	if (bracket) return lists.credits.some((credit) => hasPhrase(bracket[1] ?? '', credit));
	if (/^(photo|image|picture|credit|file photo)s?\b ?[:/(]/.test(lower)) return true;
	const isCredit = lower.length <= LONGEST.credit && !/[.!?"”]$/.test(lower);
	if (isCredit && !/\b(said|says|told|reported|killed)\b/.test(lower))
		return lists.credits.some((credit) => hasPhrase(lower, credit));
	return /\b(photo|image|picture|credit)s?: [^.]{2,60}\.?$/.test(lower);
}

function hasPhrase(lower: string, phrase: string): boolean {
	const at = lower.indexOf(phrase);
	if (at === -1) return false;
	const before = at === 0 || !/\w/.test(lower.charAt(at - 1));
	const end = at + phrase.length;
	return before && (!/\w$/.test(phrase) || !/[a-z0-9]/.test(lower.charAt(end)));
}
