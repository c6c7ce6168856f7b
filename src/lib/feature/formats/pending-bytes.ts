/** Bytes of a file that came and are not read yet. */
export class PendingBytes {
	bytes: Uint8Array = new Uint8Array(0);
	/** where they begin in the file */
	from = 0;

	add(piece: Uint8Array): void {
		if (this.bytes.length === 0) {
			this.bytes = piece;
			return;
		}
		const joined = new Uint8Array(this.bytes.length + piece.length);
		joined.set(this.bytes);
		joined.set(piece, this.bytes.length);
		this.bytes = joined;
	}

	/** The bytes between two positions of the file. */
	slice(from: number, to: number): Uint8Array {
		return this.bytes.subarray(from - this.from, to - this.from);
	}

	/** Forgets what lies before a position of the file. */
	dropTo(position: number): void {
		this.bytes = this.bytes.slice(position - this.from);
		this.from = position;
	}
}
