// GeoNames writes by the rules of libraries; a map for readers of news follows the papers
const RULES = {
	UA: [
		[/'/g, ''],
		[/([bcdfghklmnpqrstvwxz])ya\b/g, '$1ia'],
		[/yy\b/g, 'yi'],
		[/([aeiou])yi/g, '$1i']
	],
	RU: [
		[/'/g, ''],
		[/(skiy|skyy)\b/g, 'sky'],
		[/[yi]y\b/g, 'y'],
		[/ë/g, 'yo'],
		[/Ë/g, 'Yo']
	],
	BY: [[/'/g, '']],
	GE: [[/'/g, '']],
	AM: [[/'/g, '']],
	ET: [[/'/g, '']]
};
// dots and lines below, bars above; cedillas too where the country's own alphabet has none
const WITH_CEDILLA = new Set('AL AZ BR CY ES FR MD PT RO TM TR XK'.split(' '));
const MARKS = /[\u0304\u0323\u0327\u032e\u0331]/g;

/**
 * A GeoNames name as a newspaper would print it.
 *
 * `Aḑ Ḑāli‘` -> `Ad Dali'`, `Zaporizhzhya` (UA) -> `Zaporizhzhia`, `Novorossiysk` (RU) stays
 */
export function newsName(name, country) {
	const plain = name
		.replaceAll(/[‘’ʻʼ`´]/g, "'")
		.normalize('NFD')
		.replaceAll(MARKS, (mark) => (mark === '\u0327' && WITH_CEDILLA.has(country) ? mark : ''))
		.normalize('NFC');
	return (RULES[country] ?? []).reduce((text, [from, to]) => text.replace(from, to), plain);
}
