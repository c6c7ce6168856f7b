/** One column of a vertex buffer, as the shader names it. */
export interface Attribute {
	name: string;
	size: 1 | 2;
	data: Int32Array | Uint8Array | Uint16Array;
}

// what is kept of a column: never the data itself, which may be large
interface Held {
	buffer: WebGLBuffer;
	/** bytes on the card */
	length: number;
}

/** Columns of whole numbers on the graphics card, one buffer each, under one vertex array. */
export class ColumnBuffers {
	readonly attributes: readonly string[];
	bytes = 0;
	#gl: WebGL2RenderingContext;
	#vertexArray: WebGLVertexArrayObject;
	#buffers = new Map<string, Held>();
	#elements: WebGLBuffer;

	/** Uploads the columns, and a list of rows for `drawElements`. */
	constructor(gl: WebGL2RenderingContext, attributes: Attribute[], elements: Uint32Array) {
		this.#gl = gl;
		this.attributes = attributes.map(({ name }) => name);
		this.#vertexArray = gl.createVertexArray();
		gl.bindVertexArray(this.#vertexArray);
		attributes.forEach((attribute, location) => this.#add(attribute, location));
		this.#elements = gl.createBuffer();
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#elements);
		gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, elements, gl.STATIC_DRAW);
		this.bytes += elements.byteLength;
		gl.bindVertexArray(null);
	}

	/** Uploads one column again. */
	update(name: string, data: Attribute['data']): void {
		const held = this.#buffers.get(name);
		if (!held) throw new Error(`No column ${name} to update.`);
		this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, held.buffer);
		this.#gl.bufferData(this.#gl.ARRAY_BUFFER, data, this.#gl.DYNAMIC_DRAW);
		this.bytes += data.byteLength - held.length;
		held.length = data.byteLength;
	}

	bind(): void {
		this.#gl.bindVertexArray(this.#vertexArray);
	}

	destroy(): void {
		for (const { buffer } of this.#buffers.values()) this.#gl.deleteBuffer(buffer);
		this.#gl.deleteBuffer(this.#elements);
		this.#gl.deleteVertexArray(this.#vertexArray);
		this.bytes = 0;
	}

	#add({ name, size, data }: Attribute, location: number): void {
		const gl = this.#gl;
		const buffer = gl.createBuffer();
		gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
		gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
		gl.enableVertexAttribArray(location);
		gl.vertexAttribIPointer(location, size, glType(gl, data), 0, 0);
		this.#buffers.set(name, { buffer, length: data.byteLength });
		this.bytes += data.byteLength;
	}
}

function glType(gl: WebGL2RenderingContext, data: Attribute['data']): number {
	if (data instanceof Int32Array) return gl.INT;
	return data instanceof Uint16Array ? gl.UNSIGNED_SHORT : gl.UNSIGNED_BYTE;
}
