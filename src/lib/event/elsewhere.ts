import lists from '#geodata/lexicon/modality.json';
import syntax from '#geodata/lexicon/syntax.json';
import type { Span } from '../types.ts';
import { wordAt } from './name-lists.ts';
import type { SentenceReading, Trigger, Word } from './reading.ts';

const OUSTERS = new Set(['territory', 'withdrawal', 'overtake', 'other']);

// "rockets fired from Lebanon": where it came from; "ousted from parts of X": where it happened
export function isOrigin(words: Word[], at: number, triggers: Trigger[]): boolean {
	const from = fromBefore(words, at);
	if (from < 0) return false;
	const isOuster = triggers.some((trigger) => OUSTERS.has(trigger.act));
	return !isOuster && !isDistance(words, from);
}

// "30 km from X", "not far from X"
function isDistance(words: Word[], from: number): boolean {
	const before = words[from - 1]?.lower ?? '';
	return /^(?:km|kilometers|kilometres|miles|away|far|metres|meters|minutes|hours|drive)$/.test(
		before
	);
}

// "from Lebanon", "from the Kursk region", "from northern Gaza", "from the direction of Belarus"
function fromBefore(words: Word[], at: number): number {
	for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
		const word = words[back];
		if (!word || word.isPunctuation) return -1;
		if (word.lower === 'from') return back;
		if (NOUN_STOPS.has(word.lower)) return -1;
	}
	return -1;
}

const NOUN_STOPS = new Set(syntax.scenes.nounStops);

const hospitals = new Set(lists.hospital.filter((word) => !word.includes(' ')));

// "taken to a hospital in X", "the embassy in X"
export function isHospital(words: Word[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
		const word = words[back];
		if (!word || word.text === ',' || word.text === ';') return false;
		if (hospitals.has(word.lower)) return !isHitHospital(words, back);
		if (
			word.lower === 'to' &&
			/^(?:taken|rushed|evacuated|transferred|transported|brought|flown)$/.test(
				words[back - 1]?.lower ?? ''
			)
		)
			return true;
	}
	return false;
}

const HITS = new Set(syntax.scenes.hits);

// "a strike on a hospital in X" is a scene after all
function isHitHospital(words: Word[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
		if (words[back]?.text === ',') return false;
		if (HITS.has(words[back]?.lower ?? '')) return true;
	}
	return false;
}

const HOMES = new Set(syntax.scenes.homes);

// "a priest from X", "based in X", "residents of X" who speak
export function isHome(words: Word[], at: number): boolean {
	if (words[at + 1]?.text === '-' && words[at + 2]?.lower === 'based') return true;
	const before = words[at - 1]?.lower ?? '';
	return (
		(before === 'in' || before === 'of' || before === 'to') &&
		HOMES.has(words[at - 2]?.lower ?? '') &&
		words[at - 2]?.lower !== 'resident'
	);
}

const BEARINGS = new Set(syntax.scenes.bearings);

// "in A, 40 km north of B": B only says where A is
export function isReference(reading: SentenceReading, mention: Span): boolean {
	const { words } = reading;
	const at = wordAt(words, mention);
	const before = words[at - 1]?.lower ?? '';
	if (before !== 'of' && before !== 'from') return false;
	let isBearing = false;
	for (let back = at - 2; back >= Math.max(0, at - 8); back--) {
		const word = words[back];
		if (!word) break;
		if (BEARINGS.has(word.lower)) isBearing = true;
		if (word.text !== ',') continue;
		return (
			isBearing &&
			reading.toponyms.some(
				({ mention: other, geocode }) =>
					geocode?.place && other.literal && other.end <= word.end && other.end >= word.start - 30
			)
		);
	}
	return false;
}
