/** Where a feature stands in a file, in bytes, end exclusive. */
export interface FeatureRange {
	from: number;
	to: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = [0x5b, 0x7b, 0x5d, 0x7d];
const FEATURES = [...'features'].map((letter) => letter.charCodeAt(0));

// bytes that matter outside of strings
const MATTERS = new Uint8Array(256);
for (const byte of [QUOTE, OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT]) MATTERS[byte] = 1;

/**
 * Finds the features of GeoJSON in its bytes, piece by piece, without parsing: those of the list `features` of a collection,
 * or whole objects one after the other (NDJSON, GeoJSONSeq, a single feature).
 */
export class FeatureScanner {
	#depth = 0;
	#isInString = false;
	#isEscaped = false;
	/** depth of the objects that are features: 2 inside a collection, 0 before one is found, -1 after its list */
	#featureDepth = 0;
	/** where the feature that is open began */
	#from = -1;
	/** letters of "features" matched by the string that is open at depth 1, -1 once it differs */
	#matched = -1;
	#isFeaturesKey = false;
	#offset = 0;

	/** Where the open feature begins; before it no byte is needed any more. */
	get needed(): number {
		return this.#from < 0 ? this.#offset : this.#from;
	}

	/** True inside the list of a collection and outside of its features. */
	get isBetweenFeatures(): boolean {
		return this.#featureDepth === 2 && this.#depth === 2 && !this.#isInString && this.#from < 0;
	}

	/** Goes past whole features of the list that somebody else has found. */
	skip(bytes: number): void {
		this.#offset += bytes;
	}

	/** Scans the next bytes and adds the features that end in them. */
	scan(bytes: Uint8Array, found: FeatureRange[]): void {
		const end = bytes.length;
		let i = this.#isInString ? this.#skipString(bytes, 0) : 0;
		for (; i < end; i++) {
			const byte = bytes[i] ?? 0;
			if (MATTERS[byte] === 0) continue;
			if (byte === QUOTE) {
				this.#isInString = true;
				this.#matched = this.#depth === 1 ? 0 : -1;
				i = this.#skipString(bytes, i + 1) - 1;
			} else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#open(byte, this.#offset + i);
			else this.#close(this.#offset + i + 1, found);
		}
		this.#offset += end;
	}

	// returns the position after the string, or the end of the bytes
	#skipString(bytes: Uint8Array, start: number): number {
		if (this.#depth === 1) return this.#readKey(bytes, start);
		let i = this.#isEscaped ? start + 1 : start;
		for (; i < bytes.length; i++) {
			const byte = bytes[i] ?? 0;
			if (byte === BACKSLASH) i++;
			else if (byte === QUOTE) {
				this.#isInString = this.#isEscaped = false;
				return i + 1;
			}
		}
		// an escape may have its second half in the next piece
		this.#isEscaped = i > bytes.length;
		return bytes.length;
	}

	// a string of the outermost object: it may be the key of the features
	#readKey(bytes: Uint8Array, start: number): number {
		for (let i = start; i < bytes.length; i++) {
			const byte = bytes[i] ?? 0;
			if (this.#isEscaped) this.#isEscaped = false;
			else if (byte === BACKSLASH) this.#isEscaped = true;
			else if (byte === QUOTE) {
				this.#isInString = false;
				this.#isFeaturesKey = this.#matched === FEATURES.length;
				return i + 1;
			}
			if (this.#matched >= 0)
				this.#matched = FEATURES[this.#matched] === byte ? this.#matched + 1 : -1;
		}
		return bytes.length;
	}

	#open(byte: number, at: number): void {
		if (byte === OPEN_LIST && this.#depth === 1 && this.#isFeaturesKey) {
			this.#featureDepth = 2;
			this.#from = -1;
		} else if (byte === OPEN_OBJECT && this.#depth === this.#featureDepth) this.#from = at;
		this.#isFeaturesKey = false;
		this.#depth++;
	}

	#close(end: number, found: FeatureRange[]): void {
		this.#depth--;
		if (this.#depth === this.#featureDepth && this.#from >= 0) {
			found.push({ from: this.#from, to: end });
			this.#from = -1;
		}
		// the list of features is over: what follows belongs to the collection
		if (this.#depth === 1 && this.#featureDepth === 2) this.#featureDepth = -1;
		if (this.#depth === 0 && this.#featureDepth === -1) this.#featureDepth = 0;
	}
}
