import type { CustomRenderMethodInput } from 'maplibre-gl';
import { UNKNOWN_DEATHS } from '../feature/columns.ts';
import type { Subrange } from '../feature/time-index.ts';
import { EVENT_TYPES, PLACE_PRECISIONS } from '../feature/vocabulary.ts';
import { ColumnBuffers } from './buffers.ts';
import { setCamera, type Camera } from './camera.ts';
import {
	discColumns,
	discsVisible,
	dotColumns,
	dotsVisible,
	partOfDiscs
} from './columns-on-card.ts';
import type { DayWindow, Density } from './density.ts';
import { DRAWN, type Placement } from './placement.ts';
import { makeProgram, type Program } from './program.ts';
import * as shaders from './shaders.ts';

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

type PassName = 'dots' | 'discs' | 'squares';

const CONSTANTS = {
	TYPE_COUNT: String(EVENT_TYPES.length),
	UNKNOWN_DEATHS: `${UNKNOWN_DEATHS}u`,
	PRECISION_EXACT: `${PLACE_PRECISIONS.indexOf('exact')}u`,
	PRECISION_NEAR: `${PLACE_PRECISIONS.indexOf('near')}u`
};
const SOURCES: Record<PassName, [string, string]> = {
	dots: [shaders.POINT_VERTEX, shaders.POINT_FRAGMENT],
	discs: [shaders.DISC_VERTEX, shaders.DISC_FRAGMENT],
	squares: [shaders.GRID_VERTEX, shaders.GRID_FRAGMENT]
};
// a disc smaller than this would look like a dot
const LEAST_DISC = 7;

interface Frame {
	shaderData: CustomRenderMethodInput['shaderData'];
	camera: Camera;
	days: DayWindow;
	look: Look;
}

/** The graphics side of the event layer: its buffers, its programs, and one method for each thing it draws. */
export class EventPasses {
	#gl: WebGL2RenderingContext;
	#programs = new Map<string, Program>();
	#dots: ColumnBuffers | null = null;
	#discs: ColumnBuffers | null = null;
	#squares: ColumnBuffers | null = null;
	#frame: Frame | null = null;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
	}

	get bytes(): number {
		const held = [this.#dots, this.#discs, this.#squares];
		return held.reduce((sum, buffers) => sum + (buffers?.bytes ?? 0), 0);
	}

	setEvents(placement: Placement, mask: Uint8Array): void {
		this.#dots?.destroy();
		this.#discs?.destroy();
		this.#dots = new ColumnBuffers(this.#gl, dotColumns(placement, mask), false);
		this.#dots.setElements(placement.index.longRows);
		this.#discs = new ColumnBuffers(this.#gl, discColumns(placement, mask), true);
	}

	setMask(placement: Placement, mask: Uint8Array): void {
		this.#dots?.update('a_visible', dotsVisible(placement, mask));
		this.#discs?.update('a_visible', discsVisible(placement, mask));
	}

	begin(shaderData: Frame['shaderData'], camera: Camera, days: DayWindow, look: Look): void {
		this.#frame = { shaderData, camera, days, look };
		this.#gl.disable(this.#gl.DEPTH_TEST);
	}

	/** Dots of the rows that may be in range: the long spans before them first. */
	drawDots({ start, end, longCount }: Subrange): void {
		const gl = this.#gl;
		const uniforms = this.#use('dots', this.#dots);
		if (!uniforms) return;
		gl.uniform1i(uniforms.u_emphasis ?? null, 0);
		this.#forEachWorld(uniforms, () => {
			if (longCount > 0) gl.drawElements(gl.POINTS, longCount, gl.UNSIGNED_INT, 0);
			if (end > start) gl.drawArrays(gl.POINTS, start, end - start);
		});
	}

	drawDiscs(placement: Placement, part: Subrange, isDense: boolean): void {
		const gl = this.#gl;
		if (placement.discs.length === 0) return;
		const uniforms = this.#use('discs', this.#discs);
		if (!uniforms) return;
		this.#setDiscUniforms(uniforms, isDense, 0);
		for (const [first, count] of partOfDiscs(placement, part)) {
			if (count === 0) continue;
			this.#discs?.startAt(first);
			this.#forEachWorld(uniforms, () => gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count));
		}
	}

	drawSquares({ window, packed }: Density): void {
		const gl = this.#gl;
		this.#squares ??= new ColumnBuffers(
			gl,
			[{ name: 'a_cell', size: 1, kind: 'whole', data: packed }],
			true
		);
		this.#squares.update('a_cell', packed);
		const uniforms = this.#use('squares', this.#squares);
		if (!uniforms || !this.#frame) return;
		gl.uniform1i(uniforms.u_bits ?? null, window.bits);
		gl.uniform2i(uniforms.u_first_cell ?? null, window.column, window.row);
		gl.uniform1i(uniforms.u_columns ?? null, window.columns);
		const { worldPixels, pixelRatio } = this.#frame.camera;
		gl.uniform1f(uniforms.u_cell_pixels ?? null, (worldPixels * pixelRatio) / 2 ** window.bits);
		this.#forEachWorld(uniforms, () =>
			gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, packed.length)
		);
	}

	/** One row again, larger and ringed: 1 when the pointer is over it, 2 when it is selected. */
	drawEmphasis(placement: Placement, row: number, level: 1 | 2): void {
		const gl = this.#gl;
		const drawn = row < 0 ? DRAWN.nothing : placement.drawn[row];
		if (drawn === DRAWN.dot) {
			const uniforms = this.#use('dots', this.#dots);
			if (!uniforms) return;
			gl.uniform1i(uniforms.u_emphasis ?? null, level);
			this.#forEachWorld(uniforms, () => gl.drawArrays(gl.POINTS, row, 1));
		}
		if (drawn !== DRAWN.disc) return;
		const uniforms = this.#use('discs', this.#discs);
		if (!uniforms) return;
		this.#setDiscUniforms(uniforms, false, level);
		this.#discs?.startAt(placement.discs.indexOf(row));
		this.#forEachWorld(uniforms, () => gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, 1));
	}

	end(): void {
		this.#gl.bindVertexArray(null);
		this.#frame = null;
	}

	destroy(): void {
		for (const buffers of [this.#dots, this.#discs, this.#squares]) buffers?.destroy();
		for (const { program } of this.#programs.values()) this.#gl.deleteProgram(program);
		this.#programs.clear();
		this.#dots = this.#discs = this.#squares = null;
	}

	/** Makes a pass ready and returns its uniforms; `null` outside a frame. */
	#use(pass: PassName, buffers: ColumnBuffers | null): Program['uniforms'] | null {
		if (!this.#frame || !buffers) return null;
		const gl = this.#gl;
		const { camera, days, look } = this.#frame;
		const { program, uniforms } = this.#program(pass, this.#frame.shaderData, buffers);
		gl.useProgram(program);
		buffers.bind();
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

	#program(pass: PassName, shaderData: Frame['shaderData'], buffers: ColumnBuffers): Program {
		const key = `${pass} ${shaderData.variantName}`;
		const known = this.#programs.get(key);
		if (known) return known;
		const [vertex, fragment] = SOURCES[pass];
		const { vertexShaderPrelude, define } = shaderData;
		const made = makeProgram(
			this.#gl,
			shaders.vertexSource(vertex, vertexShaderPrelude, define, CONSTANTS),
			shaders.fragmentSource(fragment),
			buffers.attributes
		);
		this.#programs.set(key, made);
		return made;
	}

	#setDiscUniforms(uniforms: Program['uniforms'], isDense: boolean, level: number): void {
		if (!this.#frame) return;
		const { camera } = this.#frame;
		this.#gl.uniform1f(uniforms.u_least ?? null, LEAST_DISC / camera.worldPixels);
		this.#gl.uniform1f(uniforms.u_pixels ?? null, LEAST_DISC * camera.pixelRatio);
		this.#gl.uniform1f(uniforms.u_center_w ?? null, camera.centerW);
		this.#gl.uniform1i(uniforms.u_dense ?? null, isDense ? 1 : 0);
		this.#gl.uniform1i(uniforms.u_emphasis ?? null, level);
	}

	#forEachWorld(uniforms: Program['uniforms'], draw: () => void): void {
		for (const world of this.#frame?.camera.worlds ?? []) {
			this.#gl.uniform1f(uniforms.u_world ?? null, world);
			draw();
		}
	}
}
