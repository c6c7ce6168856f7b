/** Numbers for words: each new word gets the next one, 0 is the empty word. */
export class Dictionary {
	readonly words: string[] = [''];
	#codes = new Map<string, number>([['', 0]]);
	#most: number;

	/** `most` is the highest code; words that find no room share it. */
	constructor(most: number) {
		this.#most = most;
	}

	code(word: string): number {
		const known = this.#codes.get(word);
		if (known !== undefined) return known;
		if (this.words.length > this.#most) return this.#most;
		const next = this.words.length;
		// the last code stands for all that follows
		this.words.push(next === this.#most ? '…' : word);
		this.#codes.set(word, next);
		return next;
	}
}
