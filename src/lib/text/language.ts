import lists from '#geodata/lexicon/languages.json';
import { tokenize } from './tokens.ts';

/** A language by code and by name: `{code: 'uk', name: 'Ukrainian'}`; a script's name where the language cannot be told. */
export interface Language {
	code: string;
	name: string;
}

// enough words to tell, few enough to be quick
const SAMPLE = { characters: 12_000, fewestWords: 12 };

/** The language a text is written in, `null` when there is too little of it to tell. */
export function detectLanguage(text: string): Language | null {
	const sample = text.slice(0, SAMPLE.characters);
	const script = detectScript(sample);
	if (script === 'Cyrillic') return name(detectCyrillic(sample));
	if (script) return name(script);
	const words = tokenize(sample).filter((token) => !token.isPunctuation && !token.isNumber);
	if (words.length < SAMPLE.fewestWords) return null;
	return name(detectByStopwords(words.map((word) => word.lower)));
}

/** False only when the text is surely in another language. */
export function isEnglish(text: string): boolean {
	const language = detectLanguage(text);
	return language === null || language.code === 'en';
}

const scripts = lists.scripts.map((script) => ({
	script,
	pattern: new RegExp(`\\p{Script=${script}}`, 'gu')
}));

// more than half of the letters
function detectScript(sample: string): string | null {
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0) return null;
	for (const { script, pattern } of scripts)
		if ((sample.match(pattern)?.length ?? 0) > letters / 2) return script;
	return null;
}

function detectCyrillic(sample: string): string {
	const lower = sample.toLowerCase();
	const count = (letters: string) => [...lower].filter((letter) => letters.includes(letter)).length;
	const [ukrainian, russian] = [count(lists.letters.uk), count(lists.letters.ru)];
	if (ukrainian === russian) return 'Cyrillic';
	return ukrainian > russian ? 'uk' : 'ru';
}

const profiles = Object.entries(lists.stopwords).map(([code, words]) => ({
	code,
	words: new Set(words)
}));

// one word in eight at least is a stop word in any of these languages
const FEWEST_STOPWORDS = 0.12;

function detectByStopwords(words: string[]): string {
	let best = { code: 'en', share: 0 };
	for (const profile of profiles) {
		const share = words.filter((word) => profile.words.has(word)).length / words.length;
		if (share > best.share) best = { code: profile.code, share };
	}
	// a text of names and figures is no foreign language
	return best.share < FEWEST_STOPWORDS ? 'en' : best.code;
}

function name(code: string): Language {
	const names: Record<string, string> = lists.names;
	return { code, name: names[code] ?? code };
}
