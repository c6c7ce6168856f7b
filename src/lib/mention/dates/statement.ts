import lexicon from '#geodata/lexicon/dates.json';
import type { Token } from '../../text/tokens.ts';
import { type DateCandidate, type DateReader, wordAt } from './candidate.ts';

const verbs = new Set(lexicon.statementVerbs);
const objectVerbs = new Set(lexicon.objectVerbs);
const nouns = new Set(lexicon.statementNouns);
const papers = new Set(lexicon.statementPapers);
const bridges = new Set(lexicon.statementBridges);

/**
 * True when the date tells when something was said: `said (on) Sunday`, `told reporters late on Monday`, `in a statement on Friday`, `on Saturday
 * accused`, `On Friday, the ministry said`, `a Jan. 12 release`, `KYIV, Feb 23 (Agency) -`. Not `were reported on Monday`.
 */
export function isStatement({ tokens }: DateReader, { from, to }: DateCandidate): boolean {
	return (
		followsSpeech(tokens, from) ||
		precedesSpeech(tokens, from, to) ||
		opensStatement(tokens, from, to) ||
		isPaper(tokens, from, to) ||
		isDateline(tokens, from, to)
	);
}

// how far the verb may stand from its date: "told reporters at a press conference in Kyiv on Tuesday"
const REACH = 9;

function followsSpeech(tokens: Token[], from: number): boolean {
	let hasNoun = false;
	let hasName = false;
	for (let at = from - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
		const word = wordAt(tokens, at);
		if (verbs.has(word)) return !isPassive(tokens, at) && (!hasName || objectVerbs.has(word));
		if (nouns.has(word)) hasNoun = true;
		if (nouns.has(word) || bridges.has(word)) continue;
		if (!tokens[at]?.isCapitalized) break;
		// a place may stand between ("said in Kyiv on Friday"), a person or a state only after "accused" and its like
		const isPlace =
			/^(in|at|from|the)$/.test(wordAt(tokens, at - 1)) || tokens[at - 1]?.isCapitalized;
		if (!isPlace) hasName = true;
	}
	return hasNoun && isStatementPhrase(tokens, from);
}

// "strikes were reported on Monday" dates the strikes
function isPassive(tokens: Token[], at: number): boolean {
	const before = wordAt(tokens, at - 1);
	const isAdverb = before === 'also' || before === 'first' || before === 'later';
	return /^(was|were|been|being|is|are)$/.test(isAdverb ? wordAt(tokens, at - 2) : before);
}

// "in a statement on Sunday" without a verb in reach
function isStatementPhrase(tokens: Token[], from: number): boolean {
	let at = from - 1;
	while (at > 0 && (wordAt(tokens, at) === 'on' || wordAt(tokens, at) === 'late')) at--;
	const isLead = /^(an?|its|his|her|their|press|video|the)$/.test(wordAt(tokens, at - 1));
	return papers.has(wordAt(tokens, at)) && isLead;
}

// "the minister on Saturday accused"; "…, on Saturday, accused" only when the date stands between two commas
function precedesSpeech(tokens: Token[], from: number, to: number): boolean {
	let at = to;
	if (wordAt(tokens, at) === ',') {
		const lead = wordAt(tokens, from - 1) === 'on' ? from - 2 : from - 1;
		if (wordAt(tokens, lead) !== ',') return false;
		at++;
	}
	if (ADVERBS.has(wordAt(tokens, at))) at++;
	return verbs.has(wordAt(tokens, at));
}

const ADVERBS = new Set([
	'also',
	'again',
	'publicly',
	'separately',
	'initially',
	'later',
	'has',
	'had'
]);

// "On Friday, the ministry said …", "Earlier on Saturday the governor said"
function opensStatement(tokens: Token[], from: number, to: number): boolean {
	if (from > 2) return false;
	const start = wordAt(tokens, to) === ',' ? to + 1 : to;
	for (let at = start; at < start + 9; at++) {
		const token = tokens[at];
		if (!token || (token.isPunctuation && token.text !== '-')) return false;
		if (verbs.has(token.lower)) return at > start && !isPassive(tokens, at);
		if (/^(that|who|which|when|after|as|to|was|were|is|has|had|have)$/.test(token.lower))
			return false;
	}
	return false;
}

// "a Jan. 12 release", "its December report", "Monday's statement"
function isPaper(tokens: Token[], from: number, to: number): boolean {
	const next = wordAt(tokens, to);
	if (next === "'s" || next === '’s') return papers.has(wordAt(tokens, to + 1));
	return papers.has(next) && /^(an?|the|its|his|her|their)$/.test(wordAt(tokens, from - 1));
}

// "KYIV, Feb 23 (Agency) -"
function isDateline(tokens: Token[], from: number, to: number): boolean {
	if (from < 1 || from > 6 || wordAt(tokens, to) !== '(') return false;
	for (let at = to + 1; at < to + 5; at++)
		if (wordAt(tokens, at) === ')') return /^[-–—]$/.test(wordAt(tokens, at + 1));
	return false;
}
