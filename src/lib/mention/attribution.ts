import syntax from '#geodata/lexicon/syntax.json';
import lexicon from '#geodata/lexicon/modality.json';
import type { Span } from '../types.ts';
import type { Token } from '../text/tokens.ts';
import type { ReadingContext } from './context.ts';

/** Words of a sentence that say who tells it: "the governor of X said", "according to officials in Y", "told reporters in Z". */
export interface Attribution extends Span {
	sentence: number;
	/** the local official who speaks: mayor, governor, police, ... */
	isLocalOfficial: boolean;
}

const sayVerbs = new Set(lexicon.sayVerbs);
const officials = new Set(lexicon.officials);
const STOPS = new Set(syntax.attribution.stops);

/** The attributions of every sentence, in text order. */
export function findAttributions(context: ReadingContext): Attribution[] {
	return context.sentences.flatMap((_, sentence) => {
		const tokens = context.tokensOf(sentence);
		const found: Attribution[] = [];
		for (let at = 0; at < tokens.length; at++) {
			if (!isSayVerb(tokens, at) || isPassive(tokens, at)) continue;
			const range =
				tokens[at]?.lower === 'according' || isParticiple(tokens, at)
					? following(tokens, at)
					: around(tokens, at);
			if (range) found.push(makeAttribution(tokens, sentence, range));
		}
		return found;
	});
}

interface Range {
	from: number;
	to: number;
}

// "the United States" and "News reports" say nothing
function isSayVerb(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (!token || !sayVerbs.has(token.lower) || (token.isCapitalized && at > 0)) return false;
	// "claims the lives of seven"
	const object = tokens[at + 1]?.lower === 'the' ? tokens[at + 2]?.lower : tokens[at + 1]?.lower;
	if (object === 'life' || object === 'lives') return false;
	const before = tokens[at - 1]?.lower ?? '';
	return !(NOUNS.has(token.lower) && BEFORE_NOUN.has(before));
}

const NOUNS = new Set(syntax.attribution.nouns);
const BEFORE_NOUN = new Set(syntax.attribution.beforeNoun);
const BE = new Set(syntax.attribution.be);

// "strikes were also reported on Monday in X": what was reported is the act itself
function isPassive(tokens: Token[], at: number): boolean {
	return BE.has(tokens[at - 1]?.lower ?? '') || BE.has(tokens[at - 2]?.lower ?? '');
}

// "citing the governor of X", "according to officials in X"
function isParticiple(tokens: Token[], at: number): boolean {
	const word = tokens[at]?.lower ?? '';
	return word === 'citing' || word === 'quoted';
}

function following(tokens: Token[], at: number): Range {
	let to = at + 1;
	while (to < tokens.length && !endsSpeaker(tokens, to)) to++;
	// "the governor of Sumy, Oleh ..., ": one apposition belongs to the speaker
	if (tokens[to]?.text === ',' && to + 1 < tokens.length && to - at < 24) {
		let next = to + 1;
		while (next < tokens.length && !endsSpeaker(tokens, next)) next++;
		const isName = tokens[to + 1]?.isCapitalized === true;
		if (isName || next === tokens.length) to = next;
	}
	return { from: at, to };
}

function endsSpeaker(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	return (
		!token ||
		token.text === ',' ||
		token.text === ';' ||
		token.text === '.' ||
		STOPS.has(token.lower)
	);
}

// how many words a speaker may have: "the spokesman of the military administration of the X region, ..., said"
const SPEAKER = 22;

function around(tokens: Token[], at: number): Range | null {
	let from = at;
	let commas = 0;
	while (from > 0 && at - from < SPEAKER) {
		const token = tokens[from - 1];
		if (!token) break;
		if (
			isClosingQuote(token) ||
			token.text === ';' ||
			token.text === '—' ||
			token.text === '–' ||
			token.text === ':'
		)
			break;
		if (STOPS.has(token.lower)) break;
		if (token.text === ',') {
			commas++;
			if (commas > 2 || !isApposition(tokens, from - 1, at)) break;
		}
		from--;
	}
	return { from, to: endOfSpeech(tokens, at) };
}

function isClosingQuote(token: Token): boolean {
	return token.text === '"' || token.text === '”' || token.text === '’' || token.text === '“';
}

// "X, the governor of Y, said": the comma stands inside the speaker when it comes right before the verb or a name does
function isApposition(tokens: Token[], comma: number, verb: number): boolean {
	if (comma === verb - 1) return true;
	return (
		tokens[verb - 1]?.text === ',' ||
		(tokens[comma - 1]?.isCapitalized === true && tokens[verb - 1]?.isCapitalized === true)
	);
}

const LEADS = new Set(syntax.attribution.leads);
const speechWords = new Set(lexicon.speechWords);

// "told reporters in Kyiv", "said on Telegram", "said in a statement from Doha on Sunday", up to what is said
function endOfSpeech(tokens: Token[], at: number): number {
	let to = at + 1;
	while (to < tokens.length && to - at < 14) {
		const token = tokens[to];
		if (!token || token.isPunctuation) break;
		const isTold = to === at + 1 && tokens[at]?.lower.startsWith('t') === true;
		if (
			!isTold &&
			!speechWords.has(token.lower) &&
			!(to > at + 1 && (token.isCapitalized || token.isNumber))
		)
			break;
		to++;
	}
	// "said its forces": the article belongs to what is said
	while (to > at + 1 && LEADS.has(tokens[to - 1]?.lower ?? '')) to--;
	return to;
}

function makeAttribution(tokens: Token[], sentence: number, { from, to }: Range): Attribution {
	const isLocalOfficial = tokens.slice(from, to).some((token) => officials.has(token.lower));
	return {
		start: tokens[from]?.start ?? 0,
		end: tokens[to - 1]?.end ?? 0,
		sentence,
		isLocalOfficial
	};
}
