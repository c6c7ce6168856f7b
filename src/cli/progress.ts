const EVERY_MS = 2000;

/** Says on standard error how far a long run has come; silent for short ones. */
export class Progress {
	readonly #name: string;
	readonly #began = performance.now();
	#said = performance.now();
	#done = 0;

	constructor(name: string) {
		this.#name = name;
	}

	step(): void {
		this.#done++;
		if (performance.now() - this.#said < EVERY_MS) return;
		this.#said = performance.now();
		const seconds = (this.#said - this.#began) / 1000;
		process.stderr.write(`${this.#name}: ${this.#done} in ${seconds.toFixed(0)} s\n`);
	}

	finish(): void {
		const seconds = (performance.now() - this.#began) / 1000;
		if (seconds * 1000 > EVERY_MS)
			process.stderr.write(`${this.#name}: ${this.#done} done in ${seconds.toFixed(1)} s\n`);
	}
}
