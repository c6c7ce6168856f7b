import lexicon from '#geodata/lexicon/modality.json';
import type { Token } from '../text/tokens.ts';

const breaks = new Set(lexicon.clauseBreaks);
const marks = new Set([';', ':', '—', '–', '"', '“', '”', '(', ')', ',']);

/** The position of the first token of the clause that holds `at`; a comma, a bracket or a conjunction ends a clause. */
export function clauseStart(tokens: Token[], at: number): number {
	for (let from = at - 1; from >= 0; from--) if (isBreak(tokens, from)) return from + 1;
	return 0;
}

/** The position after the last token of the clause that holds `at`. */
export function clauseEnd(tokens: Token[], at: number): number {
	for (let to = at + 1; to < tokens.length; to++) if (isBreak(tokens, to)) return to;
	return tokens.length;
}

/** True when a clause ends or begins at this token. */
export function isBreak(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (!token) return false;
	if (breaks.has(token.lower)) return true;
	if (!marks.has(token.text)) return false;
	return token.text !== ',' || !isListComma(tokens, at);
}

// "Kyiv, Sumy and Kharkiv", "a large, deadly attack": the comma stands inside a list
function isListComma(tokens: Token[], at: number): boolean {
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	if (!before || !after) return false;
	return before.isCapitalized && after.isCapitalized && tokens[at + 2]?.lower !== 'who';
}
