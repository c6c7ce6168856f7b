import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { toSteps } from '../feature/mercator.ts';
import type { StepBox } from '../feature/grid.ts';

/** Where the camera stands, as the event layer's shaders want it: everything relative to its centre. */
export interface Camera {
	/** centre in whole-number Mercator */
	center: [number, number];
	matrix: Float32Array;
	fallback: Float32Array;
	/** centre in Mercator 0..1, for the globe */
	tile: [number, number, number, number];
	clippingPlane: [number, number, number, number];
	transition: number;
	/** clip-space w of the centre: how far it is */
	centerW: number;
	/** width of the world in CSS pixels */
	worldPixels: number;
	/** copies of the world in sight, 0 is the nearest one */
	worlds: number[];
	pixelRatio: number;
}

// MapLibre's tiles are 512 pixels wide
const TILE_PIXELS = 512;

/** Reads the camera of the frame that is being drawn. */
export function readCamera(map: MapLibreMap, input: CustomRenderMethodInput): Camera {
	const { lng, lat } = map.getCenter();
	const data = input.defaultProjectionData;
	const center = toSteps([lng, lat]);
	// the world copy that MapLibre's centre lies in stays in the matrix, in full precision
	const x = 0.5 + lng / 360;
	const y = center[1] / 2 ** 31;
	const isGlobe = input.shaderData.define.includes('GLOBE');
	const flat = translated(isGlobe ? data.fallbackMatrix : data.mainMatrix, x, y);
	const matrix = isGlobe ? Float32Array.from(data.mainMatrix) : flat;
	return {
		center,
		matrix,
		fallback: flat,
		tile: [x, y, 1, 1],
		clippingPlane: data.clippingPlane,
		transition: data.projectionTransition,
		centerW: isGlobe ? sphereW(data, flat, x, y) : (flat[15] ?? 1),
		worldPixels: TILE_PIXELS * 2 ** map.getZoom(),
		worlds: isGlobe || !map.getRenderWorldCopies() ? [0] : worldsInSight(map, lng),
		pixelRatio: map.getPixelRatio()
	};
}

/** Sets the uniforms that MapLibre's `projectTile` reads, and the layer's own centre. */
export function setCamera(
	gl: WebGL2RenderingContext,
	uniforms: Record<string, WebGLUniformLocation>,
	camera: Camera
): void {
	gl.uniformMatrix4fv(uniforms.u_projection_matrix ?? null, false, camera.matrix);
	gl.uniformMatrix4fv(uniforms.u_projection_fallback_matrix ?? null, false, camera.fallback);
	gl.uniform4fv(uniforms.u_projection_tile_mercator_coords ?? null, camera.tile);
	gl.uniform4fv(uniforms.u_projection_clipping_plane ?? null, camera.clippingPlane);
	gl.uniform1f(uniforms.u_projection_transition ?? null, camera.transition);
	gl.uniform2iv(uniforms.u_center ?? null, camera.center);
	gl.uniform1f(uniforms.u_pixel_ratio ?? null, camera.pixelRatio);
}

/** The part of the world in sight, grown by a share of itself on each side. */
export function boxInSight(map: MapLibreMap, margin: number): StepBox {
	const bounds = map.getBounds();
	const [, north] = toSteps([0, bounds.getNorth()]);
	const [, south] = toSteps([0, bounds.getSouth()]);
	const degrees = Math.min(360, (bounds.getEast() - bounds.getWest()) * (1 + 2 * margin));
	const middle = (bounds.getEast() + bounds.getWest()) / 2;
	const [west] = toSteps([middle - degrees / 2, 0]);
	const height = (south - north) * (1 + 2 * margin);
	const top = (north + south - height) / 2;
	return { west, north: top, width: Math.min(2 ** 32 - 1, (degrees / 360) * 2 ** 32), height };
}

// more than half of the largest dot with its ring
const DOT_PIXELS = 32;

/** Where dots may stand that are in sight: the whole world where the view is tilted or a globe. */
export function boxOfDots(map: MapLibreMap): StepBox {
	const isFlat = map.getPitch() === 0 && (map.getProjection()?.type ?? 'mercator') === 'mercator';
	if (!isFlat) return { west: -(2 ** 31), north: 0, width: 2 ** 32, height: 2 ** 31 };
	const { west, north, width, height } = boxInSight(map, 0);
	const x = (DOT_PIXELS / (TILE_PIXELS * 2 ** map.getZoom())) * 2 ** 32;
	return { west: west - x, north: north - x / 2, width: width + 2 * x, height: height + x };
}

// m * translate(x, y): columns of four, in double precision before it is rounded
function translated(m: ArrayLike<number>, x: number, y: number): Float32Array {
	const result = Float32Array.from(m);
	for (let i = 0; i < 4; i++)
		result[12 + i] = (m[i] ?? 0) * x + (m[4 + i] ?? 0) * y + (m[12 + i] ?? 0);
	return result;
}

function sphereW(
	data: CustomRenderMethodInput['defaultProjectionData'],
	flat: Float32Array,
	x: number,
	y: number
): number {
	const lng = x * 2 * Math.PI + Math.PI;
	const t = Math.exp(Math.PI - y * 2 * Math.PI);
	const cosine = (2 * t) / (t * t + 1);
	const sine = (t * t - 1) / (t * t + 1);
	const m = data.mainMatrix;
	const globe =
		(m[3] ?? 0) * Math.sin(lng) * cosine +
		(m[7] ?? 0) * sine +
		(m[11] ?? 0) * Math.cos(lng) * cosine +
		(m[15] ?? 0);
	return globe * data.projectionTransition + (flat[15] ?? 1) * (1 - data.projectionTransition);
}

// shaders draw each event in the copy nearest to the centre: half a world to each side is there already
function worldsInSight(map: MapLibreMap, lng: number): number[] {
	const bounds = map.getBounds();
	const left = Math.max(0, Math.min(3, Math.ceil((lng - 180 - bounds.getWest()) / 360)));
	const right = Math.max(0, Math.min(3, Math.ceil((bounds.getEast() - lng - 180) / 360)));
	return Array.from({ length: left + right + 1 }, (_, i) => i - left);
}
