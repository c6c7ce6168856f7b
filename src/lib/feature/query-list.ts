/** Values parted by commas; a comma inside a value is written `\,` and a backslash `\\`. */
export function splitList(text: string): string[] {
	const values: string[] = [];
	let value = '';
	for (let i = 0; i < text.length; i++) {
		const character = text[i] ?? '';
		if (character === '\\' && i + 1 < text.length) value += text[++i] ?? '';
		else if (character === ',') {
			values.push(value);
			value = '';
		} else value += character;
	}
	values.push(value);
	return values.map((v) => v.trim()).filter((v) => v !== '');
}

/** The list as one text that `splitList` reads back. */
export function joinList(values: readonly string[]): string {
	return values.map((value) => value.replace(/[\\,]/g, (c) => `\\${c}`)).join(',');
}
