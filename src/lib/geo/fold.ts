// letters that do not fall apart under NFKD
const SPECIAL: Record<string, string> = {
	ł: 'l',
	Ł: 'l',
	ø: 'o',
	Ø: 'o',
	đ: 'd',
	Đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ß: 'ss',
	æ: 'ae',
	Æ: 'ae',
	œ: 'oe',
	Œ: 'oe',
	ħ: 'h',
	ə: 'a',
	Ə: 'a'
};
// words that are written short or long: "St. Petersburg", "Mount Vernon"
const SHORT: Record<string, string> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' };

/**
 * The key of a name: no case, no marks, no apostrophes or dots, single spaces.
 *
 * `Port-au-Prince` → `port au prince`, `N'Djamena` → `ndjamena`, `Saint Petersburg` → `st petersburg`, `W.Va.` → `wva`
 */
export function fold(name: string): string {
	const words = isPlain(name) ? name.toLowerCase() : unmark(name);
	let key = '';
	for (const word of words.split(' ')) {
		if (word === '') continue;
		if (key !== '') key += ' ';
		key += SHORT[word] ?? word;
	}
	return key;
}

/**
 * A coarser key that brings together spellings of Ukrainian, Russian, Arabic and Burmese names; only for looking up what `fold` does not find.
 *
 * `deir al balah`, `dayr el balah` → `drblH`; `gulyaypole`, `huliaipole` → `Hlpl`
 */
export function foldLoosely(key: string): string {
	return spell(key, false);
}

/** The sounds of a key, vowels included, in which spellings of one name differ by one or two: `huliaipole` → `Hulapuli`. */
export function soundsOf(key: string): string {
	return spell(key, true);
}

/** A key without the Arabic article it begins with: `al qamishli` → `qamishli`. */
export function withoutArticle(key: string): string {
	const space = key.indexOf(' ');
	return space > 0 && space < 4 && ARTICLES.has(key.slice(0, space)) ? key.slice(space + 1) : key;
}

function spell(key: string, withVowels: boolean): string {
	let loose = '';
	for (const word of key.split(' ')) if (!ARTICLES.has(word)) loose += spellWord(word, withVowels);
	return loose;
}

// the articles of Arabic names, also before sun letters
const ARTICLES = new Set(['al', 'el', 'ul', 'as', 'ash', 'ad', 'ar', 'an', 'at', 'az', 'the']);
// pairs that spell one sound, then single letters
const PAIRS: [string, string][] = [
	['shch', 'S'],
	['sch', 'S'],
	['tch', 'C'],
	['zh', 'Z'],
	['kh', 'H'],
	['gh', 'g'],
	['dh', 'd'],
	['th', 't'],
	['sh', 'S'],
	['ch', 'C'],
	['ts', 'c'],
	['tz', 'c'],
	['ph', 'f'],
	['ck', 'k'],
	['dj', 'Z'],
	['dzh', 'Z'],
	['ks', 'x'],
	['qu', 'k']
];
const SINGLES: Record<string, string> = { q: 'k', c: 'k', w: 'v', h: 'H', g: 'H', S: 's', C: 'c' };
const VOWELS = 'aeiouyj';

function spellWord(word: string, withVowels: boolean): string {
	let out = '';
	let at = 0;
	while (at < word.length) {
		const vowels = endOfVowels(word, at) - at;
		if (vowels > 0) {
			if (withVowels || out === '') out += vowelOf(word.slice(at, at + vowels));
			at += vowels;
			continue;
		}
		const pair = PAIRS.find(([from]) => word.startsWith(from, at));
		const sound = pair ? pair[1] : (word[at] ?? '');
		const plain = SINGLES[sound] ?? sound;
		if (!out.endsWith(plain)) out += plain;
		at += pair ? pair[0].length : 1;
	}
	return out;
}

function endOfVowels(word: string, from: number): number {
	let at = from;
	while (at < word.length && VOWELS.includes(word[at] ?? '')) at++;
	return at;
}

// three vowels are enough: what is an "a" to one is an "e" to another
function vowelOf(vowels: string): string {
	if (vowels.includes('a')) return 'a';
	return vowels.includes('o') || vowels.includes('u') ? 'u' : 'i';
}

// marks that only join or part letters
const DROPPED = /['’‘ʼ`´ʻʿʾʹ.]/g;
const SPACES = /[-‐‑–—_/,\s]+/g;

function unmark(name: string): string {
	const letters = name
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
	let out = '';
	for (const letter of letters) out += SPECIAL[letter] ?? letter;
	return out.replace(DROPPED, '').replace(SPACES, ' ').trim();
}

function isPlain(name: string): boolean {
	for (let at = 0; at < name.length; at++) {
		const unit = name.charCodeAt(at);
		const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
		if (!isLetter && unit !== 32 && (unit < 48 || unit > 57)) return false;
	}
	return true;
}
