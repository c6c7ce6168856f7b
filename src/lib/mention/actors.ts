import syntax from '#geodata/lexicon/syntax.json';
import lexicon from '#geodata/lexicon/actors.json';
import type { ActorMention } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import { type ActorName, actorBook } from './actor-names.ts';
import type { ReadingContext } from './context.ts';

const capacities = new Map(
	Object.entries(lexicon.capacities).flatMap(([capacity, words]) =>
		words.map((word): [string, string] => [word, capacity])
	)
);

/** Every state, armed group and body of a state that a text names, also by demonym ("Russian") and by capital ("Moscow said"). */
export function findActors(context: ReadingContext): ActorMention[] {
	return context.sentences.flatMap((_, sentence) => {
		const tokens = context.tokensOf(sentence);
		const found: ActorMention[] = [];
		for (let at = 0; at < tokens.length; at++) {
			const match = actorBook.matchAt(tokens, at);
			const names = match?.value.filter((name) => hasCapitalsOf(tokens, at, name)) ?? [];
			const name = names[0];
			if (!match || !name) continue;
			if (name.via === 'capital' && !standsForGovernment(tokens, at, match.end)) continue;
			found.push(makeMention(context, sentence, tokens, at, match.end, name));
			at = match.end - 1;
		}
		return found;
	});
}

function makeMention(
	context: ReadingContext,
	sentence: number,
	tokens: Token[],
	from: number,
	to: number,
	name: ActorName
): ActorMention {
	const start = tokens[from]?.start ?? 0;
	const end = tokens[to - 1]?.end ?? start;
	return {
		kind: 'actor',
		start,
		end,
		text: context.article.text.slice(start, end),
		sentence,
		rule: `actor-${name.via}`,
		actorId: name.id,
		name: name.name,
		capacity: name.capacity ?? capacityAt(tokens, to)
	};
}

// "Russian forces", "Ukraine's air force", "Israeli officials"
function capacityAt(tokens: Token[], to: number): string | null {
	for (let at = to; at < Math.min(to + 3, tokens.length); at++) {
		const token = tokens[at];
		if (!token || token.isPunctuation) return null;
		const capacity = capacities.get(token.lower);
		if (capacity) return capacity;
	}
	return null;
}

// acronyms and names want their capitals: "IS" is no verb, "Us" no country
function hasCapitalsOf(tokens: Token[], from: number, { written }: ActorName): boolean {
	for (let index = 0; index < written.length; index++) {
		const alias = written[index] ?? '';
		const text = tokens[from + index]?.text ?? '';
		const isAcronym =
			alias.length <= 5 &&
			alias.length > 1 &&
			alias === alias.toUpperCase() &&
			alias !== alias.toLowerCase();
		if (isAcronym ? text !== alias : isUpper(alias) && !isUpper(text)) return false;
	}
	return true;
}

function isUpper(word: string): boolean {
	const first = word.charAt(0);
	return first !== first.toLowerCase();
}

const PLACE_WORDS = new Set(syntax.actors.placeWords);
const GOVERNMENT_VERBS = new Set(lexicon.governmentVerbs);

// "Moscow said", "Kyiv's allies", "between Washington and Tehran"; not "in Moscow"
function standsForGovernment(tokens: Token[], from: number, to: number): boolean {
	if (PLACE_WORDS.has(tokens[from - 1]?.lower ?? '')) return false;
	for (let at = to; at < Math.min(to + 4, tokens.length); at++) {
		const word = tokens[at]?.lower ?? '';
		if (GOVERNMENT_VERBS.has(word)) return true;
		if (tokens[at]?.isPunctuation) break;
	}
	const before = tokens[from - 1]?.lower ?? '';
	return before === 'between' || before === 'by' || before === 'with' || before === 'and';
}
