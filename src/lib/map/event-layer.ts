import type {
	CustomLayerInterface,
	CustomRenderMethodInput,
	Map as MapLibreMap
} from 'maplibre-gl';
import { OPEN_END, OPEN_START } from '../feature/column-codes.ts';
import { findSubrange, type Subrange } from '../feature/time-index.ts';
import { boxInSight, boxOfDots, readCamera } from './camera.ts';
import { dotsVisible } from './columns-on-card.ts';
import { Density, type DayWindow } from './density.ts';
import { EventPasses, type Look } from './passes.ts';
import type { Placement } from './placement.ts';
import { SightList } from './sight.ts';

// above this many events in sight squares are clearer than dots, and cheaper
const DENSE = 50_000;

/**
 * Draws the events of a placement: dots, discs and, where there are too many, squares with counts.
 * Columns go to the graphics card once; a scrub step only lists which rows of them are drawn.
 */
export class EventLayer implements CustomLayerInterface {
	readonly id = 'events';
	readonly type = 'custom' as const;
	readonly renderingMode = '2d' as const;
	/** what the last frame drew */
	mode: 'dots' | 'squares' = 'dots';
	/** called after a frame whose mode is another than the one before */
	onMode: ((mode: 'dots' | 'squares') => void) | null = null;

	#map: MapLibreMap | null = null;
	#passes: EventPasses | null = null;
	#placement: Placement | null = null;
	#mask: Uint8Array = new Uint8Array(0);
	/** dots that pass the mask; `null` until a frame needs them */
	#visible: Uint8Array | null = null;
	#sight = new SightList();
	#density: Density | null = null;
	#days: DayWindow = { from: OPEN_START, to: OPEN_END, certainty: 'possible' };
	#look: Look | null = null;
	#selected = -1;
	#hovered = -1;

	/** Shows other events, with the rows that pass the filters other than time. */
	setEvents(placement: Placement, mask: Uint8Array): void {
		this.#placement = placement;
		this.#mask = mask;
		this.#density = this.#visible = null;
		this.#passes?.setEvents(placement, mask);
		this.#repaint();
	}

	/** Shows other rows of the same events. */
	setMask(mask: Uint8Array): void {
		this.#mask = mask;
		this.#density = this.#visible = null;
		if (this.#placement) this.#passes?.setMask(this.#placement, mask);
		this.#repaint();
	}

	/** The scrub step. */
	setDays(days: DayWindow): void {
		this.#days = days;
		this.#repaint();
	}

	setLook(look: Look): void {
		this.#look = look;
		this.#repaint();
	}

	/** Rows to emphasise, -1 for none. */
	setEmphasis(selected: number, hovered: number): void {
		this.#selected = selected;
		this.#hovered = hovered;
		this.#repaint();
	}

	/** Side of a square in Mercator 0..1. */
	get cellSize(): number {
		return this.#density ? 2 ** -this.#density.window.bits : 0;
	}

	/** Bytes this layer holds on the graphics card. */
	get bytes(): number {
		return this.#passes?.bytes ?? 0;
	}

	onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
		this.#map = map;
		// a lost graphics context takes the layer away without `onRemove`
		this.#passes?.destroy();
		this.#passes = new EventPasses(gl);
		if (this.#placement) this.#passes.setEvents(this.#placement, this.#mask);
	}

	onRemove(): void {
		this.#passes?.destroy();
		this.#passes = null;
		this.#map = null;
	}

	render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
		const passes = this.#passes;
		const placement = this.#placement;
		const map = this.#map;
		if (!passes || !placement || !map || !this.#look) return;
		const { from, to } = this.#days;
		const part = findSubrange(placement.columns, placement.index, from, to);
		const camera = readCamera(map, input);
		passes.begin({ shaderData: input.shaderData, camera, days: this.#days, look: this.#look });
		const density = this.#denseView(map, part.end - part.start + part.longCount);
		passes.drawDiscs(placement, part, density !== null);
		if (density) passes.drawSquares(density);
		else passes.drawDots(this.#listDots(map, placement, part));
		passes.drawEmphasis(placement, this.#hovered, 1);
		passes.drawEmphasis(placement, this.#selected, 2);
		passes.end();
		this.#setMode(density ? 'squares' : 'dots');
	}

	#listDots(map: MapLibreMap, placement: Placement, part: Subrange): Uint32Array {
		this.#visible ??= dotsVisible(placement, this.#mask);
		this.#sight.list(placement, this.#visible, part, boxOfDots(map), this.#days);
		return this.#sight.rows;
	}

	/** The squares, when more events are in sight than dots can show. */
	#denseView(map: MapLibreMap, atMost: number): Density | null {
		if (atMost <= DENSE || !this.#placement) return null;
		this.#density ??= new Density(this.#placement, this.#mask);
		const total = this.#density.moveTo(boxInSight(map, 0), map.getZoom(), this.#days);
		if (total <= DENSE) return null;
		this.#density.list();
		return this.#density;
	}

	#setMode(mode: 'dots' | 'squares'): void {
		if (mode === this.mode) return;
		this.mode = mode;
		this.onMode?.(mode);
	}

	#repaint(): void {
		this.#map?.triggerRepaint();
	}
}
