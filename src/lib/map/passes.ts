import type { CustomRenderMethodInput } from 'maplibre-gl';
import { UNKNOWN_DEATHS } from '../feature/column-codes.ts';
import type { Subrange } from '../feature/time-index.ts';
import { EVENT_TYPES, PLACE_PRECISIONS } from '../feature/vocabulary.ts';
import { ColumnBuffers } from './buffers.ts';
import { setCamera, type Camera } from './camera.ts';
import { discLooks, discPlaces, discRadii, dotColumns, partOfDiscs } from './columns-on-card.ts';
import type { DayWindow, Density } from './density.ts';
import { DRAWN, type Placement } from './placement.ts';
import { makeProgram, type Program } from './program.ts';
import * as shaders from './shaders.ts';
import { Texels } from './texels.ts';

/** Colours as red, green, blue from 0 to 1, and sizes. */
export interface Look {
	/** by index into `EVENT_TYPES` */
	types: number[][];
	/** of the paper: outlines */
	surface: number[];
	/** of the ring around what is selected */
	accent: number[];
	/** dots in CSS pixels */
	radius: number;
	sizeByDeaths: boolean;
}

/** What one frame is drawn with. */
export interface Frame {
	shaderData: CustomRenderMethodInput['shaderData'];
	camera: Camera;
	days: DayWindow;
	look: Look;
}

type PassName = 'dots' | 'discs' | 'squares';
type Uniforms = Program['uniforms'];

const CONSTANTS = {
	TYPE_COUNT: String(EVENT_TYPES.length),
	UNKNOWN_DEATHS: `${UNKNOWN_DEATHS}u`,
	PRECISION_EXACT: `${PLACE_PRECISIONS.indexOf('exact')}u`
};
const SOURCES: Record<PassName, [string, string]> = {
	dots: [shaders.POINT_VERTEX, shaders.POINT_FRAGMENT],
	discs: [shaders.DISC_VERTEX, shaders.DISC_FRAGMENT],
	squares: [shaders.GRID_VERTEX, shaders.GRID_FRAGMENT]
};
// a disc smaller than this would look like a dot
const LEAST_DISC = 7;

/** The graphics side of the event layer: its buffers, its programs, and one method for each thing it draws. */
export class EventPasses {
	#gl: WebGL2RenderingContext;
	#programs = new Map<string, Program>();
	#dots: ColumnBuffers | null = null;
	// discs and squares have no vertices of their own: they are read from lists
	#nothing: WebGLVertexArrayObject;
	#places: Texels;
	#looks: Texels;
	#radii: Texels;
	#cells: Texels;
	#frame: Frame | null = null;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.#nothing = gl.createVertexArray();
		this.#places = new Texels(gl, 'four ints');
		this.#looks = new Texels(gl, 'four bytes');
		this.#radii = new Texels(gl, 'one float');
		this.#cells = new Texels(gl, 'two uints');
	}

	/** Bytes on the graphics card. */
	get bytes(): number {
		return this.#lists.reduce((sum, { bytes }) => sum + bytes, this.#dots?.bytes ?? 0);
	}

	setEvents(placement: Placement, mask: Uint8Array): void {
		this.#dots?.destroy();
		this.#dots = new ColumnBuffers(this.#gl, dotColumns(placement));
		this.#places.upload(discPlaces(placement));
		this.#looks.upload(discLooks(placement, mask));
		this.#radii.upload(discRadii(placement));
	}

	setMask(placement: Placement, mask: Uint8Array): void {
		this.#looks.upload(discLooks(placement, mask));
	}

	begin(frame: Frame): void {
		this.#frame = frame;
		this.#gl.disable(this.#gl.DEPTH_TEST);
	}

	/** Dots of these rows. */
	drawDots(rows: Uint32Array): void {
		const gl = this.#gl;
		const uniforms = rows.length > 0 ? this.#use('dots') : null;
		if (!uniforms) return;
		this.#dots?.setElements(rows);
		gl.uniform1i(uniforms.u_emphasis ?? null, 0);
		this.#forEachWorld(uniforms, () => gl.drawElements(gl.POINTS, rows.length, gl.UNSIGNED_INT, 0));
	}

	/** Discs of the rows that may be in range; those around a place are left to the squares where it is dense. */
	drawDiscs(placement: Placement, part: Subrange, isDense: boolean): void {
		const parts = partOfDiscs(placement, part, isDense).filter(([, count]) => count > 0);
		const uniforms = parts.length > 0 ? this.#useDiscs(0) : null;
		if (!uniforms) return;
		const gl = this.#gl;
		for (const [first, count] of parts)
			this.#forEachWorld(uniforms, () => gl.drawArrays(gl.TRIANGLES, 6 * first, 6 * count));
	}

	drawSquares({ window, cells, cellCount }: Density): void {
		const gl = this.#gl;
		this.#cells.upload(cells);
		const uniforms = this.#use('squares');
		if (!uniforms || !this.#frame) return;
		this.#cells.bind(0, uniforms.u_cells);
		gl.uniform1i(uniforms.u_bits ?? null, window.bits);
		gl.uniform2i(uniforms.u_first_cell ?? null, window.column, window.row);
		gl.uniform1i(uniforms.u_columns ?? null, window.columns);
		const { worldPixels, pixelRatio } = this.#frame.camera;
		gl.uniform1f(uniforms.u_cell_pixels ?? null, (worldPixels * pixelRatio) / 2 ** window.bits);
		this.#forEachWorld(uniforms, () => gl.drawArrays(gl.TRIANGLES, 0, 6 * cellCount));
	}

	/** One row again, larger and ringed: 1 when the pointer is over it, 2 when it is selected. */
	drawEmphasis(placement: Placement, row: number, level: 1 | 2): void {
		const gl = this.#gl;
		const drawn = row < 0 ? DRAWN.nothing : placement.drawn[row];
		if (drawn === DRAWN.dot) {
			const uniforms = this.#use('dots');
			if (!uniforms) return;
			gl.uniform1i(uniforms.u_emphasis ?? null, level);
			this.#forEachWorld(uniforms, () => gl.drawArrays(gl.POINTS, row, 1));
		}
		if (drawn !== DRAWN.disc) return;
		const uniforms = this.#useDiscs(level);
		if (!uniforms) return;
		const disc = placement.discs.indexOf(row);
		this.#forEachWorld(uniforms, () => gl.drawArrays(gl.TRIANGLES, 6 * disc, 6));
	}

	end(): void {
		this.#gl.bindVertexArray(null);
		this.#frame = null;
	}

	destroy(): void {
		this.#dots?.destroy();
		this.#dots = null;
		for (const list of this.#lists) list.destroy();
		for (const { program } of this.#programs.values()) this.#gl.deleteProgram(program);
		this.#programs.clear();
		this.#gl.deleteVertexArray(this.#nothing);
	}

	get #lists(): Texels[] {
		return [this.#places, this.#looks, this.#radii, this.#cells];
	}

	/** Makes a pass ready and returns its uniforms; `null` outside a frame. */
	#use(pass: PassName): Uniforms | null {
		if (!this.#frame || !this.#dots) return null;
		const gl = this.#gl;
		const { camera, days, look } = this.#frame;
		const { program, uniforms } = this.#program(pass, this.#frame.shaderData);
		gl.useProgram(program);
		if (pass === 'dots') this.#dots.bind();
		else gl.bindVertexArray(this.#nothing);
		setCamera(gl, uniforms, camera);
		gl.uniform2i(uniforms.u_range ?? null, days.from, days.to);
		gl.uniform1i(uniforms.u_sure ?? null, days.certainty === 'sure' ? 1 : 0);
		gl.uniform3fv(uniforms.u_colors ?? null, look.types.flat());
		gl.uniform3fv(uniforms.u_surface ?? null, look.surface);
		gl.uniform3fv(uniforms.u_accent ?? null, look.accent);
		gl.uniform1f(uniforms.u_radius ?? null, look.radius);
		gl.uniform1i(uniforms.u_by_deaths ?? null, look.sizeByDeaths ? 1 : 0);
		return uniforms;
	}

	#useDiscs(level: 0 | 1 | 2): Uniforms | null {
		const gl = this.#gl;
		const uniforms = this.#use('discs');
		if (!uniforms || !this.#frame) return null;
		const { worldPixels, pixelRatio, centerW } = this.#frame.camera;
		gl.uniform1f(uniforms.u_least ?? null, LEAST_DISC / worldPixels);
		gl.uniform1f(uniforms.u_pixels ?? null, LEAST_DISC * pixelRatio);
		gl.uniform1f(uniforms.u_center_w ?? null, centerW);
		gl.uniform1i(uniforms.u_emphasis ?? null, level);
		this.#places.bind(0, uniforms.u_places);
		this.#looks.bind(1, uniforms.u_looks);
		this.#radii.bind(2, uniforms.u_radii);
		return uniforms;
	}

	#program(pass: PassName, shaderData: Frame['shaderData']): Program {
		const key = `${pass} ${shaderData.variantName}`;
		const known = this.#programs.get(key);
		if (known) return known;
		const [vertex, fragment] = SOURCES[pass];
		const { vertexShaderPrelude, define } = shaderData;
		const made = makeProgram(
			this.#gl,
			shaders.vertexSource(vertex, vertexShaderPrelude, define, CONSTANTS),
			shaders.fragmentSource(fragment),
			pass === 'dots' ? (this.#dots?.attributes ?? []) : []
		);
		this.#programs.set(key, made);
		return made;
	}

	#forEachWorld(uniforms: Uniforms, draw: () => void): void {
		for (const world of this.#frame?.camera.worlds ?? []) {
			this.#gl.uniform1f(uniforms.u_world ?? null, world);
			draw();
		}
	}
}
