import type { CountKind, CountMention } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import type { ReadingContext } from './context.ts';
import { readCasualty } from './counts/casualties.ts';
import { findNobody } from './counts/nobody.ts';
import { findQuantities, type Quantity } from './counts/quantities.ts';
import { hasSeveralPlaces, isRunningTotal } from './counts/scope.ts';
import { readPortion, readThing } from './counts/things.ts';

/** A count while it is being read, as token positions. */
interface Found {
	counted: CountKind;
	from: number;
	to: number;
	rule: string;
	low: number;
	best: number;
	high: number;
}

/** Every count of people, weapons, attacks and places of an article, in text order. */
export function findCounts(context: ReadingContext): CountMention[] {
	return context.sentences.flatMap((_, sentence) => {
		const tokens = context.tokensOf(sentence);
		const found = findInSentence(tokens);
		if (found.length === 0) return [];
		const joint = hasSeveralPlaces(tokens);
		const cumulative = isRunningTotal(tokens);
		return found.map((one) => toMention(context, tokens, sentence, one, joint, cumulative));
	});
}

function findInSentence(tokens: Token[]): Found[] {
	const quantities = findQuantities(tokens);
	const found: Found[] = [];
	for (const [index, quantity] of quantities.entries()) {
		const casualty = readCasualty(tokens, quantity);
		// a part is told only where it says something else than the whole
		const isTold = quantity.isSubset && found.some((one) => one.counted === casualty?.kind);
		if (casualty && !isTold)
			found.push({ ...valueOf(quantity), ...casualty, counted: casualty.kind });
		const thing =
			readThing(tokens, quantity) ?? readPortion(tokens, quantity, quantities[index + 1]);
		if (thing)
			found.push({
				...valueOf(quantity),
				counted: thing,
				from: quantity.from,
				to: quantity.to,
				rule: 'things'
			});
	}
	for (const zero of findNobody(tokens))
		found.push({ ...zero, counted: zero.kind, low: 0, best: 0, high: 0 });
	return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

function valueOf({ low, best, high }: Quantity): { low: number; best: number; high: number } {
	return { low, best, high };
}

const OWN = new Set<CountKind>(['attacks', 'regions', 'settlements']);

// a toll or a salvo may be shared by several places; a number of regions or attacks is told of each alone
function toMention(
	{ article }: ReadingContext,
	tokens: Token[],
	sentence: number,
	found: Found,
	joint: boolean,
	cumulative: boolean
): CountMention {
	const start = tokens[found.from]?.start ?? 0;
	const end = tokens[found.to - 1]?.end ?? start;
	return {
		kind: 'count',
		start,
		end,
		text: article.text.slice(start, end),
		sentence,
		rule: `counts/${found.rule}`,
		counted: found.counted,
		low: found.low,
		best: found.best,
		high: found.high,
		joint: joint && !OWN.has(found.counted),
		cumulative
	};
}
