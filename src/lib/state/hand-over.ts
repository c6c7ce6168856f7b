import { keepSteps, stepsOf } from '../feature/mercator.ts';
import { keepTimeIndex, makeTimeIndex, type TimeIndex } from '../feature/time-index.ts';
import type { EventColumns } from '../types.ts';

/** Columns with what the page would have to make of them before it draws: a worker has the time for it. */
export interface HandOver {
	columns: EventColumns;
	index: TimeIndex;
	/** see `stepsOf` */
	steps: Int32Array;
}

/** In a worker: all that goes to the page, and the memory that goes with it without being copied. */
export function handOver(columns: EventColumns): { given: HandOver; transfer: ArrayBuffer[] } {
	const given = { columns, index: makeTimeIndex(columns), steps: stepsOf(columns) };
	const values: unknown[] = [given.steps, ...Object.values(columns), ...Object.values(given.index)];
	const arrays = values.filter((value) => ArrayBuffer.isView(value));
	return { given, transfer: [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))] };
}

/** On the page: the columns, which know what was made of them. */
export function takeOver({ columns, index, steps }: HandOver): EventColumns {
	keepTimeIndex(columns, index);
	keepSteps(columns, steps);
	return columns;
}
