import syntax from '#geodata/lexicon/syntax.json';
import type { Span } from '../types.ts';
import type { Scene, SentenceReading, Word } from './reading.ts';

export function wordAt(words: Word[], mention: Span): number {
	return words.findIndex((word) => word.start >= mention.start);
}

// names in one list; what follows belongs to a longer one, but nobody reads that far
const LONGEST_LIST = 30;

// "on A, B and C": the first of the list that ends here
export function startOfList({ words, toponyms }: SentenceReading, mention: Span): Span | null {
	let first: Span | null = null;
	let { start } = mention;
	let at = toponyms.findIndex((toponym) => toponym.mention.start >= start) - 1;
	for (let steps = 0; at >= 0 && steps < LONGEST_LIST; at--, steps++) {
		const before = toponyms[at]?.mention;
		if (!before || !isListGap(words, before.end, start)) break;
		first = before;
		start = before.start;
	}
	return first;
}

// only commas, "and" and words like "region" between two names
function isListGap(words: Word[], from: number, to: number): boolean {
	const last = words.findIndex((word) => word.start >= to) - 1;
	for (let at = last, steps = 0; at >= 0; at--, steps++) {
		const word = words[at];
		if (!word || word.start < from) return true;
		if (steps >= 4 || !LIST_WORDS.has(word.lower)) return false;
	}
	return true;
}

const LIST_WORDS = new Set(syntax.scenes.listWords);

const FRONT = new Set(syntax.scenes.front);

// "on the A direction, near B and C": the bulletin counts by direction
export function pickDirections(reading: SentenceReading, scenes: Scene[]): Scene[] {
	const { words, toponyms } = reading;
	const isMarked = (span: Span | null) => {
		const at = words.findIndex((word) => word.start >= (span?.end ?? 0));
		return FRONT.has(words[at]?.lower ?? '') || FRONT.has(words[at - 1]?.lower ?? '');
	};
	const isBulletin = toponyms.some(({ mention, geocode }) => geocode?.place && isMarked(mention));
	if (!isBulletin) return scenes;
	const marked = scenes.map(({ span }) => isMarked(span));
	const last = marked.lastIndexOf(true);
	// "the A, B and C directions": the list before the last one belongs to it
	return scenes.filter(
		(scene, index) => index <= last && (marked[index] || isListed(words, scene, scenes[index + 1]))
	);
}

function isListed(words: Word[], scene: Scene, next: Scene | undefined): boolean {
	if (!scene.span || !next?.span) return false;
	const { end } = scene.span;
	const { start } = next.span;
	return words.every(
		(word) =>
			word.start < end ||
			word.end > start ||
			word.lower === ',' ||
			word.lower === 'and' ||
			word.lower === 'the'
	);
}
