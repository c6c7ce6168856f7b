import type { Restriction } from './read-result.ts';

// by the beginning of ids, which stay with an event through edits, exports and imports
const HOLDERS: Readonly<Record<string, Restriction>> = {
	'acled:': {
		holder: 'ACLED',
		terms:
			'ACLED’s terms of use forbid passing its raw data on to others; figures and maps made from it must name ACLED as their source.'
	},
	'ucdp:': {
		holder: 'UCDP',
		terms: 'Under CC BY 4.0: name the Uppsala Conflict Data Program as the source.'
	},
	'viina:': {
		holder: 'VIINA',
		terms:
			'Under the Open Database License: name VIINA as the source, and share databases made from it alike.'
	}
};

/** The terms under which some events with these ids came, each once; whoever exports them has to acknowledge them. */
export function restrictionsOf(ids: Iterable<string>): Restriction[] {
	const found = new Set<string>();
	for (const id of ids) {
		const prefix = id.slice(0, id.indexOf(':') + 1);
		if (Object.hasOwn(HOLDERS, prefix)) found.add(prefix);
	}
	return [...found].sort().flatMap((prefix) => HOLDERS[prefix] ?? []);
}
