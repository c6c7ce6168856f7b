import type { EventColumns } from '../../src/lib/types.ts';

/** One way to show events of some days: what the bench compares. */
export interface Way {
	/** shows no events at all */
	readonly isEmpty?: boolean;
	/** takes the events; done when they could be shown */
	load(columns: EventColumns): Promise<void>;
	/** shows the events that touch the days */
	step(from: number, to: number): void;
	/** the next frame's pixels, read back whole */
	frame(): Promise<Uint8Array | Uint8ClampedArray>;
	/** where a position is on the screen */
	project(lng: number, lat: number): { x: number; y: number };
	remove(): void;
}

/** The camera of all ways: Africa to India, so that most made-up events are in sight. */
export const VIEW = { center: [32, 22] as [number, number], zoom: 3.2 };

/** The colours do not matter, but all ways draw dots of this size. */
export const RADIUS = 4;
