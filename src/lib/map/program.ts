/** A linked program with its uniforms by name. */
export interface Program {
	program: WebGLProgram;
	uniforms: Record<string, WebGLUniformLocation>;
}

/** Compiles and links; `attributes` get the locations 0, 1, 2, ... in their order. */
export function makeProgram(
	gl: WebGL2RenderingContext,
	vertex: string,
	fragment: string,
	attributes: readonly string[]
): Program {
	const program = gl.createProgram();
	gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, vertex));
	gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, fragment));
	attributes.forEach((name, at) => gl.bindAttribLocation(program, at, name));
	gl.linkProgram(program);
	if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
		throw new Error(`The event layer does not link: ${gl.getProgramInfoLog(program)}`);
	return { program, uniforms: uniformsOf(gl, program) };
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
	const shader = gl.createShader(type);
	if (!shader) throw new Error('The graphics context gives no shader.');
	gl.shaderSource(shader, source);
	gl.compileShader(shader);
	if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost())
		throw new Error(`The event layer does not compile: ${gl.getShaderInfoLog(shader)}`);
	return shader;
}

function uniformsOf(gl: WebGL2RenderingContext, program: WebGLProgram) {
	const uniforms: Record<string, WebGLUniformLocation> = {};
	const count: number = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) ?? 0;
	for (let i = 0; i < count; i++) {
		const name = gl.getActiveUniform(program, i)?.name ?? '';
		const location = gl.getUniformLocation(program, name);
		if (location) uniforms[name.replace('[0]', '')] = location;
	}
	return uniforms;
}
