import type { EventColumns } from '../types.ts';
import { PLACE_PRECISIONS } from './vocabulary.ts';

/** `firstDay` of an event that may have begun at any time. */
export const OPEN_START = -0x80000000;
/** `lastDay` of an event that may end at any time. */
export const OPEN_END = 0x7fffffff;
/** `lng` and `lat` of an event that is drawn nowhere. */
export const NO_POSITION = -0x80000000;
/** `deaths` when nobody told a number; greater numbers are held back to one less. */
export const UNKNOWN_DEATHS = 0xffff;
/** `precision` of an event without any place. */
export const UNLOCATED = PLACE_PRECISIONS.length;
/** steps of `lng` and `lat` in a degree */
export const STEPS_PER_DEGREE = 1e7;
/** metres in a step of `radius` */
export const RADIUS_STEP_M = 100;
/** bit of `flags`: the place is only a part of its area */
export const FLAG_PART = 1;

/** Columns for so many rows, to be filled. */
export function makeColumns(
	count: number,
	dictionaries: EventColumns['dictionaries'] = {
		subType: [''],
		country: [''],
		actor: [''],
		area: ['']
	}
): EventColumns {
	return {
		count,
		firstDay: new Int32Array(count),
		lastDay: new Int32Array(count),
		lng: new Int32Array(count),
		lat: new Int32Array(count),
		type: new Uint8Array(count),
		subType: new Uint8Array(count),
		precision: new Uint8Array(count),
		status: new Uint8Array(count),
		confidence: new Uint8Array(count),
		deaths: new Uint16Array(count),
		radius: new Uint16Array(count),
		country: new Uint16Array(count),
		actor1: new Uint16Array(count),
		actor2: new Uint16Array(count),
		area: new Uint16Array(count),
		flags: new Uint8Array(count),
		dictionaries
	};
}

/** Columns without events. */
export function emptyColumns(): EventColumns {
	return makeColumns(0);
}
