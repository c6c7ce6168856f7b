/** What a code unit is to the tokeniser. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const OTHER = 4;

// filled as characters are met: one regular expression test per distinct character, ever
const classes = new Uint8Array(0x10000);

/** The class of the character at `index`; the halves of a letter beyond the BMP are letters. */
export function classAt(text: string, index: number): number {
	const unit = text.charCodeAt(index);
	return classes[unit] || classify(text, index, unit);
}

/** True for an upper-case letter. */
export function isUpper(text: string, index: number): boolean {
	const unit = text.charCodeAt(index);
	if (unit < 128) return unit >= 65 && unit <= 90;
	return /^\p{Lu}/u.test(text.slice(index, index + 2));
}

function classify(text: string, index: number, unit: number): number {
	if (unit >= 0xd800 && unit <= 0xdfff) {
		const start = unit >= 0xdc00 ? index - 1 : index;
		const point = start < 0 ? 0 : (text.codePointAt(start) ?? 0);
		return point > 0xffff ? classOf(String.fromCodePoint(point)) : OTHER;
	}
	const found = classOf(String.fromCharCode(unit));
	classes[unit] = found;
	return found;
}

function classOf(character: string): number {
	// combining marks and zero-width joiners belong to the letters they follow
	if (/[\p{L}\p{M}\u200c\u200d]/u.test(character)) return LETTER;
	if (/\p{Nd}/u.test(character)) return DIGIT;
	if (/[\s\u200b\ufeff]/u.test(character)) return SPACE;
	return OTHER;
}
