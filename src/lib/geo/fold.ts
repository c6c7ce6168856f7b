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
	const words = key.split(' ').filter((word) => !ARTICLES.has(word));
	if (words.length === 0) return '';
	let loose = '';
	for (const word of words) loose += loosenWord(word);
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
	['dj', 'j'],
	['dzh', 'j'],
	['ks', 'x'],
	['qu', 'k']
];
const SINGLES: Record<string, string> = { q: 'k', c: 'k', w: 'v', h: 'H', g: 'H', S: 's', C: 'c' };
const VOWELS = 'aeiouy';

function loosenWord(word: string): string {
	let out = '';
	let at = 0;
	while (at < word.length) {
		const pair = PAIRS.find(([from]) => word.startsWith(from, at));
		const sound = pair ? pair[1] : (word[at] ?? '');
		at += pair ? pair[0].length : 1;
		out = addSound(out, SINGLES[sound] ?? sound, out === '');
	}
	return out;
}

// vowels only count at the beginning, doubles once
function addSound(out: string, sound: string, isFirst: boolean): string {
	if (VOWELS.includes(sound) || sound === 'j')
		return isFirst ? sound.replace(/[eiyj]/, 'i').replace(/[ou]/, 'o') : out;
	return out.endsWith(sound) ? out : out + sound;
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
