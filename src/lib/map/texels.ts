// rows of a texture that holds a list: any card takes this width
const WIDTH = 1024;

/** What one texel of a list holds. */
export type TexelKind = 'four ints' | 'two uints' | 'four bytes' | 'one float';

/**
 * A list on the graphics card that vertex shaders read by index with `texelFetch(list, ivec2(i % 1024, i / 1024), 0)`.
 * It stands in for instances, which drawing in software takes one by one.
 */
export class Texels {
	bytes = 0;
	#gl: WebGL2RenderingContext;
	#texture: WebGLTexture;
	#kind: TexelKind;

	constructor(gl: WebGL2RenderingContext, kind: TexelKind) {
		this.#gl = gl;
		this.#kind = kind;
		this.#texture = gl.createTexture();
	}

	/** Uploads a list made by `makeTexels`. */
	upload(data: Int32Array | Uint32Array | Uint8Array | Float32Array): void {
		const gl = this.#gl;
		const [internal, format, type, size] = formatOf(gl, this.#kind);
		gl.bindTexture(gl.TEXTURE_2D, this.#texture);
		gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
		gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
		gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
		for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
			gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
		const height = Math.max(1, data.length / size / WIDTH);
		gl.texImage2D(gl.TEXTURE_2D, 0, internal, WIDTH, height, 0, format, type, data);
		this.bytes = data.byteLength;
	}

	/** Makes the list readable as sampler number `unit`. */
	bind(unit: number, sampler: WebGLUniformLocation | undefined): void {
		this.#gl.activeTexture(this.#gl.TEXTURE0 + unit);
		this.#gl.bindTexture(this.#gl.TEXTURE_2D, this.#texture);
		this.#gl.uniform1i(sampler ?? null, unit);
	}

	destroy(): void {
		this.#gl.deleteTexture(this.#texture);
		this.bytes = 0;
	}
}

/** How many numbers an array needs for so many texels of so many numbers: whole rows. */
export function texelLength(count: number, size: number): number {
	return Math.max(1, Math.ceil(count / WIDTH)) * WIDTH * size;
}

function formatOf(gl: WebGL2RenderingContext, kind: TexelKind): [number, number, number, number] {
	if (kind === 'four ints') return [gl.RGBA32I, gl.RGBA_INTEGER, gl.INT, 4];
	if (kind === 'two uints') return [gl.RG32UI, gl.RG_INTEGER, gl.UNSIGNED_INT, 2];
	if (kind === 'four bytes') return [gl.RGBA8UI, gl.RGBA_INTEGER, gl.UNSIGNED_BYTE, 4];
	return [gl.R32F, gl.RED, gl.FLOAT, 1];
}
