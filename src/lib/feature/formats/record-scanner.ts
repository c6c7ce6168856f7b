const [LINE_END, QUOTE] = [0x0a, 0x22];

/** Finds where the records of CSV end, piece by piece: at line ends that are not inside quotes. */
export class RecordScanner {
	#delimiter: number;
	#isInQuotes = false;
	/** true where a quote would open a cell */
	#isCellStart = true;
	#offset: number;

	/** `delimiter` is one ASCII character; `offset` is where the first record begins in the file. */
	constructor(delimiter: string, offset: number) {
		this.#delimiter = delimiter.charCodeAt(0);
		this.#offset = offset;
	}

	/** Scans the next bytes and adds the position after each record that ends in them. */
	scan(bytes: Uint8Array, ends: number[]): void {
		let [isInQuotes, isCellStart] = [this.#isInQuotes, this.#isCellStart];
		for (let i = 0; i < bytes.length; i++) {
			const byte = bytes[i] ?? 0;
			if (byte === QUOTE) {
				// a doubled quote closes and opens again; one inside a plain cell is only a character
				if (isInQuotes || isCellStart) isInQuotes = !isInQuotes;
				isCellStart = !isInQuotes;
				continue;
			}
			if (isInQuotes) continue;
			isCellStart = byte === this.#delimiter || byte === LINE_END;
			if (byte === LINE_END) ends.push(this.#offset + i + 1);
		}
		[this.#isInQuotes, this.#isCellStart] = [isInQuotes, isCellStart];
		this.#offset += bytes.length;
	}
}
