/** One column of a vertex buffer, as the shader names it. */
export interface Attribute {
	name: string;
	size: 1 | 2;
	kind: 'whole' | 'float';
	data: ArrayBufferView;
}

/** Columns on the graphics card, one buffer each, under one vertex array. */
export class ColumnBuffers {
	readonly attributes: readonly string[];
	bytes = 0;
	#gl: WebGL2RenderingContext;
	#vertexArray: WebGLVertexArrayObject | null;
	#buffers = new Map<string, Held>();
	#elements: WebGLBuffer | null = null;

	/** Uploads the columns; `corners` makes each row an instance of a square. */
	constructor(gl: WebGL2RenderingContext, attributes: Attribute[], corners: boolean) {
		this.#gl = gl;
		this.#vertexArray = gl.createVertexArray();
		this.attributes = [...(corners ? ['a_corner'] : []), ...attributes.map(({ name }) => name)];
		gl.bindVertexArray(this.#vertexArray);
		if (corners) this.#add(CORNERS, 0, 0);
		attributes.forEach((attribute, i) =>
			this.#add(attribute, i + (corners ? 1 : 0), corners ? 1 : 0)
		);
		gl.bindVertexArray(null);
	}

	/** Uploads one column again. */
	update(name: string, data: ArrayBufferView): void {
		const held = this.#buffers.get(name);
		if (!held) throw new Error(`No column ${name} to update.`);
		this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, held.buffer);
		this.#gl.bufferData(this.#gl.ARRAY_BUFFER, data, this.#gl.DYNAMIC_DRAW);
		this.bytes += data.byteLength - held.length;
		held.length = data.byteLength;
	}

	/** A list of rows for `drawElements`. */
	setElements(rows: Uint32Array): void {
		const gl = this.#gl;
		gl.bindVertexArray(this.#vertexArray);
		this.#elements ??= gl.createBuffer();
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#elements);
		gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, rows, gl.STATIC_DRAW);
		gl.bindVertexArray(null);
		this.bytes += rows.byteLength;
	}

	bind(): void {
		this.#gl.bindVertexArray(this.#vertexArray);
	}

	/** Lets the instances begin at this row: WebGL 2 has no first instance. */
	startAt(row: number): void {
		for (const [name, held] of this.#buffers) if (name !== 'a_corner') this.#point(held, row);
	}

	destroy(): void {
		for (const { buffer } of this.#buffers.values()) this.#gl.deleteBuffer(buffer);
		if (this.#elements) this.#gl.deleteBuffer(this.#elements);
		this.#gl.deleteVertexArray(this.#vertexArray);
		this.bytes = 0;
	}

	#add({ name, size, kind, data }: Attribute, location: number, divisor: number): void {
		const gl = this.#gl;
		const buffer = gl.createBuffer();
		gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
		gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
		const held: Held = {
			buffer,
			location,
			size,
			isFloat: kind === 'float',
			type: glType(gl, data),
			stride: size * (data as Uint8Array).BYTES_PER_ELEMENT,
			length: data.byteLength
		};
		this.bytes += data.byteLength;
		this.#buffers.set(name, held);
		gl.enableVertexAttribArray(location);
		this.#point(held, 0);
		gl.vertexAttribDivisor(location, divisor);
	}

	#point({ buffer, location, size, isFloat, type, stride }: Held, row: number): void {
		const gl = this.#gl;
		gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
		if (isFloat) gl.vertexAttribPointer(location, size, type, false, stride, stride * row);
		else gl.vertexAttribIPointer(location, size, type, stride, stride * row);
	}
}

// what is kept of a column: never the data itself, which may be large
interface Held {
	buffer: WebGLBuffer;
	location: number;
	size: number;
	isFloat: boolean;
	type: number;
	stride: number;
	/** bytes on the card */
	length: number;
}

const CORNERS: Attribute = {
	name: 'a_corner',
	size: 2,
	kind: 'float',
	data: new Float32Array([0, 0, 1, 0, 0, 1, 1, 1])
};

function glType(gl: WebGL2RenderingContext, data: ArrayBufferView): number {
	if (data instanceof Float32Array) return gl.FLOAT;
	if (data instanceof Int32Array) return gl.INT;
	if (data instanceof Uint32Array) return gl.UNSIGNED_INT;
	return data instanceof Uint16Array ? gl.UNSIGNED_SHORT : gl.UNSIGNED_BYTE;
}
