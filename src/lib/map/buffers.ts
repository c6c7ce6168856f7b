/** One column of a vertex buffer, as the shader names it. */
export interface Attribute {
	name: string;
	size: 1 | 2;
	data: Int32Array | Uint8Array | Uint16Array;
}

/** Columns of whole numbers on the graphics card, one buffer each, under one vertex array. */
export class ColumnBuffers {
	readonly attributes: readonly string[];
	bytes = 0;
	#gl: WebGL2RenderingContext;
	#vertexArray: WebGLVertexArrayObject;
	#buffers: WebGLBuffer[] = [];
	#elements: WebGLBuffer;
	#elementBytes = 0;

	/** Uploads the columns. */
	constructor(gl: WebGL2RenderingContext, attributes: Attribute[]) {
		this.#gl = gl;
		this.attributes = attributes.map(({ name }) => name);
		this.#vertexArray = gl.createVertexArray();
		gl.bindVertexArray(this.#vertexArray);
		attributes.forEach((attribute, location) => this.#add(attribute, location));
		this.#elements = gl.createBuffer();
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#elements);
		gl.bindVertexArray(null);
	}

	/** Uploads the list of rows for `drawElements`; after `bind`. */
	setElements(rows: Uint32Array): void {
		this.#gl.bufferData(this.#gl.ELEMENT_ARRAY_BUFFER, rows, this.#gl.DYNAMIC_DRAW);
		this.bytes += rows.byteLength - this.#elementBytes;
		this.#elementBytes = rows.byteLength;
	}

	bind(): void {
		this.#gl.bindVertexArray(this.#vertexArray);
	}

	destroy(): void {
		for (const buffer of this.#buffers) this.#gl.deleteBuffer(buffer);
		this.#gl.deleteBuffer(this.#elements);
		this.#gl.deleteVertexArray(this.#vertexArray);
		this.bytes = 0;
	}

	#add({ size, data }: Attribute, location: number): void {
		const gl = this.#gl;
		const buffer = gl.createBuffer();
		gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
		gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
		gl.enableVertexAttribArray(location);
		gl.vertexAttribIPointer(location, size, glType(gl, data), 0, 0);
		this.#buffers.push(buffer);
		this.bytes += data.byteLength;
	}
}

function glType(gl: WebGL2RenderingContext, data: Attribute['data']): number {
	if (data instanceof Int32Array) return gl.INT;
	return data instanceof Uint16Array ? gl.UNSIGNED_SHORT : gl.UNSIGNED_BYTE;
}
