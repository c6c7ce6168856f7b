import type { Issues } from './read-result.ts';

/** Gives each feature of a file an id of its own. */
export class IdGiver {
	#seen = new Set<string>();
	#issues: Issues;

	constructor(issues: Issues) {
		this.#issues = issues;
	}

	/** The id that the file gives, or one made of the content; used a second time it gets a number and an issue. */
	give(wanted: string, content: () => string, row: number): string {
		const base = wanted === '' ? hashText(content()) : wanted;
		let id = base;
		for (let n = 2; !this.#isNew(id); n++) id = `${base}-${n}`;
		if (id !== base && wanted !== '')
			this.#issues.warn(row, null, `The id ${base} is used before: this one becomes ${id}.`);
		return id;
	}

	// asked once, not twice: a file may have a million ids
	#isNew(id: string): boolean {
		const before = this.#seen.size;
		return this.#seen.add(id).size > before;
	}
}

/** 16 hex digits of a text: the same text gives the same digits. */
export function hashText(text: string): string {
	// two rounds of FNV-1a, 32 bits each: enough for the rows of one file
	return hash32(text, 0x811c9dc5) + hash32(text, 0x9747b28c);
}

function hash32(text: string, seed: number): string {
	let hash = seed;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
