/** What a word form of a verb says: `attack`, `attacks`, `attacked`, `attacking`. */
export type VerbForm = 'base' | 's' | 'past' | 'ing';

/** All forms of an English verb; irregular ones are given as `[s, past..., ing]`. */
export function inflectVerb(verb: string, irregular: string[] | undefined): [string, VerbForm][] {
	if (irregular) {
		const forms = irregular.map(irregularForm);
		// "hit", "set", "hurt" are their own past
		const hasPast = forms.some(([, form]) => form === 'past');
		return [[verb, hasPast ? 'base' : 'past'], ...forms];
	}
	if (verb.endsWith('e'))
		return [
			[verb, 'base'],
			[`${verb}s`, 's'],
			[`${verb}d`, 'past'],
			[`${verb.slice(0, -1)}ing`, 'ing']
		];
	if (/[^aeiou]y$/.test(verb))
		return [
			[verb, 'base'],
			[`${verb.slice(0, -1)}ies`, 's'],
			[`${verb.slice(0, -1)}ied`, 'past'],
			[`${verb}ing`, 'ing']
		];
	const s = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
	return [
		[verb, 'base'],
		[s, 's'],
		[`${verb}ed`, 'past'],
		[`${verb}ing`, 'ing']
	];
}

/** `attack` and `attacks`, `casualty` and `casualties`, `blast` and `blasts`. */
export function inflectNoun(noun: string): string[] {
	if (noun.endsWith('s') && !noun.endsWith('ss')) return [noun];
	if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
	if (/(?:s|x|z|ch|sh)$/.test(noun)) return [noun, `${noun}es`];
	if (noun.endsWith('man')) return [noun, `${noun.slice(0, -3)}men`];
	return [noun, `${noun}s`];
}

function irregularForm(form: string): [string, VerbForm] {
	if (form.endsWith('ing')) return [form, 'ing'];
	if (form.endsWith('s') && form !== 'was') return [form, 's'];
	return [form, 'past'];
}
