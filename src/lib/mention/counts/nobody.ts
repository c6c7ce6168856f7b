import type { Token } from '../../text/tokens.ts';
import type { Casualty } from './casualty.ts';
import { participleKind, words } from './words.ts';

/**
 * Told zeros: `no one was injured`, `there were no casualties` (killed and wounded), `without casualties`. Not `no immediate reports of
 * casualties`: that is silence.
 */
export function findNobody(tokens: Token[]): Casualty[] {
	const found: Casualty[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const word = tokens[at]?.lower ?? '';
		if (word === 'no' || word === 'without' || word === 'nobody' || word === 'none')
			found.push(...readAt(tokens, at));
	}
	return found;
}

function readAt(tokens: Token[], at: number): Casualty[] {
	const next = tokens[at + 1]?.lower ?? '';
	const afterAny = next === 'any' || next === 'human' || next === 'civilian' ? at + 2 : at + 1;
	const noun = tokens[afterAny]?.lower ?? '';
	if (noun === 'casualties' || noun === 'victims')
		return [zero('killed', at, afterAny), zero('wounded', at, afterAny)];
	if (noun === 'fatalities' || noun === 'deaths' || noun === 'dead')
		return [zero('killed', at, afterAny), ...injuriesAfter(tokens, at, afterAny)];
	if (noun === 'injuries') return [zero('wounded', at, afterAny)];
	const isSubject =
		tokens[at]?.lower === 'nobody' || next === 'one' || next === 'people' || next === 'civilians';
	return isSubject ? readPassive(tokens, at, tokens[at]?.lower === 'nobody' ? at + 1 : at + 2) : [];
}

// "no deaths or injuries"
function injuriesAfter(tokens: Token[], from: number, at: number): Casualty[] {
	const isLinked = tokens[at + 1]?.lower === 'or' || tokens[at + 1]?.lower === 'and';
	return isLinked && tokens[at + 2]?.lower === 'injuries' ? [zero('wounded', from, at + 2)] : [];
}

// "no one was killed or injured"
function readPassive(tokens: Token[], from: number, start: number): Casualty[] {
	let at = start;
	while (at < start + 4 && words.auxiliaries.has(tokens[at]?.lower ?? '')) at++;
	const kind = participleKind(tokens[at]);
	if (!kind || at === start) return [];
	const other = tokens[at + 1]?.lower === 'or' ? participleKind(tokens[at + 2]) : null;
	const end = other ? at + 2 : at;
	const found: Casualty[] = [zero(kind, from, end)];
	if (other && other !== kind) found.push(zero(other, from, end));
	return found;
}

function zero(kind: Casualty['kind'], from: number, last: number): Casualty {
	return { kind, from, to: last + 1, rule: 'nobody' };
}
