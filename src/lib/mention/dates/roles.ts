import lexicon from '#geodata/lexicon/dates.json';
import type { DateRole } from '../../types.ts';
import { type DateCandidate, type DateReader, wordAt } from './candidate.ts';

const statementVerbs = new Set(lexicon.statementVerbs);
const statementNouns = new Set(lexicon.statementNouns);
const statementBridges = new Set(lexicon.statementBridges);
const futureVerbs = new Set(lexicon.futureVerbs);
const futureAdjectives = new Set(lexicon.futureAdjectives);
const futureNouns = new Set(lexicon.futureNouns);
const clauseBreaks = new Set(lexicon.clauseBreaks);

/** Gives every candidate its role, from the words around it, and moves floating dates to the future where the verb is future. */
export function applyRoles(reader: DateReader, candidates: DateCandidate[]): DateCandidate[] {
	return candidates.map((candidate) => {
		if (candidate.role !== null) return candidate;
		if (isStatement(reader, candidate)) return { ...candidate, role: 'statement' };
		if (isFuture(reader, candidate)) return moveAhead(reader, candidate);
		return { ...candidate, role: isOld(reader, candidate) ? 'background' : 'event' };
	});
}

// "said (on) Sunday", "told reporters late on Monday", "in a statement on Friday", "on Saturday accused", "the next day said"
function isStatement({ tokens }: DateReader, candidate: DateCandidate): boolean {
	return followsSpeech(tokens, candidate.from) || precedesSpeech(tokens, candidate.to);
}

// how far the verb may stand from its date: "told reporters at a press conference in Kyiv on Tuesday"
const SPEECH_REACH = 9;

function followsSpeech(tokens: DateReader['tokens'], from: number): boolean {
	let hasNoun = false;
	for (let at = from - 1, steps = 0; at >= 0 && steps < SPEECH_REACH; at--, steps++) {
		const word = wordAt(tokens, at);
		if (statementVerbs.has(word)) return isSpeechVerb(tokens, at);
		if (statementNouns.has(word)) {
			hasNoun = true;
			continue;
		}
		const isName = tokens[at]?.isCapitalized === true;
		if (!statementBridges.has(word) && !(isName && (hasNoun || isToldName(tokens, at)))) break;
	}
	return hasNoun && isStatementPhrase(tokens, from);
}

// "told CNN on Sunday", "told The Associated Press"
function isToldName(tokens: DateReader['tokens'], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
		if (wordAt(tokens, back) === 'told') return true;
		if (!tokens[back]?.isCapitalized && wordAt(tokens, back) !== 'the') return false;
	}
	return false;
}

// "said" always speaks; "called", "released", "published" only without an object in between, which the walk has made sure of
function isSpeechVerb(tokens: DateReader['tokens'], at: number): boolean {
	const previous = wordAt(tokens, at - 1);
	return !(wordAt(tokens, at) === 'called' && previous === 'so');
}

// "in a statement on Sunday" without a verb in reach
function isStatementPhrase(tokens: DateReader['tokens'], from: number): boolean {
	let at = from - 1;
	while (at > 0 && (wordAt(tokens, at) === 'on' || wordAt(tokens, at) === 'late')) at--;
	const noun = wordAt(tokens, at);
	const lead = wordAt(tokens, at - 1);
	const isLead =
		lead === 'a' ||
		lead === 'its' ||
		lead === 'his' ||
		lead === 'her' ||
		lead === 'an' ||
		lead === 'press' ||
		lead === 'video';
	return statementNouns.has(noun) && noun !== 'x' && isLead;
}

function precedesSpeech(tokens: DateReader['tokens'], to: number): boolean {
	let at = to;
	if (wordAt(tokens, at) === ',') at++;
	if (ADVERBS.has(wordAt(tokens, at))) at++;
	if (statementVerbs.has(wordAt(tokens, at))) return true;
	// "on Sunday, the ministry said": only when the clause is no more than that
	return false;
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

// "will meet on Friday", "is expected to speak this week", "the talks scheduled for Monday", "upcoming"
function isFuture({ tokens, published }: DateReader, candidate: DateCandidate): boolean {
	if (published !== null && (candidate.first ?? -Infinity) > published) return true;
	for (let at = candidate.from - 1, steps = 0; at >= 0 && steps < FUTURE_REACH; at--, steps++) {
		const word = wordAt(tokens, at);
		if (futureVerbs.has(word) || futureNouns.has(word)) return !isReportedPast(tokens, at);
		if (futureAdjectives.has(word) && isToOrFor(wordAt(tokens, at + 1))) return true;
		if (clauseBreaks.has(word) || isClauseMark(word) || statementVerbs.has(word)) break;
	}
	const next = wordAt(tokens, candidate.to);
	return next === 'will' || (futureVerbs.has(next) && next !== 'would');
}

const FUTURE_REACH = 14;

function isToOrFor(word: string): boolean {
	return word === 'to' || word === 'for' || word === 'on' || word === 'in' || word === 'by';
}

// "would have been on Friday" tells of the past
function isReportedPast(tokens: DateReader['tokens'], at: number): boolean {
	return wordAt(tokens, at) === 'would' && wordAt(tokens, at + 1) === 'have';
}

function isClauseMark(word: string): boolean {
	return (
		word === ',' ||
		word === ';' ||
		word === ':' ||
		word === '—' ||
		word === '–' ||
		word === '"' ||
		word === '”' ||
		word === '“'
	);
}

function moveAhead({ published }: DateReader, candidate: DateCandidate): DateCandidate {
	const role: DateRole = 'future';
	const { first, last, floats } = candidate;
	if (published === null || first === null || last === null || first > published)
		return { ...candidate, role };
	if (floats === 'week' && first < published)
		return { ...candidate, role, first: first + 7, last: last + 7 };
	if (candidate.rule === 'period' && last === published)
		return { ...candidate, role, first: published, last: published + 6 };
	return { ...candidate, role };
}

// days before publication after which a date is history, unless it was said to be news
const HISTORY = { day: 120, month: 62 };

function isOld({ published }: DateReader, candidate: DateCandidate): boolean {
	if (published === null || candidate.last === null) return candidate.first === null;
	const limit = candidate.precision === 'month' ? HISTORY.month : HISTORY.day;
	return published - candidate.last > limit;
}
